import { type Calendar, calendarOn } from './calendar.ts'
import { isContinuous } from './due-at.ts'
import { dueAtOf, excusedRuns, type Ledger, type Run, runs } from './ledger.ts'
import { dateOf, dayOf, dayStart, type Span } from './local-time.ts'
import { isWorkingDay, spansOfDay } from './working-time.ts'

export const reasons = [
  'COUNTED',
  'OUTSIDE_WORKING_HOURS',
  'REST_DAY',
  'PUBLIC_HOLIDAY',
  'CLOCK_STANDING',
  'RETURN_UPHELD',
] as const
export type Reason = (typeof reasons)[number]
/** 推算 — one stretch between start and due date: counted, or skipped and why; a holiday by its name. */
export type Stretch = {
  readonly from: Date
  readonly to: Date
  readonly reason: Reason
  readonly name: string | null
}

/** 期限推算 — how a due date came about, stretch by stretch without gaps; what is COUNTED adds up to the limit. */
export function explainDueAt(ledger: Ledger): readonly Stretch[] {
  const dueAt = dueAtOf(ledger)
  const counted = runs(ledger)
  const whole: readonly Run[] =
    counted.length > 0 ? counted : [{ from: ledger.startedAt, to: null }]
  const closed = whole.map(({ from, to }, i, all) => ({
    from,
    // The last stretch goes on to the due date, as the due date itself assumes.
    to: i === all.length - 1 || to === null || to > dueAt ? dueAt : to,
  }))
  const within = closed.filter(({ from }, i) => i === 0 || from < dueAt)
  const stretches = within.flatMap((run, i) => {
    const gap = { from: within[i - 1]?.to ?? ledger.startedAt, to: run.from }
    return [...uncounted(gap, ledger), ...countedAndSkipped(run, ledger)]
  })
  return merge(stretches.filter(({ from, to }) => from < to))
}

/** Between two stretches that count: the clock stood, or what it ran does not count. */
function uncounted(gap: Run & { to: Date }, ledger: Ledger): Stretch[] {
  const excused = excusedRuns(ledger).flatMap(({ from, to }) =>
    to !== null && from >= gap.from && to <= gap.to ? [{ from, to }] : [],
  )
  const parts = excused.flatMap(({ from, to }, i): Stretch[] => [
    { from: excused[i - 1]?.to ?? gap.from, to: from, reason: 'CLOCK_STANDING', name: null },
    { from, to, reason: 'RETURN_UPHELD', name: null },
  ])
  const since = excused.at(-1)?.to ?? gap.from
  return [...parts, { from: since, to: gap.to, reason: 'CLOCK_STANDING', name: null }]
}

function countedAndSkipped({ from, to }: Run & { to: Date }, ledger: Ledger): Stretch[] {
  if (isContinuous(ledger.limit.unit)) return [{ from, to, reason: 'COUNTED', name: null }]
  const { timeZone } = ledger.calendar
  const first = dayOf(from.getTime(), timeZone)
  const last = dayOf(to.getTime(), timeZone)
  const days = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  return days.flatMap((day) => stretchesOfDay(day, ledger.calendar)).map(clipTo({ from, to }))
}

function stretchesOfDay(day: number, calendar: Calendar): Stretch[] {
  const start = dayStart(day, calendar.timeZone)
  const end = dayStart(day + 1, calendar.timeZone)
  if (!isWorkingDay(day, calendar)) return [restOf(day, { from: start, to: end }, calendar)]
  const spans = spansOfDay(day, calendar)
  const counted = spans.flatMap((span, i) => [
    stretch(spans[i - 1]?.to ?? start, span.from, 'OUTSIDE_WORKING_HOURS'),
    stretch(span.from, span.to, 'COUNTED'),
  ])
  return [...counted, stretch(spans.at(-1)?.to ?? start, end, 'OUTSIDE_WORKING_HOURS')]
}

function restOf(day: number, { from, to }: Span, calendar: Calendar): Stretch {
  const date = dateOf(day)
  const { days, dayNames } = calendarOn(date, calendar)
  return days.get(date) === 'HOLIDAY'
    ? stretch(from, to, 'PUBLIC_HOLIDAY', dayNames.get(date))
    : stretch(from, to, 'REST_DAY')
}

const stretch = (from: number, to: number, reason: Reason, name: string | null = null) => ({
  from: new Date(from),
  to: new Date(to),
  ...{ reason, name },
})

const clipTo =
  (run: { from: Date; to: Date }) =>
  ({ from, to, ...why }: Stretch): Stretch => ({
    from: from < run.from ? run.from : from,
    to: to > run.to ? run.to : to,
    ...why,
  })

function merge(stretches: readonly Stretch[]): readonly Stretch[] {
  const merged: Stretch[] = []
  for (const next of stretches) {
    const last = merged.at(-1)
    if (last?.reason === next.reason && last.name === next.name)
      merged[merged.length - 1] = { ...last, to: next.to }
    else merged.push(next)
  }
  return merged
}
