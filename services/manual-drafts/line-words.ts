import { z } from 'zod'
import {
  AreaClass,
  CaseGrade,
  LimitUnit,
  LineDispatch,
  LineVerification,
} from '../../prisma/generated/enums.ts'
import { GivenBases } from '../command-manual/legal-bases.ts'
import { Paragraph } from '../command-manual/paragraph.ts'
import { Hours, Season } from '../command-manual/spans.ts'
import type { Ctx } from '../ctx.ts'
import { assertLadder, GivenLadder } from '../deadlines/given-ladder.ts'
import { LimitStages } from '../deadlines/limit-stages.ts'
import type { LineFacts, SomeFacts } from './edited-line.ts'
import { limitOf } from './limit-words.ts'
import { areaOf } from './line-area.ts'
import { GivenRule, rulesOf } from './line-rules.ts'

const longest = 1000
const Words = Paragraph.pipe(z.string().min(1).max(longest))

/** 条目文字 — what may be said anew of a line; what is left out stays. */
export const GivenWords = z.object({
  filingCondition: Words.optional(),
  closingCondition: Words.optional(),
  supervisingText: z.string().trim().max(200).optional(),
  /** Empty where nothing is asked for. */
  evidenceRequired: Paragraph.pipe(z.string().max(longest)).optional(),
  legalBases: GivenBases.optional(),
  urgent: z.boolean().optional(),
  selfHandling: z.boolean().optional(),
  quickPath: z.boolean().optional(),
  /** Null for a line of its own. */
  exceptionTo: z.int().positive().max(9999).nullable().optional(),
  /** Null for everywhere. */
  areaUnitId: z.uuid().nullable().optional(),
  /** Null for all. */
  areaClass: z.enum(AreaClass).nullable().optional(),
  grade: z.enum(CaseGrade).nullable().optional(),
  season: Season.optional(),
  hours: Hours.optional(),
  /** Empty for the levels of the city. */
  ladder: GivenLadder.optional(),
  dispatch: z.enum(LineDispatch).optional(),
  verification: z.enum(LineVerification).optional(),
  limitValue: z.number().optional(),
  limitUnit: z.enum(LimitUnit).optional(),
  /** Empty for one limit only. */
  limitStages: LimitStages.optional(),
  rules: z.array(GivenRule).min(1).max(20).optional(),
})
export type GivenWords = z.infer<typeof GivenWords>

type Standing = Pick<LineFacts, 'limitValue' | 'limitUnit' | 'limitStages' | 'rules'>
type Asked = {
  readonly editionId: string
  readonly given: GivenWords
  /** What stays where nothing is given. */
  readonly standing: Standing
}

/** 改写 — what a line is to say: limits with their words, units with theirs. Throws INVALID_INPUT, LIMIT_OUT_OF_RANGE, NOT_FOUND, UNIT_NOT_ELIGIBLE, LADDER_OUT_OF_ORDER, LEVEL_WITHOUT_OFFICE. */
export async function wantedFacts(ctx: Ctx, { editionId, given, standing }: Asked) {
  const { rules, limitValue, limitUnit, limitStages, areaUnitId, ...words } = given
  assertOwnLadder(given)
  const wanted: SomeFacts = { ...words, ...(await areaOf(ctx, areaUnitId)) }
  const limit = {
    value: limitValue ?? standing.limitValue,
    unit: limitUnit ?? standing.limitUnit,
    limitStages: limitStages ?? standing.limitStages,
  }
  const isSame =
    limit.value === standing.limitValue &&
    limit.unit === standing.limitUnit &&
    limit.limitStages === standing.limitStages
  if (!isSame) Object.assign(wanted, limitOf(limit))
  if (rules !== undefined)
    Object.assign(wanted, await rulesOf(ctx, { editionId, rules, standing: standing.rules }))
  return wanted
}

/** 校验条目级别 — none at all, or a whole ladder. Throws LADDER_OUT_OF_ORDER, LEVEL_WITHOUT_OFFICE. */
export function assertOwnLadder({ ladder = [] }: Pick<GivenWords, 'ladder'>): void {
  if (ladder.length > 0) assertLadder(ladder)
}
