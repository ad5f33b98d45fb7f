import type { Ctx } from '../ctx.ts'
import { isStoppedLate } from '../deadlines/ledger.ts'
import { runHandlingClock } from '../deadlines/run-handling-clock.ts'
import type { CaseFile } from './case-file.ts'
import { endCase } from './end-case.ts'

/** 结案 — the case is closed; the kind tells whether its handling was overdue. */
export async function closeCase(ctx: Ctx, { caseFile }: { readonly caseFile: CaseFile }) {
  const late = await ctx.db.clock.findMany({
    where: {
      caseId: caseFile.id,
      key: 'handling',
      stoppedAt: { gt: ctx.db.clock.fields.dueAt },
    },
    select: { startedAt: true, dueAt: true, entries: { orderBy: { number: 'asc' } } },
  })
  const isOverdue = late.some(({ dueAt, ...ledger }) => isStoppedLate(ledger, dueAt))
  // a model need not have stopped it: it is closing that says that handling is done
  await runHandlingClock(ctx, { caseId: caseFile.id, act: 'STOP' })
  await endCase(ctx, caseFile.id, {
    stage: 'CLOSED',
    closedAt: ctx.now(),
    closingKind: isOverdue ? 'OVERDUE' : 'NORMAL',
  })
  return {}
}
