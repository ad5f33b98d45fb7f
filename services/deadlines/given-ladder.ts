import { z } from 'zod'
import { type LadderSettings, ladderOffices } from './ladder-levels.ts'
import { ladderOutOfOrder, levelWithoutOffice } from './refusals.ts'

/** 升级级别 — at which percent of the limit whom a level tells; as it is given, and kept with a line of the manual. */
export const GivenLevel = z.object({
  /** Of the limit. */
  percent: z.int(),
  offices: z.array(z.enum(ladderOffices)).max(ladderOffices.length),
})
export type GivenLevel = z.output<typeof GivenLevel>
export const GivenLadder = z.array(GivenLevel).max(100)

const mostFurther = 4
const longest = 1000

/** 校验升级级别 — a warning, the limit itself, then later and later, and each tells somebody. Throws LADDER_OUT_OF_ORDER, LEVEL_WITHOUT_OFFICE. */
export function assertLadder(levels: readonly GivenLevel[]): void {
  const percents = levels.map(({ percent }) => percent)
  const [warning, limit, ...further] = percents
  const rises = percents.every((percent, i) => i === 0 || percent > (percents[i - 1] ?? 0))
  const within = warning !== undefined && warning > 0 && (percents.at(-1) ?? 0) <= longest
  if (!rises || !within || limit !== 100 || further.length > mostFurther)
    throw ladderOutOfOrder(mostFurther, longest)
  const silent = levels.findIndex(({ offices }) => offices.length === 0)
  if (silent !== -1) throw levelWithoutOffice(silent + 1)
}

/** 级别设置 — levels as a city and a clock keep them. */
export function ladderSettings(levels: readonly GivenLevel[]) {
  const [first, , ...further] = levels
  return {
    warningShare: (first?.percent ?? 0) / 100,
    ladderPercents: further.map(({ percent }) => percent - 100),
    ladderOffices: Object.fromEntries(levels.map(({ offices }, i) => [i + 1, offices])),
  } satisfies LadderSettings
}

/** 级别文字 — one level each, for the audit. */
export const ladderInWords = (levels: readonly GivenLevel[]): string[] =>
  levels.map(({ percent, offices }) => `${percent} %: ${offices.join(', ')}`)
