import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { type LadderSettings, rungs } from '../deadlines/ladder-levels.ts'
import { invalidInput, versionConflict } from '../errors.ts'
import { ReceiptMinutes, receiptLevels } from './receipt-limits.ts'

const OwnLimit = z.object({ level: z.int(), minutes: ReceiptMinutes })
type OwnLimit = z.output<typeof OwnLimit>
const most = 100
const Given = z.object({
  /** Of every level that has none of its own; left out: the next office is not told of these. */
  minutes: ReceiptMinutes.optional(),
  /** All levels that have their own; left out: they stay as they are. */
  levels: z.array(OwnLimit).max(most).optional(),
  expectedVersion: z.int().optional(),
})

/**
 * 签收时限 — after how many minutes without a receipt the next office is told of a notice: of single levels of the
 * ladder, and of all the others; none: it is not. Holds for notices from now on. Throws VERSION_CONFLICT, INVALID_INPUT.
 */
export async function setReceiptLimit(ctx: Ctx, given: z.input<typeof Given>) {
  const { minutes = null, levels, expectedVersion } = Given.parse(given)
  const { cityId } = ctx.city
  const before = await ctx.db.city.findUniqueOrThrow({
    where: { id: cityId },
    select: { receiptMinutes: true, receiptLimits: true, warningShare: true, ladderPercents: true },
  })
  const [changed] = await ctx.db.city.updateManyAndReturn({
    where: { id: cityId, ...(expectedVersion !== undefined && { version: expectedVersion }) },
    data: {
      ...{ receiptMinutes: minutes, version: { increment: 1 } },
      ...(levels !== undefined && { receiptLimits: limitsOf(levels, before) }),
    },
    select: { version: true },
  })
  if (changed === undefined) throw versionConflict('This city')
  const formerly = receiptLevels(before).map(({ number, ...one }) => ({ ...one, level: number }))
  ctx.audit({
    ...{ action: 'setReceiptLimit', subjectType: 'City', subjectId: cityId },
    details: {
      minutes,
      ...(levels !== undefined && { levels: inWords(levels) }),
      formerly: [before.receiptMinutes, ...inWords(formerly)],
    },
  })
  return { cityId, version: changed.version }
}

/** By the level's number; each level of the city's ladder at most once. */
function limitsOf(levels: readonly OwnLimit[], ladder: LadderSettings) {
  const known = new Set(rungs(ladder).map(({ number }) => number))
  const limits = new Map(levels.map(({ level, minutes }) => [level, minutes]))
  if (limits.size < levels.length || !levels.every(({ level }) => known.has(level)))
    throw invalidInput(
      `The city’s ladder has the levels 1 to ${known.size}, and a level has one time. Nothing was changed; name each level once.`,
      'levels',
    )
  return Object.fromEntries(limits)
}

type Told = { readonly level: number; readonly minutes: number | null }

const inWords = (levels: readonly Told[]) =>
  levels.flatMap(({ level, minutes }) => (minutes === null ? [] : [`${level}: ${minutes}`]))
