import { z } from 'zod'
import { Prisma } from '../../prisma/generated/client.ts'
import { ClockEntryKind, ClockState, LimitUnit } from '../../prisma/generated/enums.ts'
import type { CityScope } from '../ctx.ts'
import { type CalendarEdition, calendarFor } from './calendar-edition.ts'
import type { Reading } from './calendar-in-force.ts'
import { earliestUnrecorded, type LadderSettings, levels, settingsOf } from './ladder-levels.ts'
import { dueAtOf, halts, instantOfShare, isExempt, type Ledger } from './ledger.ts'

const OpenClock = z.object({
  id: z.string(),
  caseId: z.string(),
  caseNumber: z.string(),
  key: z.string(),
  taskId: z.string().nullable(),
  unitId: z.string().nullable(),
  calendarId: z.string(),
  reworkShare: z.number().nullable(),
  state: z.enum(ClockState),
  limitValue: z.number(),
  limitUnit: z.enum(LimitUnit),
  startedAt: z.date(),
  dueAt: z.date(),
  nextAt: z.date().nullable(),
  pinnedLadder: z.unknown(),
  entries: z.array(
    z.object({ kind: z.enum(ClockEntryKind), at: z.coerce.date(), amount: z.number().nullable() }),
  ),
  recorded: z.array(z.int()),
})
/** 在办时钟 — a clock of an open case with its ledger, and the levels of the ladder that it has reached. */
export type OpenClock = z.infer<typeof OpenClock>

/** 条目决定 — the cases that were filed by an instant and that a line of the manual has decided. */
export type Decided = { readonly entryId: string; readonly by: Date }
type Part = {
  readonly after: string | null
  readonly most: number
  /** Null for all. */
  readonly decided: Decided | null
}

/** 在办案件 — the next open cases of the city, by id. */
export async function openCaseIds(
  { db, city }: Reading,
  { after, most, decided }: Part,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT l.case_id AS id FROM ladders l
    WHERE ${openIn(city, decided)} AND (${after}::uuid IS NULL OR l.case_id > ${after}::uuid)
    ORDER BY l.case_id LIMIT ${most}`
  return rows.map(({ id }) => id)
}

/** 在办案件数 — how many open cases a change would go to. */
export async function countOpenCases({ db, city }: Reading, decided: Decided | null) {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ladders l WHERE ${openIn(city, decided)}`
  return row?.count ?? 0
}

function openIn({ cityId }: CityScope, decided: Decided | null): Prisma.Sql {
  const open = Prisma.sql`l.city_id = ${cityId}::uuid AND l.ended_at IS NULL`
  if (decided === null) return open
  return Prisma.sql`${open} AND EXISTS (
    SELECT FROM cases c WHERE c.id = l.case_id AND c.manual_entry_id = ${decided.entryId}::uuid
      AND c.filed_at <= ${decided.by})`
}

/** The clocks of those cases that run, stand, or may go on: handling's after a return. */
export async function openClocks(
  { db }: Reading,
  caseIds: readonly string[],
): Promise<OpenClock[]> {
  const rows = await db.$queryRaw`
    SELECT k.id, k.case_id AS "caseId", c.case_number AS "caseNumber", k.key, k.task_id AS "taskId",
      k.unit_id AS "unitId", k.calendar_id AS "calendarId", k.rework_share AS "reworkShare",
      k.state, k.limit_value AS "limitValue", k.limit_unit AS "limitUnit",
      k.started_at AS "startedAt", k.due_at AS "dueAt", k.next_at AS "nextAt",
      k.pinned_ladder AS "pinnedLadder",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', e.kind, 'at', e.at, 'amount', e.amount)
        ORDER BY e.number), '[]') FROM clock_entries e WHERE e.clock_id = k.id) AS entries,
      ARRAY(SELECT x.level FROM escalations x WHERE x.clock_id = k.id) AS recorded
    FROM clocks k JOIN cases c ON c.id = k.case_id
    WHERE k.case_id = ANY (${[...caseIds]}::uuid[]) AND (k.state <> 'STOPPED' OR k.task_id IS NULL)
    ORDER BY k.case_id, k.started_at`
  return z.array(OpenClock).parse(rows)
}

/** 台账 — of a clock, as an edition counts it. */
export const ledgerBy = (clock: OpenClock, edition: CalendarEdition): Ledger => ({
  ...{ startedAt: clock.startedAt, entries: clock.entries },
  limit: { value: clock.limitValue, unit: clock.limitUnit },
  calendar: calendarFor(edition, clock.unitId),
})

/** 停表时刻 — since when a clock stands; null while it runs. */
export const stoodAt = ({ state, entries }: OpenClock): Date | null =>
  state === 'RUNNING' ? null : (entries.findLast(({ kind }) => halts.has(kind))?.at ?? null)

/** 改期 — what a clock says by another calendar, or another limit: all that has happened to it stays. */
export function movedClock(clock: OpenClock, ledger: Ledger, city: LadderSettings) {
  const settings = settingsOf(clock, city)
  const next = isExempt(ledger)
    ? null
    : earliestUnrecorded(levels(ledger, settings), new Set(clock.recorded))
  return {
    warnAt: instantOfShare(ledger, settings.warningShare),
    dueAt: dueAtOf(ledger),
    // one that stands goes on when it was told to, whatever the calendar
    nextAt: clock.state === 'RUNNING' ? (next?.dueAt ?? null) : clock.nextAt,
  }
}
