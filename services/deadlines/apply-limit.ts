import type { Ctx } from '../ctx.ts'
import type { Chunk } from './apply-edition.ts'
import { isKept } from './kept-clock.ts'
import { changedLedger, type LineLimit, limitedBy, limitOfLine } from './line-limit.ts'
import { movedClock } from './open-clocks.ts'
import { type ClockMove, writeMoves } from './write-moves.ts'

type LimitChange = LineLimit & {
  readonly reason: string
  /** Whose act it is. */
  readonly requestedById: string | null
}

/** 变更时限 — the clocks of handling of some open cases that have not stopped count by another limit, and their ledgers say so; later ones of these cases start with it. */
export async function applyLimit(ctx: Ctx, change: LimitChange, chunk: Chunk) {
  const { caseIds, underLadder, periods } = chunk
  const { limit } = await limitOfLine(ctx, change)
  const at = ctx.now()
  const moves: (ClockMove & { readonly amount: number })[] = []
  let kept = 0
  for (const { clock, ladder } of underLadder) {
    const amount = limitedBy(clock, limit)
    if (amount === null) continue
    const ledger = await changedLedger(ctx, { clock, amount, at })
    const to = { calendarId: clock.calendarId, ...movedClock(clock, ledger, ladder) }
    if (await isKept(ctx, { clock, ledger, dueAt: to.dueAt }, periods)) kept += 1
    else moves.push({ clock, ladder, to, amount })
  }
  const moved = await writeMoves(ctx, moves, { caseIds, calendarId: null })
  const written = moves.map(({ clock, amount }) => ({ id: clock.id, amount }))
  await writeEntries(ctx, change, written)
  await keepLimit(ctx, change, caseIds)
  return { moved, kept }
}

type Written = readonly { readonly id: string; readonly amount: number }[]

const writeEntries = (ctx: Ctx, { reason, requestedById }: LimitChange, written: Written) =>
  ctx.db.$executeRaw`
    INSERT INTO clock_entries (id, city_id, case_id, clock_id, number, kind, at, amount, actor_id, reason)
    SELECT uuidv7(), k.city_id, k.case_id, k.id,
      (SELECT max(e.number) + 1 FROM clock_entries e WHERE e.clock_id = k.id),
      'LIMIT_CHANGED', ${ctx.now()}, r.amount, ${requestedById}::uuid, ${reason}
    FROM jsonb_to_recordset(${JSON.stringify(written)}::jsonb) AS r(id uuid, amount float8)
    JOIN clocks k ON k.id = r.id`

/** For clocks of these cases that start later, as long as the same line decides them. */
function keepLimit({ db }: Ctx, change: LimitChange, caseIds: readonly string[]) {
  const { entryId, limitValue: limit } = change
  const changed = JSON.stringify({ entryId, limit })
  return db.$executeRaw`
    UPDATE cases SET changed_limit = ${changed}::jsonb
    WHERE id = ANY (${[...caseIds]}::uuid[]) AND changed_limit IS DISTINCT FROM ${changed}::jsonb`
}
