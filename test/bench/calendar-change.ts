import type { Ctx } from '../../services/ctx.ts'
import { createDefaultCalendar } from '../../services/deadlines/create-default-calendar.ts'
import { draftCalendar } from '../../services/deadlines/draft-calendar.ts'
import { previewCalendar } from '../../services/deadlines/preview-calendar.ts'
import { publishCalendar } from '../../services/deadlines/publish-calendar.ts'
import { saveCalendar } from '../../services/deadlines/save-calendar.ts'
import { applyNow } from '../services/deadlines/an-open-change.ts'
import { aCity, type TestCity } from '../support/city.ts'
import { ownDatabase } from './own-database.ts'
import { print } from './report.ts'

const count = 10_000

/** 日历变更 — an edition previewed and applied under 10,000 open cases: seconds for each, and the ladders that are armed too late afterwards. */
export async function calendarChange(): Promise<void> {
  const { database, stop } = await ownDatabase()
  const city = await aCity({ database })
  try {
    await city.act(createDefaultCalendar)
    await city.act(plantCases)
    const id = await aShorterDay(city)
    const preview = await secondsOf(() =>
      city.act((ctx) => previewCalendar(ctx, { id, at: city.clock.now })),
    )
    const applied = await secondsOf(async () => {
      await city.act((ctx) => publishCalendar(ctx, { calendarId: id, applyToOpen: true }))
      await applyNow(city, { calendarId: id })
    })
    print({ bench: 'calendar-preview', value: preview, unit: 's', limit: 10, cases: count })
    print({ bench: 'calendar-apply', value: applied, unit: 's', limit: 60, cases: count })
    const late = await city.act(armedTooLate)
    print({ bench: 'armed-too-late', value: late, unit: 'cases', limit: 0, cases: count })
  } finally {
    await city.close()
    await stop()
  }
}

async function secondsOf(run: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await run()
  return (performance.now() - startedAt) / 1000
}

/** Each with a clock of handling that is due on the next working day, and its ladder armed at the warning. */
async function plantCases({ db, city, now }: Ctx): Promise<void> {
  const { id: calendarId } = await db.workingCalendar.findFirstOrThrow()
  const at = now()
  const [warnAt, dueAt] = [6, 24].map((hours) => new Date(at.getTime() + hours * 3_600_000))
  await db.$executeRaw`
    INSERT INTO cases (id, city_id, case_number, source, standard, class_kind, class_code, class_name,
      description, address, reported_at, calendar_id, due_at)
    SELECT uuidv7(), ${city.cityId}::uuid, 'C' || i, 'COLLECTOR', '2026', 'COMPONENT', '01001', '井盖',
      '井盖丢失', '解放路', ${at}, ${calendarId}::uuid, ${dueAt} FROM generate_series(1, ${count}::int) i`
  await db.$executeRaw`
    INSERT INTO ladders (case_id, city_id, armed_at) SELECT id, city_id, ${warnAt}::timestamptz FROM cases`
  await db.$executeRaw`
    WITH clock AS (
      INSERT INTO clocks (id, city_id, case_id, key, calendar_id, limit_value, limit_unit, state, started_at,
        warn_at, due_at, next_at)
      SELECT uuidv7(), city_id, id, 'handling', ${calendarId}::uuid, 8, 'WORKING_HOUR', 'RUNNING', ${at},
        ${warnAt}, ${dueAt}, ${warnAt} FROM cases RETURNING id, city_id, case_id)
    INSERT INTO clock_entries (id, city_id, case_id, clock_id, number, kind, at)
    SELECT uuidv7(), city_id, case_id, id, 1, 'STARTED', ${at} FROM clock`
}

async function aShorterDay({ act }: TestCity): Promise<string> {
  const { calendarId } = await act(draftCalendar)
  await act((ctx) =>
    saveCalendar(ctx, {
      ...{ calendarId, name: '日历', effectiveOn: '2026-03-03', weekdays: [1, 2, 3, 4, 5] },
      windows: [{ from: '08:00', to: '12:00' }],
      ...{ schedules: [], days: [], overrides: [], workingDayMinutes: 480 },
      ...{ documentNumber: null, reason: '' },
    }),
  )
  return calendarId
}

async function armedTooLate({ db }: Ctx): Promise<number> {
  const [row] = await db.$queryRaw<{ late: number }[]>`
    SELECT count(*)::int AS late FROM ladders l WHERE l.armed_at > (
      SELECT min(k.next_at) FROM clocks k WHERE k.case_id = l.case_id AND k.state = 'RUNNING')`
  return row?.late ?? 0
}
