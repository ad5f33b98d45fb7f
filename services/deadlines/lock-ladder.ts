import { type LimitUnit, Prisma } from '../../prisma/generated/client.ts'
import type { CityClock } from '../city-time.ts'
import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import type { LadderSettings } from './ladder-levels.ts'
import type { ReworkSettings } from './rework-limit.ts'
import { startLadder } from './start-ladder.ts'

/** 阶梯 — a locked ladder with what its case and city say about clocks. */
export type LockedLadder = CityClock &
  LadderSettings &
  ReworkSettings & {
    readonly caseId: string
    readonly cityId: string
    readonly sharedCityId: string | null
    readonly calendarId: string | null
    readonly responsibleUnitId: string | null
    /** The manual's limit for handling, as it was changed since, or that of its catch-all; null before the manual was asked. */
    readonly handlingLimitValue: number | null
    readonly handlingLimitUnit: LimitUnit | null
    readonly caseDueAt: Date | null
    /** What its line of the manual says of levels for handling; null before the manual was asked. */
    readonly lineLadder: unknown
    /** What it says of stages, in their one spelling; null before the manual was asked. */
    readonly lineStages: string | null
    readonly stepLimits: unknown
    /** Engine time. */
    readonly armedAt: Date | null
    readonly endedAt: Date | null
    /** The one instance that speaks for this ladder; null until its first job. */
    readonly engineId: string | null
    readonly instanceKey: bigint | null
  }

/** What a LockedLadder is read from: a case `c`, its ladder `l`, its city `y` and its manual entry `m`. */
const columns = Prisma.sql`
  l.case_id AS "caseId", l.city_id AS "cityId", c.shared_city_id AS "sharedCityId",
  c.calendar_id AS "calendarId", c.responsible_unit_id AS "responsibleUnitId", c.due_at AS "caseDueAt",
  coalesce(
    CASE WHEN c.changed_limit ->> 'entryId' = m.id::text THEN (c.changed_limit ->> 'limit')::float8 END,
    m.limit_value, (c.proposal ->> 'limitValue')::float8) AS "handlingLimitValue",
  coalesce(m.limit_unit::text, c.proposal ->> 'limitUnit') AS "handlingLimitUnit",
  m.ladder AS "lineLadder", m.limit_stages AS "lineStages",
  l.armed_at AS "armedAt", l.ended_at AS "endedAt", l.engine_id AS "engineId",
  l.instance_key AS "instanceKey", y.clock_offset_ms AS "clockOffsetMs",
  y.clock_speed AS "clockSpeed", y.clock_since AS "clockSince",
  y.warning_share AS "warningShare", y.ladder_percents AS "ladderPercents",
  y.ladder_offices AS "ladderOffices", y.ladder_raises AS "ladderRaises",
  y.ladder_orders AS "ladderOrders", y.step_limits AS "stepLimits",
  y.rework_limit::text AS "reworkLimit", y.rework_share AS "reworkShare"`
const tables = Prisma.sql`
  cases c
  JOIN ladders l ON l.case_id = c.id
  JOIN cities y ON y.id = c.city_id
  LEFT JOIN manual_entries m ON m.id = c.manual_entry_id`

/** For a statement that reads more of a case whose lock its act already holds. */
export const ladderPart = { columns, tables }

/** 锁定阶梯 — holds a case's ladder until the act commits, the case first as every act does; null if it has none yet. */
export async function lockLadder(ctx: Ctx, caseId: string): Promise<LockedLadder | null> {
  const [ladder] = await ctx.db.$queryRaw<LockedLadder[]>`
    SELECT ${columns} FROM ${tables} WHERE c.id = ${caseId}::uuid FOR UPDATE OF c, l`
  return ladder ?? null
}

/** 锁定阶梯 — of many cases at once, in the order in which every change of many locks them, by case. */
export async function lockLadders(
  ctx: Ctx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, LockedLadder>> {
  const ladders = await ctx.db.$queryRaw<LockedLadder[]>`
    SELECT ${columns} FROM ${tables}
    WHERE c.id = ANY (${[...caseIds]}::uuid[]) ORDER BY c.id FOR UPDATE OF c, l`
  return new Map(ladders.map((ladder) => [ladder.caseId, ladder]))
}

/** The case's ladder, locked; its first clock starts it. Throws NOT_FOUND for a case that is not there. */
export async function ladderOf(ctx: Ctx, caseId: string): Promise<LockedLadder> {
  const known = await lockLadder(ctx, caseId)
  if (known !== null) return known
  await startLadder(ctx, { caseId })
  const started = await lockLadder(ctx, caseId)
  if (started === null) throw notFound('This case')
  return started
}
