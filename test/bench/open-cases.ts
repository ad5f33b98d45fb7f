import type { Ctx } from '../../services/ctx.ts'

export const openCases = 10_000

/** How long something takes. */
export async function secondsOf(run: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await run()
  return (performance.now() - startedAt) / 1000
}

/** 在办案件 — decided by a line of the manual where one is given; each with a clock of handling that is due on the next working day, and its ladder armed at the warning. */
export async function plantCases(
  { db, city, now }: Ctx,
  manualEntryId: string | null,
): Promise<void> {
  const { id: calendarId } = await db.workingCalendar.findFirstOrThrow()
  const at = now()
  const [warnAt, dueAt] = [6, 24].map((hours) => new Date(at.getTime() + hours * 3_600_000))
  await db.$executeRaw`
    INSERT INTO cases (id, city_id, case_number, source, standard, class_kind, class_code, class_name,
      description, address, reported_at, filed_at, manual_entry_id, calendar_id, due_at)
    SELECT uuidv7(), ${city.cityId}::uuid, 'C' || i, 'COLLECTOR', '2026', 'COMPONENT', '01001', '井盖',
      '井盖丢失', '解放路', ${at}, ${at}, ${manualEntryId}::uuid, ${calendarId}::uuid, ${dueAt} FROM generate_series(1, ${openCases}::int) i`
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

/** Ladders that would wake later than the first of their clocks asks. */
export async function armedTooLate({ db }: Ctx): Promise<number> {
  const [row] = await db.$queryRaw<{ late: number }[]>`
    SELECT count(*)::int AS late FROM ladders l WHERE l.armed_at > (
      SELECT min(k.next_at) FROM clocks k WHERE k.case_id = l.case_id AND k.state = 'RUNNING')`
  return row?.late ?? 0
}
