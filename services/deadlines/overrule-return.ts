import type { Ctx } from '../ctx.ts'
import { isOfHandling, isStage } from './limit-stages.ts'
import { ladderOf } from './lock-ladder.ts'
import { recordEntry } from './record-entry.ts'

type Overruled = { readonly caseId: string; readonly unitId: string }

/** 退回不成立 — a ruling finds that a unit had to handle what it sent back: the time that its upheld return had excused counts again, of the whole and of its stages. */
export async function overruleReturn(ctx: Ctx, { caseId, unitId }: Overruled): Promise<void> {
  const ladder = await ladderOf(ctx, caseId)
  const found = await ctx.db.clock.findMany({
    where: { caseId, unitId, taskId: null },
    orderBy: { startedAt: 'desc' },
    select: {
      ...{ id: true, key: true },
      entries: { orderBy: { number: 'desc' }, take: 1, select: { kind: true } },
    },
  })
  const clocks = found.filter(({ key }) => isOfHandling(key))
  const whole = clocks.find(({ key }) => !isStage(key))
  for (const clock of clocks.filter((one) => one === whole || isStage(one.key)))
    if (clock.entries[0]?.kind === 'RETURN_UPHELD')
      await recordEntry(ctx, ladder, { clockId: clock.id, kind: 'RETURN_OVERRULED' })
}
