import type { CalendarEdition } from './calendar-edition.ts'
import { anyEdition, type Reading } from './calendar-in-force.ts'
import { type ChangePreview, type Computed, noChange, withChanges } from './change-preview.ts'
import { publishedPeriods } from './evaluation-periods.ts'
import { isKept } from './kept-clock.ts'
import { type LadderSettings, ladderOfCity } from './ladder-levels.ts'
import { movedClock, type OpenClock, openCaseIds, openClocks, stoodAt } from './open-clocks.ts'
import type { Period } from './published-facts.ts'

const atOnce = 2_000
type Asked = { readonly id: string; readonly at: Date }

/** 变更预览 — computes every open clock by an edition, without changing one. Throws NOT_FOUND. */
export async function previewCalendar(ctx: Reading, asked: Asked): Promise<ChangePreview> {
  const edition = await anyEdition(ctx, asked)
  const settings = await ctx.db.city.findUniqueOrThrow({
    where: { id: ctx.city.cityId },
    select: ladderOfCity,
  })
  const by = { edition, settings, periods: await publishedPeriods(ctx) }
  let sum = noChange
  for (let ids = await openCaseIds(ctx, { after: null, most: atOnce }); ids.length > 0; ) {
    const clocks = await openClocks(ctx, ids)
    const changes = await Promise.all(clocks.map((clock) => computed(ctx, clock, by)))
    sum = withChanges({ ...sum, cases: sum.cases + ids.length }, changes, asked.at)
    ids = await openCaseIds(ctx, { after: ids.at(-1) ?? null, most: atOnce })
  }
  return sum
}

type By = {
  readonly edition: CalendarEdition
  readonly settings: LadderSettings
  readonly periods: readonly Period[]
}

async function computed(ctx: Reading, clock: OpenClock, by: By): Promise<Computed> {
  const { edition, settings, periods } = by
  return {
    ...{ caseId: clock.caseId, caseNumber: clock.caseNumber, key: clock.key },
    ...{ before: clock.dueAt, after: movedClock(clock, edition, settings).dueAt },
    ...{ stoodAt: stoodAt(clock), isKept: await isKept(ctx, { clock, edition, periods }) },
  }
}
