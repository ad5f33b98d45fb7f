import type { Ctx } from '../ctx.ts'
import { pinnedEdition, type Reading } from './calendar-in-force.ts'
import { type LadderSettings, ladderOfCity } from './ladder-levels.ts'
import { lockLadders } from './lock-ladder.ts'
import { ledgerBy, movedClock, type OpenClock, openClocks } from './open-clocks.ts'
import { type ClockMove, writeMoves } from './write-moves.ts'

/** 误算案件 — of some cases those that are open and have a clock which is due, or acts next, at another instant than its ledger and calendar say. */
export async function miscountedCases(
  ctx: Reading,
  caseIds: readonly string[],
): Promise<readonly string[]> {
  const settings = await ctx.db.city.findUniqueOrThrow({
    where: { id: ctx.city.cityId },
    select: ladderOfCity,
  })
  const open = await ctx.db.ladder.findMany({
    where: { caseId: { in: [...caseIds] }, endedAt: null },
    select: { caseId: true },
  })
  const clocks = await openClocks(
    ctx,
    open.map(({ caseId }) => caseId),
  )
  const found = await Promise.all(
    clocks.map(async (clock) =>
      isMiscounted(clock, await counted(ctx, clock, settings)) ? [clock.caseId] : [],
    ),
  )
  return [...new Set(found.flat())]
}

/** 重新核算 — lets the clocks of a case say again what ledger and calendar say. Answers false where they do. */
export async function countAgain(
  ctx: Ctx,
  { caseId }: { readonly caseId: string },
): Promise<boolean> {
  const ladder = (await lockLadders(ctx, [caseId])).get(caseId)
  if (ladder === undefined || ladder.endedAt !== null) return false
  const moves: ClockMove[] = []
  for (const clock of await openClocks(ctx, [caseId])) {
    const to = await counted(ctx, clock, ladder)
    if (isMiscounted(clock, to)) moves.push({ clock, ladder, to })
  }
  if (moves.length === 0) return false
  await writeMoves(ctx, moves, { caseIds: [caseId], calendarId: null })
  ctx.audit({
    ...{ action: 'reconcile.countClocks', subjectType: 'Case', subjectId: caseId, caseId },
    details: Object.fromEntries(
      moves.map(({ clock, to }) => [
        clock.key,
        { dueAt: to.dueAt.toISOString(), formerly: clock.dueAt.toISOString() },
      ]),
    ),
  })
  return true
}

async function counted(ctx: Reading, clock: OpenClock, settings: LadderSettings) {
  const edition = await pinnedEdition(ctx, clock.calendarId)
  return { calendarId: edition.id, ...movedClock(clock, ledgerBy(clock, edition), settings) }
}

type Instants = Pick<OpenClock, 'dueAt' | 'nextAt'>

const isMiscounted = (clock: Instants, to: Instants): boolean =>
  clock.dueAt.getTime() !== to.dueAt.getTime() || clock.nextAt?.getTime() !== to.nextAt?.getTime()
