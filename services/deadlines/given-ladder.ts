import { z } from 'zod'
import { type LadderOffice, type LadderSettings, ladderOffices } from './ladder-levels.ts'
import { ladderOutOfOrder, levelWithoutOffice } from './refusals.ts'

/** 答复时限 — the hours in which the department answers the supervision order that a level opens. */
export const AnswerHours = z.int().min(1).max(720)

/** 升级级别 — at which percent of the limit whom a level tells, and what else it does; as it is given, and kept with a line of the manual. */
export const GivenLevel = z.object({
  /** Of the limit. */
  percent: z.int(),
  offices: z.array(z.enum(ladderOffices)).max(ladderOffices.length),
  // what was kept before levels could do more does not say so
  raisesPriority: z.boolean().default(false),
  /** Of the supervision order that it opens; null: it opens none. */
  answerHours: AnswerHours.nullable().default(null),
})
export type GivenLevel = z.output<typeof GivenLevel>
export const GivenLadder = z.array(GivenLevel).max(100)
type Told = Pick<GivenLevel, 'percent' | 'offices'>

const mostFurther = 4
const longest = 1000

/** 校验升级级别 — a warning, the limit itself, then later and later, and each tells somebody. Throws LADDER_OUT_OF_ORDER, LEVEL_WITHOUT_OFFICE. */
export function assertLadder(levels: readonly Told[]): void {
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
    ladderRaises: levels.flatMap(({ raisesPriority }, i) => (raisesPriority ? [i + 1] : [])),
    ladderOrders: Object.fromEntries(
      levels.flatMap(({ answerHours }, i) =>
        answerHours === null ? [] : [[i + 1, answerHours] as const],
      ),
    ),
  } satisfies LadderSettings
}

const Further = z.strictObject({
  raisesPriority: z.literal(true).optional(),
  answerHours: AnswerHours.optional(),
})
type Further = z.output<typeof Further>
type Row = readonly [number, ...(LadderOffice | Further)[]]

/** 级别内容 — all that a level says, in a row: its percent, its offices, and what else it does, if anything. */
export function levelRow(level: GivenLevel): Row {
  const { percent, offices, raisesPriority, answerHours } = level
  if (!doesMore(level)) return [percent, ...offices]
  const further = {
    ...(raisesPriority && { raisesPriority }),
    ...(answerHours !== null && { answerHours }),
  }
  return [percent, ...offices, further]
}

/** 级别动作 — whether a level does more than to tell somebody. */
export const doesMore = ({ raisesPriority, answerHours }: GivenLevel): boolean =>
  raisesPriority || answerHours !== null

/** 级别内容 — a level as its row says it. */
export const LevelRow = z.tuple([z.int()], z.union([z.enum(ladderOffices), Further])).transform(
  ([percent, ...said]): z.input<typeof GivenLevel> => ({
    percent,
    offices: said.filter((it) => typeof it === 'string'),
    ...said.find((it) => typeof it !== 'string'),
  }),
)

/** 级别文字 — one level each, for the audit. */
export const ladderInWords = (levels: readonly GivenLevel[]): string[] =>
  levels.map(({ percent, offices, raisesPriority, answerHours }) => {
    const does = [
      ...(raisesPriority ? ['raises the priority'] : []),
      ...(answerHours === null ? [] : [`orders an answer in ${answerHours} h`]),
    ]
    return `${percent} %: ${[...offices, ...does].join(', ')}`
  })
