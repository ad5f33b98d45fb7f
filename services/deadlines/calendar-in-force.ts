import type { CityScope, Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { type Calendar, parseCalendar } from './calendar.ts'

export type CalendarEdition = { readonly id: string; readonly calendar: Calendar }

// An edition's rows never change, so each is read once for as long as the city's scope is kept.
const known = new WeakMap<CityScope, Map<string, Promise<CalendarEdition>>>()
type Reading = Pick<Ctx, 'db' | 'city'>

/** 现行日历 — a city's calendar edition in force at an instant; throws NOT_FOUND if it has none. */
export async function calendarInForce(ctx: Reading, { cityId, at }: { cityId: string; at: Date }) {
  const [row] = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM working_calendars WHERE city_id = ${cityId}::uuid AND effective_from <= ${at}
    ORDER BY effective_from DESC, edition DESC LIMIT 1`
  if (row === undefined) throw notFound('A working calendar in force')
  return pinnedCalendar(ctx, row.id)
}

/** 固定日历 — the calendar edition a case or clock is pinned to. */
export function pinnedCalendar(ctx: Reading, id: string): Promise<CalendarEdition> {
  const editions = known.get(ctx.city) ?? new Map<string, Promise<CalendarEdition>>()
  known.set(ctx.city, editions)
  const edition = editions.get(id) ?? readCalendar(ctx, id)
  editions.set(id, edition)
  edition.catch(() => editions.delete(id))
  return edition
}

async function readCalendar(ctx: Reading, id: string): Promise<CalendarEdition> {
  const [row] = await ctx.db.$queryRaw<unknown[]>`
    SELECT w.time_zone AS "timeZone", w.windows, w.weekdays, (
      SELECT coalesce(jsonb_object_agg(to_char(d.day, 'YYYY-MM-DD'), d.kind), '{}')
      FROM calendar_days d WHERE d.calendar_id = w.id) AS days
    FROM working_calendars w WHERE w.id = ${id}::uuid`
  if (row === undefined) throw notFound('This working calendar')
  return { id, calendar: parseCalendar(row) }
}
