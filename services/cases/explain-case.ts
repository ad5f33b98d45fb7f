import { isDeepStrictEqual } from 'node:util'
import type { LimitUnit } from '../../prisma/generated/enums.ts'
import { editionFacts } from '../command-manual/compile-manual.ts'
import { LegalBases, type LegalBasis } from '../command-manual/legal-bases.ts'
import { fallbackAnswer, manualDecisions } from '../command-manual/manual-decision.ts'
import { matchEntry } from '../command-manual/match-entry.ts'
import { resolveRules } from '../command-manual/propose-units.ts'
import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { placeFacts } from './place-facts.ts'
import { Proposal, proposalOf } from './proposal.ts'
import { ruleFacts } from './rule-facts.ts'

/** 条目 — a line of the case's class: the one that decided, or one that did not. */
export type ExplainedLine = {
  readonly entryId: string
  readonly conditionNo: number
  readonly filingCondition: string
  readonly limitValue: number
  readonly limitUnit: LimitUnit
  readonly evidenceRequired: string
  readonly legalBases: readonly LegalBasis[]
  readonly urgent: boolean
  readonly selfHandling: boolean
}
/** 依据说明 — why a case went where it went, within which limit: made anew from what is stored. */
export type ManualExplanation = {
  readonly editionId: string
  readonly editionNumber: number
  readonly conditionNo: number | null
  readonly streetName: string | null
  readonly districtName: string | null
  readonly ownerName: string | null
  /** The line that decided; null where the manual has none. */
  readonly line: ExplainedLine | null
  /** The class's other lines: the case was filed under another condition. */
  readonly otherLines: readonly ExplainedLine[]
  readonly answer: Proposal
  /** Whether it is what was decided then; not so where units have changed since. */
  readonly asDecided: boolean
}

/** 依据说明 — null before the case is filed and the manual asked; throws NOT_FOUND. */
export async function explainCase(
  ctx: Ctx,
  { caseId }: { readonly caseId: string },
): Promise<ManualExplanation | null> {
  const caseFile = await ctx.db.case.findUnique({ where: { id: caseId } })
  if (caseFile === null) throw notFound('This case')
  const { cityId, manualEditionId, proposal, conditionNo, classCode } = caseFile
  if (manualEditionId === null || proposal === null) return null
  const edition = await ctx.db.manualEdition.findUniqueOrThrow({ where: { id: manualEditionId } })
  const only = { standard: caseFile.standard, kind: caseFile.classKind, code: classCode }
  // of the case's own city, whoever looks
  const facts = await editionFacts({ ...ctx, city: { ...ctx.city, cityId } }, edition, only)
  const [decision] = manualDecisions(facts).flatMap(({ decisions }) => decisions)
  const matched = decision === undefined ? fallbackAnswer : matchEntry(decision, { conditionNo })
  const place = await placeFacts(ctx, caseFile)
  const rules = await ruleFacts(ctx, cityId, { ...matched, rules: [...matched.rules] })
  const answer = proposalOf(matched, resolveRules(rules, place))
  const lines = await linesOf(ctx, { editionId: edition.id, kind: only.kind, classCode })
  const decided = ({ entryId }: ExplainedLine) => entryId === answer.entryId
  return {
    ...{ editionId: edition.id, editionNumber: edition.number, conditionNo, answer },
    streetName: place.streetUnit?.name ?? null,
    districtName: place.districtUnit?.name ?? null,
    ownerName: place.componentOwner?.name ?? null,
    line: lines.find(decided) ?? null,
    otherLines: lines.filter((line) => !decided(line)),
    asDecided: isDeepStrictEqual(answer, Proposal.parse(proposal)),
  }
}

type OfClass = {
  readonly editionId: string
  readonly kind: 'COMPONENT' | 'MATTER'
  readonly classCode: string
}

async function linesOf({ db }: Ctx, where: OfClass): Promise<ExplainedLine[]> {
  const entries = await db.manualEntry.findMany({ where, orderBy: { conditionNo: 'asc' } })
  return entries.map(({ id, conditionNo, filingCondition, limitValue, limitUnit, ...its }) => ({
    ...{ entryId: id, conditionNo, filingCondition, limitValue, limitUnit },
    ...{ urgent: its.urgent, selfHandling: its.selfHandling },
    evidenceRequired: its.evidenceRequired,
    legalBases: LegalBases.parse(its.legalBases),
  }))
}
