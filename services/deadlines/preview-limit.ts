import type { Reading } from './calendar-in-force.ts'
import { type ChangePreview, noChange, withChanges } from './change-preview.ts'
import { publishedPeriods } from './evaluation-periods.ts'
import { ladderOfCity } from './ladder-levels.ts'
import { type LineLimit, limitedCases, limitedClock, limitedClocks } from './line-limit.ts'
import { stoodAt } from './open-clocks.ts'

const most = 10_000
type Asked = LineLimit & { readonly at: Date }

/** 时限变更预览 — computes the open clocks that a line has decided by another limit, without changing one. Throws NOT_FOUND, LIMIT_OUT_OF_RANGE. */
export async function previewLimit(ctx: Reading, { at, ...asked }: Asked): Promise<ChangePreview> {
  const { caseIds, limit } = await limitedCases(ctx, { ...asked, most })
  const settings = await ctx.db.city.findUniqueOrThrow({
    where: { id: ctx.city.cityId },
    select: ladderOfCity,
  })
  const limited = await limitedClocks(ctx, { caseIds, limit })
  const by = { at, settings, periods: await publishedPeriods(ctx) }
  const changes = limited.map(async ({ clock, amount }) => {
    const { to, isKept } = await limitedClock(ctx, { clock, amount, ...by })
    const { caseId, caseNumber, key, dueAt: before } = clock
    return { caseId, caseNumber, key, before, after: to.dueAt, isKept, stoodAt: stoodAt(clock) }
  })
  return withChanges({ ...noChange, cases: caseIds.length }, await Promise.all(changes), at)
}
