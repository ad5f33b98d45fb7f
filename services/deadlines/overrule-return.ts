import type { Ctx } from '../ctx.ts'
import { ladderOf } from './lock-ladder.ts'
import { recordEntry } from './record-entry.ts'

type Overruled = { readonly caseId: string; readonly unitId: string }

/** 退回不成立 — a ruling finds that a unit had to handle what it sent back: the time that its upheld return had excused counts again. */
export async function overruleReturn(ctx: Ctx, { caseId, unitId }: Overruled): Promise<void> {
  const ladder = await ladderOf(ctx, caseId)
  const clock = await ctx.db.clock.findFirst({
    where: { caseId, unitId, key: 'handling' },
    orderBy: { startedAt: 'desc' },
    select: { id: true, entries: { orderBy: { number: 'desc' }, take: 1, select: { kind: true } } },
  })
  if (clock?.entries[0]?.kind === 'RETURN_UPHELD')
    await recordEntry(ctx, ladder, { clockId: clock.id, kind: 'RETURN_OVERRULED' })
}
