import type { Ctx } from '../ctx.ts'
import { pinnedEdition } from './calendar-in-force.ts'
import { isKept } from './kept-clock.ts'
import type { LockedLadder } from './lock-ladder.ts'
import { ledgerBy, movedClock, type OpenClock } from './open-clocks.ts'
import type { Period } from './published-facts.ts'
import { type ClockMove, writeMoves } from './write-moves.ts'

/** 在办案件批 — some open cases, locked, with their clocks. */
export type Chunk = {
  readonly caseIds: readonly string[]
  readonly underLadder: readonly { readonly clock: OpenClock; readonly ladder: LockedLadder }[]
  readonly periods: readonly Period[]
}

/** 日历变更 — counts the clocks of some open cases by another edition. */
export async function applyEdition(
  ctx: Ctx,
  calendarId: string,
  { caseIds, underLadder, periods }: Chunk,
) {
  const edition = await pinnedEdition(ctx, calendarId)
  const moves: ClockMove[] = []
  let kept = 0
  for (const { clock, ladder } of underLadder) {
    const ledger = ledgerBy(clock, edition)
    const to = { calendarId, ...movedClock(clock, ledger, ladder) }
    if (await isKept(ctx, { clock, ledger, dueAt: to.dueAt }, periods)) kept += 1
    else moves.push({ clock, ladder, to })
  }
  return { moved: await writeMoves(ctx, moves, { caseIds, calendarId }), kept }
}
