import { anyEdition, type Reading } from './calendar-in-force.ts'
import { movedClock, type OpenClock, openCaseIds, openClocks } from './open-clocks.ts'

/** 改期案件 — a clock of an open case whose due date would be another one. */
export type CaseChange = Pick<OpenClock, 'caseId' | 'caseNumber' | 'key'> & {
  readonly before: Date
  readonly after: Date
}
/** 变更预览 — what an edition would do to the open cases. */
export type CalendarPreview = {
  readonly cases: number
  readonly earlier: number
  readonly later: number
  readonly becomeOverdue: number
  readonly noLongerOverdue: number
  /** The first of them. */
  readonly changes: readonly CaseChange[]
}

const atOnce = 2_000
const mostChanges = 200
type Asked = { readonly id: string; readonly at: Date }

/** 变更预览 — computes every open clock by an edition, without changing one. Throws NOT_FOUND. */
export async function previewCalendar(ctx: Reading, asked: Asked): Promise<CalendarPreview> {
  const edition = await anyEdition(ctx, asked)
  const settings = await ctx.db.city.findUniqueOrThrow({
    where: { id: ctx.city.cityId },
    select: { warningShare: true, ladderPercents: true },
  })
  let sum = nothing
  for (let ids = await openCaseIds(ctx, { after: null, most: atOnce }); ids.length > 0; ) {
    const clocks = await openClocks(ctx, ids)
    const running = clocks.filter(({ state }) => state === 'RUNNING')
    const changes = running.map((clock) => ({
      ...{ caseId: clock.caseId, caseNumber: clock.caseNumber, key: clock.key },
      ...{ before: clock.dueAt, after: movedClock(clock, edition, settings).dueAt },
    }))
    sum = added({ ...sum, cases: sum.cases + ids.length }, changes, asked.at)
    ids = await openCaseIds(ctx, { after: ids.at(-1) ?? null, most: atOnce })
  }
  return sum
}

const nothing: CalendarPreview = {
  ...{ cases: 0, earlier: 0, later: 0, becomeOverdue: 0, noLongerOverdue: 0 },
  changes: [],
}

function added(sum: CalendarPreview, all: readonly CaseChange[], at: Date): CalendarPreview {
  const changes = all.filter(({ before, after }) => before.getTime() !== after.getTime())
  const count = (is: (change: CaseChange) => boolean) => changes.filter(is).length
  return {
    cases: sum.cases,
    earlier: sum.earlier + count(({ before, after }) => after < before),
    later: sum.later + count(({ before, after }) => after > before),
    becomeOverdue: sum.becomeOverdue + count(({ before, after }) => before >= at && after < at),
    noLongerOverdue: sum.noLongerOverdue + count(({ before, after }) => before < at && after >= at),
    changes: [...sum.changes, ...changes].slice(0, mostChanges),
  }
}
