import type { Ctx } from '../ctx.ts'
import { arm } from './arm.ts'
import type { LockedLadder } from './lock-ladder.ts'
import type { OpenClock } from './open-clocks.ts'

/** 改期 — a clock under its case's locked ladder, and what it says from now on. */
export type ClockMove = {
  readonly clock: OpenClock
  readonly ladder: LockedLadder
  readonly to: Shown
}
type Shown = {
  readonly calendarId: string
  readonly warnAt: Date
  readonly dueAt: Date
  readonly nextAt: Date | null
}
type Cases = {
  readonly caseIds: readonly string[]
  /** By which they are counted from now on; null: as before. */
  readonly calendarId: string | null
}

/** 改期 — writes what clocks say, and their steps and cases with them; ladders are armed where that is earlier. Answers how many due dates have moved. */
export async function writeMoves(ctx: Ctx, moves: readonly ClockMove[], cases: Cases) {
  await writeClocks(ctx, moves)
  await writeCases(ctx, cases)
  for (const ladder of new Set(moves.map((move) => move.ladder))) {
    const its = moves.filter((move) => move.ladder === ladder)
    await arm(ctx, ladder, earliestOf(its.map(({ to }) => to.nextAt)))
  }
  const moved = moves.filter(({ clock, to }) => clock.dueAt.getTime() !== to.dueAt.getTime())
  for (const { caseId, cityId, sharedCityId } of new Set(moved.map(({ ladder }) => ladder)))
    ctx.announce({ kind: 'case.changed', caseId, cityId, sharedCityId, taskId: null })
  return moved.length
}

const earliestOf = (instants: readonly (Date | null)[]): Date | null =>
  instants.reduce<Date | null>((a, b) => (a === null || (b !== null && b < a) ? b : a), null)

/** Clocks, and the steps that show them. */
async function writeClocks(ctx: Ctx, moves: readonly ClockMove[]): Promise<void> {
  const rows = moves.map(({ clock, to }) => ({ id: clock.id, ...to }))
  await ctx.db.$executeRaw`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(
        id uuid, "calendarId" uuid, "warnAt" timestamptz, "dueAt" timestamptz, "nextAt" timestamptz)
    ), clock AS (
      UPDATE clocks k SET calendar_id = r."calendarId", warn_at = r."warnAt", due_at = r."dueAt",
        next_at = r."nextAt"
      FROM given r WHERE k.id = r.id RETURNING k.task_id, k.warn_at, k.due_at
    ), task AS (
      UPDATE tasks t SET due_at = clock.due_at, warn_at = clock.warn_at FROM clock
      WHERE t.id = clock.task_id AND t.status = 'OPEN'
    )
    UPDATE step_visits v SET due_at = clock.due_at FROM clock
    WHERE v.task_id = clock.task_id AND v.closed_at IS NULL`
}

/** Cases are due when the first of their clocks is, and so are their steps that have no clock. */
async function writeCases(ctx: Ctx, { caseIds, calendarId }: Cases): Promise<void> {
  const ids = [...caseIds]
  await ctx.db.$executeRaw`
    WITH earliest AS (
      SELECT DISTINCT ON (case_id) case_id, due_at, warn_at FROM clocks
      WHERE case_id = ANY (${ids}::uuid[]) AND state = 'RUNNING' ORDER BY case_id, due_at
    ), task AS (
      UPDATE tasks t SET due_at = e.due_at, warn_at = e.warn_at FROM earliest e
      WHERE t.case_id = e.case_id AND t.status = 'OPEN'
        AND NOT EXISTS (SELECT FROM clocks k WHERE k.task_id = t.id)
      RETURNING t.id, t.due_at
    ), visit AS (
      UPDATE step_visits v SET due_at = task.due_at FROM task WHERE v.task_id = task.id
    )
    UPDATE cases c SET due_at = e.due_at,
      calendar_id = CASE WHEN c.calendar_id IS NULL THEN NULL ELSE coalesce(${calendarId}::uuid, c.calendar_id) END
    FROM cases o LEFT JOIN earliest e ON e.case_id = o.id
    WHERE o.id = ANY (${ids}::uuid[]) AND c.id = o.id`
}
