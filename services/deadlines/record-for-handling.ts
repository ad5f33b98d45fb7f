import type { Clock } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { isStage } from './limit-stages.ts'
import type { LockedLadder } from './lock-ladder.ts'
import { type NewEntry, recordEntry } from './record-entry.ts'

type Given = {
  /** Of a department's handling. */
  readonly clock: Pick<Clock, 'id' | 'unitId'>
  readonly entry: Omit<NewEntry, 'clockId'>
}
/** What befalls the handling as a whole befalls its stages, too, in these states; time is granted for the whole only. */
const befallen = {
  ...{ PAUSED: ['RUNNING'], RESUMED: ['PAUSED'] },
  ...{ EXEMPTED: ['RUNNING', 'PAUSED', 'STOPPED'] },
  ...{ EXTENDED: [], RETURN_UPHELD: [], RETURN_OVERRULED: [] },
} as const satisfies Record<NewEntry['kind'], readonly Clock['state'][]>

/** 处置记账 — adds an entry to the ledger of a handling clock and, where it pauses, resumes or excuses, to those of its stages. */
export async function recordForHandling(
  ctx: Ctx,
  ladder: LockedLadder,
  { clock: { id: clockId, unitId }, entry }: Given,
): Promise<void> {
  await recordEntry(ctx, ladder, { ...entry, clockId })
  const states = befallen[entry.kind]
  const clocks = await ctx.db.clock.findMany({
    where: { caseId: ladder.caseId, unitId, state: { in: [...states] }, taskId: null },
    orderBy: { dueAt: 'asc' },
    select: { id: true, key: true },
  })
  for (const { id } of clocks.filter(({ key }) => isStage(key)))
    await recordEntry(ctx, ladder, { ...entry, clockId: id })
}
