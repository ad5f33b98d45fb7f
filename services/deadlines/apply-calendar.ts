import type { Act, Ctx } from '../ctx.ts'
import { arm } from './arm.ts'
import type { CalendarEdition } from './calendar-edition.ts'
import { pinnedEdition } from './calendar-in-force.ts'
import { type LockedLadder, ladderPart } from './lock-ladder.ts'
import { movedClock, type OpenClock, openCaseIds, openClocks } from './open-clocks.ts'
import { isSuperseded } from './superseded-change.ts'

/** So many cases in one transaction: between them officers have their turn. */
const usuallyAtOnce = 100

/** 日历变更 — applies a published edition to the open cases, chunk by chunk; taken up again it goes on where it was. */
export async function applyCalendar(
  act: Act,
  calendarId: string,
  atOnce = usuallyAtOnce,
): Promise<void> {
  while (await act((ctx) => applyToNext(ctx, { calendarId, atOnce })));
}

type Chunk = { readonly calendarId: string; readonly atOnce: number }

/** Whether there may be more. Two at once take turns; while a chunk is done no other edition is published. */
async function applyToNext(ctx: Ctx, { calendarId, atOnce }: Chunk): Promise<boolean> {
  await ctx.db.$executeRaw`SELECT FROM cities WHERE id = ${ctx.city.cityId}::uuid FOR SHARE`
  await ctx.db
    .$executeRaw`SELECT FROM calendar_changes WHERE calendar_id = ${calendarId}::uuid FOR UPDATE`
  const change = await ctx.db.calendarChange.findFirst({
    where: { calendarId, cityId: ctx.city.cityId, state: { in: ['WAITING', 'RUNNING'] } },
  })
  if (change === null) return false
  const ids = (await isSuperseded(ctx, calendarId))
    ? []
    : await openCaseIds(ctx, { after: change.lastCaseId, most: atOnce })
  const edition = await pinnedEdition(ctx, calendarId)
  const moved = ids.length === 0 ? 0 : await applyTo(ctx, edition, ids)
  await ctx.db.calendarChange.update({
    where: { calendarId },
    data: {
      ...{ done: { increment: ids.length }, moved: { increment: moved } },
      ...(ids.length > 0
        ? { state: 'RUNNING', lastCaseId: ids.at(-1) ?? null }
        : { state: 'DONE', finishedAt: ctx.now() }),
    },
  })
  return ids.length > 0
}

/** The cases are locked first, in order; answers how many due dates have moved. */
async function applyTo(ctx: Ctx, edition: CalendarEdition, ids: readonly string[]) {
  const ladders = await ctx.db.$queryRaw<LockedLadder[]>`
    SELECT ${ladderPart.columns} FROM ${ladderPart.tables}
    WHERE c.id = ANY (${[...ids]}::uuid[]) ORDER BY c.id FOR UPDATE OF c, l`
  const byCase = new Map(ladders.map((ladder) => [ladder.caseId, ladder]))
  const moves = (await openClocks(ctx, ids)).flatMap((clock) => {
    const ladder = byCase.get(clock.caseId)
    return ladder === undefined || ladder.endedAt !== null ? [] : [{ clock, ladder }]
  })
  const rows = moves.map(({ clock, ladder }) => ({
    ...{ id: clock.id, ...movedClock(clock, edition, ladder) },
  }))
  await writeClocks(ctx, edition.id, rows)
  await writeCases(ctx, edition.id, ids)
  for (const [caseId, ladder] of byCase) {
    const its = rows.filter((_, i) => moves[i]?.clock.caseId === caseId)
    await arm(ctx, ladder, earliestOf(its.map(({ nextAt }) => nextAt)))
  }
  const changed = moves.filter(({ clock }, i) => isMoved(clock, rows[i]?.dueAt))
  for (const { caseId, cityId, sharedCityId } of new Set(changed.map(({ ladder }) => ladder)))
    ctx.announce({ kind: 'case.changed', caseId, cityId, sharedCityId, taskId: null })
  return changed.length
}

const isMoved = ({ dueAt }: OpenClock, to: Date | undefined) => to?.getTime() !== dueAt.getTime()

const earliestOf = (instants: readonly (Date | null)[]): Date | null =>
  instants.reduce<Date | null>((a, b) => (a === null || (b !== null && b < a) ? b : a), null)

type Row = {
  readonly id: string
  readonly warnAt: Date
  readonly dueAt: Date
  readonly nextAt: Date | null
}

/** Clocks, and the steps that show them. */
async function writeClocks(ctx: Ctx, calendarId: string, rows: readonly Row[]): Promise<void> {
  await ctx.db.$executeRaw`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r(id uuid, "warnAt" timestamptz, "dueAt" timestamptz, "nextAt" timestamptz)
    ), clock AS (
      UPDATE clocks k SET calendar_id = ${calendarId}::uuid, warn_at = r."warnAt", due_at = r."dueAt",
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
async function writeCases(ctx: Ctx, calendarId: string, ids: readonly string[]): Promise<void> {
  await ctx.db.$executeRaw`
    WITH earliest AS (
      SELECT DISTINCT ON (case_id) case_id, due_at, warn_at FROM clocks
      WHERE case_id = ANY (${[...ids]}::uuid[]) AND state = 'RUNNING' ORDER BY case_id, due_at
    ), task AS (
      UPDATE tasks t SET due_at = e.due_at, warn_at = e.warn_at FROM earliest e
      WHERE t.case_id = e.case_id AND t.status = 'OPEN'
        AND NOT EXISTS (SELECT FROM clocks k WHERE k.task_id = t.id)
      RETURNING t.id, t.due_at
    ), visit AS (
      UPDATE step_visits v SET due_at = task.due_at FROM task WHERE v.task_id = task.id
    )
    UPDATE cases c SET due_at = e.due_at,
      calendar_id = CASE WHEN c.calendar_id IS NULL THEN NULL ELSE ${calendarId}::uuid END
    FROM cases o LEFT JOIN earliest e ON e.case_id = o.id
    WHERE o.id = ANY (${[...ids]}::uuid[]) AND c.id = o.id`
}
