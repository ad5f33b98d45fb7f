import type { Act, Ctx } from '../ctx.ts'
import type { CalendarEdition } from './calendar-edition.ts'
import { pinnedEdition } from './calendar-in-force.ts'
import { publishedPeriods } from './evaluation-periods.ts'
import { isKept } from './kept-clock.ts'
import { lockLadders } from './lock-ladder.ts'
import { movedClock, openCaseIds, openClocks } from './open-clocks.ts'
import { isSuperseded } from './superseded-change.ts'
import { type ClockMove, writeMoves } from './write-moves.ts'

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
  const { moved, kept } = await applyTo(ctx, edition, ids)
  await ctx.db.calendarChange.update({
    where: { calendarId },
    data: {
      ...{ done: { increment: ids.length }, moved: { increment: moved } },
      kept: { increment: kept },
      ...(ids.length > 0
        ? { state: 'RUNNING', lastCaseId: ids.at(-1) ?? null }
        : { state: 'DONE', finishedAt: ctx.now() }),
    },
  })
  return ids.length > 0
}

/** The cases are locked first, in order; answers how many due dates have moved, and how many clocks a published period keeps. */
async function applyTo(ctx: Ctx, edition: CalendarEdition, ids: readonly string[]) {
  if (ids.length === 0) return { moved: 0, kept: 0 }
  const ladders = await lockLadders(ctx, ids)
  const periods = await publishedPeriods(ctx)
  const moves: ClockMove[] = []
  let kept = 0
  for (const clock of await openClocks(ctx, ids)) {
    const ladder = ladders.get(clock.caseId)
    if (ladder === undefined || ladder.endedAt !== null) continue
    const to = { calendarId: edition.id, ...movedClock(clock, edition, ladder) }
    if (await isKept(ctx, { clock, edition, periods })) kept += 1
    else moves.push({ clock, ladder, to })
  }
  return { moved: await writeMoves(ctx, moves, { caseIds: ids, calendarId: edition.id }), kept }
}
