import { z } from 'zod'
import { LimitUnit, UnitRuleKind } from '../../prisma/generated/enums.ts'
import type { UnitProposal } from '../command-manual/propose-units.ts'

const UnitName = z.object({ unitId: z.string(), unitName: z.string() })

/** 建议单位 — a unit the manual proposes, with the words and the rule that led to it. */
export const ProposedUnit = UnitName.extend({
  kind: z.enum(UnitRuleKind),
  reasonKey: z.string(),
  phrase: z.string(),
  alternatives: z.array(z.string()),
  onBehalfOf: UnitName.nullable(),
})
export type ProposedUnit = z.infer<typeof ProposedUnit>

/** 派遣建议 — what the manual says of a case: the entry, its limit, the units it proposes, and the rules that led to nobody. */
export const Proposal = z.object({
  entryId: z.string().nullable(),
  conditionNo: z.number().nullable(),
  limitValue: z.number(),
  limitUnit: z.enum(LimitUnit),
  units: z.array(ProposedUnit),
  passed: z.array(
    z.object({ phrase: z.string(), kind: z.enum(UnitRuleKind), reasonKey: z.string() }),
  ),
})
export type Proposal = z.infer<typeof Proposal>

/** 无人负责 — nobody whom the manual means can be found: the fallback desk has the case. */
export const isUnanswered = ({ entryId, units: [lead] }: Proposal): boolean =>
  entryId === null || lead?.reasonKey === 'FALLBACK_NOBODY_LEFT'

type Answered = Pick<Proposal, 'limitValue' | 'limitUnit'> & {
  /** Empty and 0 for the fallback's answer. */
  readonly entryId: string
  readonly conditionNo: number
}

/** What the manual's answer proposes once its rules are resolved. */
export const proposalOf = (
  { entryId, conditionNo, limitValue, limitUnit }: Answered,
  { candidates, passed }: UnitProposal,
): Proposal => ({
  entryId: entryId || null,
  conditionNo: conditionNo || null,
  limitValue,
  limitUnit,
  units: candidates.map((unit) => ({ ...unit, alternatives: [...unit.alternatives] })),
  passed: [...passed],
})
