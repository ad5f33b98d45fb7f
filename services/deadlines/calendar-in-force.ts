import type { CalendarState } from '../../prisma/generated/client.ts'
import type { CityScope, Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import type { Calendar } from './calendar.ts'
import { type CalendarEdition, calendarFor, parseEdition } from './calendar-edition.ts'

// A published edition never changes, so each is read once for as long as the city's scope is kept.
const known = new WeakMap<CityScope, Map<string, Promise<CalendarEdition>>>()
export type Reading = Pick<Ctx, 'db' | 'city'>

/** 现行日历 — a city's newest calendar edition, behind which stand the earlier ones; throws NOT_FOUND where none had begun at the instant. */
export async function calendarInForce(ctx: Reading, { cityId, at }: { cityId: string; at: Date }) {
  const [row] = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM working_calendars w
    WHERE city_id = ${cityId}::uuid AND state = 'PUBLISHED' AND EXISTS (
      SELECT FROM working_calendars f
      WHERE f.city_id = w.city_id AND f.state = 'PUBLISHED' AND f.effective_from <= ${at})
    ORDER BY published_at DESC NULLS LAST, edition DESC LIMIT 1`
  if (row === undefined) throw notFound('A working calendar in force')
  return pinnedEdition(ctx, row.id)
}

/** 固定日历 — the calendar edition a case or clock is pinned to; only published ones are. */
export function pinnedEdition(ctx: Reading, id: string): Promise<CalendarEdition> {
  const editions = known.get(ctx.city) ?? new Map<string, Promise<CalendarEdition>>()
  known.set(ctx.city, editions)
  const edition = editions.get(id) ?? readEdition(ctx, id)
  editions.set(id, edition)
  edition.catch(() => editions.delete(id))
  return edition
}

type Pinned = { readonly calendarId: string; readonly unitId: string | null }

/** 时钟日历 — what a clock is counted by: its unit's hours in the edition that it is pinned to. */
export async function calendarOf(ctx: Reading, { calendarId, unitId }: Pinned): Promise<Calendar> {
  return calendarFor(await pinnedEdition(ctx, calendarId), unitId)
}

type Asked = { readonly id: string; readonly at: Date }

/** 任一版本 — also one that is not published: as it would be with the newest edition behind it. */
export async function anyEdition(ctx: Reading, { id, at }: Asked): Promise<CalendarEdition> {
  const row = await readRow(ctx, id)
  if (row.state === 'PUBLISHED') return pinnedEdition(ctx, id)
  return parseEdition({ id, row, before: await calendarInForce(ctx, { cityId: row.cityId, at }) })
}

async function readEdition(ctx: Reading, id: string): Promise<CalendarEdition> {
  const row = await readRow(ctx, id)
  const before = row.beforeId === null ? null : await pinnedEdition(ctx, row.beforeId)
  return parseEdition({ id, row, before })
}

type Row = {
  readonly cityId: string
  readonly state: CalendarState
  readonly beforeId: string | null
}

async function readRow(ctx: Reading, id: string): Promise<Row> {
  const [row] = await ctx.db.$queryRaw<Row[]>`
    SELECT city_id AS "cityId", state, before_id AS "beforeId", time_zone AS "timeZone", windows,
      weekdays, schedules, days, overrides, working_day_minutes AS "workingDayMinutes",
      effective_from AS "effectiveFrom"
    FROM working_calendars WHERE id = ${id}::uuid`
  if (row === undefined) throw notFound('This working calendar')
  return row
}
