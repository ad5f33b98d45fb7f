import { z } from 'zod'
import { type Calendar, parseCalendar, parseOverrides, withOverride } from './calendar.ts'
import { dateOf, dayOf } from './local-time.ts'

/** 日历版本 — one edition, with the editions before it behind it: all that a due date is computed by. */
export type CalendarEdition = {
  readonly id: string
  readonly calendar: Calendar
  /** Of the units whose hours differ, in this edition or in an earlier one. */
  readonly ofUnit: ReadonlyMap<string, Calendar>
}
const Dated = z.object({ effectiveFrom: z.date(), timeZone: z.string(), overrides: z.unknown() })
type Stored = {
  readonly id: string
  readonly row: unknown
  readonly before: CalendarEdition | null
}

/** 读日历版本 — an edition from its stored form; the days before it took effect are as the earlier edition has them. */
export function parseEdition({ id, row, before }: Stored): CalendarEdition {
  const { effectiveFrom, timeZone, overrides: stored } = Dated.parse(row)
  const until = dateOf(dayOf(effectiveFrom.getTime(), timeZone))
  const behind = (unitId: string | null) =>
    before && { until, calendar: calendarFor(before, unitId) }
  const calendar = parseCalendar(row, behind(null))
  const overrides = new Map(parseOverrides(stored).map((one) => [one.unitId, one]))
  const units = new Set([...overrides.keys(), ...(before?.ofUnit.keys() ?? [])])
  const ofUnit = [...units].map((unitId): [string, Calendar] => {
    const override = overrides.get(unitId)
    const its = override === undefined ? calendar : withOverride(calendar, override)
    return [unitId, { ...its, before: behind(unitId) }]
  })
  return { id, calendar, ofUnit: new Map(ofUnit) }
}

/** 适用日历 — the calendar of a unit whose hours differ, else the city's. */
export const calendarFor = ({ calendar, ofUnit }: CalendarEdition, unitId: string | null) =>
  (unitId === null ? undefined : ofUnit.get(unitId)) ?? calendar
