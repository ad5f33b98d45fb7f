import type { Ctx } from '../ctx.ts'
import { arm } from './arm.ts'
import { calendarFor } from './calendar-edition.ts'
import { calendarInForce, pinnedEdition } from './calendar-in-force.ts'
import type { Limit } from './due-at.ts'
import { earliestUnrecorded, type LadderSettings, levels } from './ladder-levels.ts'
import { dueAtOf, instantOfShare } from './ledger.ts'
import { assertLimit } from './limit.ts'
import type { LockedLadder } from './lock-ladder.ts'

type ClockStart = {
  readonly key: string
  readonly taskId: string | null
  readonly unitId: string | null
  readonly limit: Limit
  /** Of the limit for handling, for a clock of rework. */
  readonly reworkShare?: number
  /** Levels of its own; the city's where it has none. */
  readonly levels?: LadderSettings | null
}

/** 起表 — starts a clock by the calendar pinned to the case, else the one in force now; a task has one clock, however often it is started. Throws LIMIT_OUT_OF_RANGE. */
export async function startClock(ctx: Ctx, ladder: LockedLadder, start: ClockStart): Promise<void> {
  const startedAt = ctx.now()
  const { caseId, cityId } = ladder
  const { key, taskId, unitId, limit, reworkShare = null, levels: own = null } = start
  assertLimit(limit)
  const edition = ladder.calendarId
    ? await pinnedEdition(ctx, ladder.calendarId)
    : await calendarInForce(ctx, { cityId, at: startedAt })
  const calendar = calendarFor(edition, unitId)
  const ledger = { startedAt, limit, entries: [], calendar }
  const dueAt = dueAtOf(ledger)
  const settings = own ?? ladder
  const warnAt = instantOfShare(ledger, settings.warningShare)
  const nextAt = earliestUnrecorded(levels(ledger, settings), new Set())?.dueAt ?? null
  const started = await ctx.db.$executeRaw`
    WITH clock AS (
      INSERT INTO clocks (id, city_id, case_id, key, task_id, unit_id, calendar_id, limit_value, limit_unit,
        state, started_at, warn_at, due_at, next_at, rework_share, pinned_ladder)
      VALUES (uuidv7(), ${cityId}::uuid, ${caseId}::uuid, ${key}, ${taskId}::uuid, ${unitId}::uuid,
        ${edition.id}::uuid, ${limit.value}, ${limit.unit}::"LimitUnit", 'RUNNING', ${startedAt}, ${warnAt},
        ${dueAt}, ${nextAt}, ${reworkShare}::float8, ${own === null ? null : JSON.stringify(own)}::jsonb)
      ON CONFLICT (task_id) DO NOTHING RETURNING id
    ), entry AS (
      INSERT INTO clock_entries (id, city_id, case_id, clock_id, number, kind, at, actor_id)
      SELECT uuidv7(), ${cityId}::uuid, ${caseId}::uuid, id, 1, 'STARTED', ${startedAt}, ${ctx.actor.id}::uuid
      FROM clock
    ), task AS (
      UPDATE tasks SET due_at = ${dueAt}, warn_at = ${warnAt} FROM clock WHERE tasks.id = ${taskId}::uuid
    ), visit AS (
      UPDATE step_visits SET due_at = ${dueAt} FROM clock WHERE task_id = ${taskId}::uuid
    )
    UPDATE cases SET due_at = least(due_at, ${dueAt}) FROM clock WHERE cases.id = ${caseId}::uuid`
  if (started > 0) await arm(ctx, ladder, nextAt)
}
