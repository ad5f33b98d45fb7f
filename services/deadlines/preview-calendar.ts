import { anyEdition, type Reading } from './calendar-in-force.ts'
import { type ChangePreview, noChange, withChanges } from './change-preview.ts'
import { movedClock, openCaseIds, openClocks } from './open-clocks.ts'

const atOnce = 2_000
type Asked = { readonly id: string; readonly at: Date }

/** 变更预览 — computes every open clock by an edition, without changing one. Throws NOT_FOUND. */
export async function previewCalendar(ctx: Reading, asked: Asked): Promise<ChangePreview> {
  const edition = await anyEdition(ctx, asked)
  const settings = await ctx.db.city.findUniqueOrThrow({
    where: { id: ctx.city.cityId },
    select: { warningShare: true, ladderPercents: true },
  })
  let sum = noChange
  for (let ids = await openCaseIds(ctx, { after: null, most: atOnce }); ids.length > 0; ) {
    const clocks = await openClocks(ctx, ids)
    const running = clocks.filter(({ state }) => state === 'RUNNING')
    const changes = running.map((clock) => ({
      ...{ caseId: clock.caseId, caseNumber: clock.caseNumber, key: clock.key },
      ...{ before: clock.dueAt, after: movedClock(clock, edition, settings).dueAt },
    }))
    sum = withChanges({ ...sum, cases: sum.cases + ids.length }, changes, asked.at)
    ids = await openCaseIds(ctx, { after: ids.at(-1) ?? null, most: atOnce })
  }
  return sum
}
