import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { publishedPeriods } from './evaluation-periods.ts'
import { type Limited, limitedCases, limitedClock, limitedClocks } from './line-limit.ts'
import { type LockedLadder, lockLadders } from './lock-ladder.ts'
import type { Period } from './published-facts.ts'
import { noOpenCases, tooManyCases } from './refusals.ts'
import { type ClockMove, writeMoves } from './write-moves.ts'

/** So many cases change in one act, which others wait for. */
export const mostCases = 1_000
const Change = z.object({
  entryId: z.uuid(),
  /** In the unit of the line. */
  limitValue: z.number(),
  reason: z.string().trim().min(1).max(2000),
})

/**
 * 变更时限 — the open cases that a line of the manual has decided get another limit, in one act: those clocks of handling
 * that have not stopped at once, those that start later as long as the same line decides the case. Cases filed from now
 * on follow the manual, and clocks that a published evaluation period knows stay. Done twice it changes nothing more. Throws NOT_FOUND, LIMIT_OUT_OF_RANGE, INVALID_INPUT.
 */
export async function changeLimit(ctx: Ctx, input: z.input<typeof Change>) {
  const { reason, ...asked } = Change.parse(input)
  // no calendar edition is published meanwhile
  await ctx.db.$executeRaw`SELECT FROM cities WHERE id = ${ctx.city.cityId}::uuid FOR SHARE`
  const { line, limit, caseIds } = await limitedCases(ctx, { ...asked, most: mostCases + 1 })
  if (caseIds.length === 0) throw noOpenCases()
  if (caseIds.length > mostCases) throw tooManyCases(mostCases)
  const ladders = await lockLadders(ctx, caseIds)
  const limited = await limitedClocks(ctx, { caseIds, limit })
  const periods = await publishedPeriods(ctx)
  const all = await Promise.all(limited.map((one) => changeOf(ctx, { ...one, ladders, periods })))
  const changes = all.flat().filter(({ isKept }) => !isKept)
  const kept = all.flat().length - changes.length
  const moved = await writeMoves(ctx, changes, { caseIds, calendarId: null })
  const written = changes.map(({ clock, amount }) => ({ id: clock.id, amount }))
  await writeEntries(ctx, { written, reason })
  const later = await keepLimit(ctx, { ...asked, caseIds })
  if (later > 0 || written.length > 0)
    ctx.audit({
      ...{ action: 'changeLimit', subjectType: 'ManualEntry', subjectId: asked.entryId },
      details: {
        ...{ limit: limit.value, unit: limit.unit, formerly: line.limitValue, reason },
        ...{ cases: caseIds.length, moved, kept },
      },
    })
  return { entryId: asked.entryId, cases: caseIds.length, moved, kept }
}

type Changing = Limited & {
  readonly ladders: ReadonlyMap<string, LockedLadder>
  readonly periods: readonly Period[]
}
type Changed = ClockMove & Limited & { readonly isKept: boolean }

async function changeOf(ctx: Ctx, { ladders, periods, ...limited }: Changing): Promise<Changed[]> {
  const ladder = ladders.get(limited.clock.caseId)
  if (ladder === undefined || ladder.endedAt !== null) return []
  const by = { at: ctx.now(), settings: ladder, periods }
  return [{ ...limited, ladder, ...(await limitedClock(ctx, { ...limited, ...by })) }]
}

type Entries = {
  readonly written: readonly { readonly id: string; readonly amount: number }[]
  readonly reason: string
}

const writeEntries = (ctx: Ctx, { written, reason }: Entries) => ctx.db.$executeRaw`
  INSERT INTO clock_entries (id, city_id, case_id, clock_id, number, kind, at, amount, actor_id, reason)
  SELECT uuidv7(), k.city_id, k.case_id, k.id,
    (SELECT max(e.number) + 1 FROM clock_entries e WHERE e.clock_id = k.id),
    'LIMIT_CHANGED', ${ctx.now()}, r.amount, ${ctx.actor.id}::uuid, ${reason}
  FROM jsonb_to_recordset(${JSON.stringify(written)}::jsonb) AS r(id uuid, amount float8)
  JOIN clocks k ON k.id = r.id`

type Kept = {
  readonly entryId: string
  readonly limitValue: number
  readonly caseIds: readonly string[]
}

/** For clocks of these cases that start later. */
function keepLimit({ db }: Ctx, { entryId, limitValue: limit, caseIds }: Kept) {
  const changed = JSON.stringify({ entryId, limit })
  return db.$executeRaw`
    UPDATE cases SET changed_limit = ${changed}::jsonb
    WHERE id = ANY (${[...caseIds]}::uuid[]) AND changed_limit IS DISTINCT FROM ${changed}::jsonb`
}
