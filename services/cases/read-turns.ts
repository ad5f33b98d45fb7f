import type { Transaction } from '../ctx.ts'
import type { Turn } from './disputes.ts'

/** 经办过程 — the ended steps of a case that had an effect, in order. */
export async function readTurns(
  { stepVisit }: Pick<Transaction, 'stepVisit'>,
  { caseId }: { readonly caseId: string },
): Promise<readonly Turn[]> {
  const visits = await stepVisit.findMany({
    where: { caseId, task: { status: 'DONE', action: { not: null } } },
    orderBy: { number: 'asc' },
    select: {
      ...{ id: true, outcome: true, unitId: true },
      task: { select: { action: true, ruling: { select: { unitId: true } } } },
    },
  })
  return visits.map(({ id, outcome, unitId, task }) => ({
    ...{ id, outcome: outcome ?? '', unitId, action: task?.action ?? '' },
    ruledUnitId: task?.ruling?.unitId ?? null,
  }))
}
