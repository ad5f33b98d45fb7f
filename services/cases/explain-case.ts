import { isDeepStrictEqual } from 'node:util'
import type { ManualEntry } from '../../prisma/generated/client.ts'
import type {
  AreaClass,
  CaseGrade,
  LimitUnit,
  LineDispatch,
  LineVerification,
} from '../../prisma/generated/enums.ts'
import { editionFacts, scopeAreas, scopeOf } from '../command-manual/compile-manual.ts'
import { LegalBases, type LegalBasis } from '../command-manual/legal-bases.ts'
import { type FilingFacts, type LineScope, missedBy } from '../command-manual/line-scope.ts'
import { answeredBy, fallbackAnswer, manualDecisions } from '../command-manual/manual-decision.ts'
import { matchEntry } from '../command-manual/match-entry.ts'
import { resolveRules } from '../command-manual/propose-units.ts'
import type { Moment } from '../command-manual/spans.ts'
import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { filingFacts } from './filing-facts.ts'
import { placeFacts } from './place-facts.ts'
import { Proposal, proposalOf } from './proposal.ts'
import { ruleFacts } from './rule-facts.ts'
import { keptSample, type VerificationSample } from './verification-sample.ts'

/**
 * 取舍 — why a line decided or did not: it is of another condition, or not for this area, area class, grade, season or time of
 * day, or the one that decided is more specific.
 */
export const lineStandings = [
  ...(['DECIDED', 'OTHER_CONDITION', 'OTHER_AREA', 'OTHER_AREA_CLASS', 'OTHER_GRADE'] as const),
  ...(['OTHER_SEASON', 'OTHER_HOURS', 'OUTRANKED'] as const),
] as const
export type LineStanding = (typeof lineStandings)[number]

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
  readonly quickPath: boolean
  readonly exceptionTo: number | null
  readonly areaName: string
  readonly areaClass: AreaClass | null
  readonly grade: CaseGrade | null
  readonly season: string
  readonly hours: string
  readonly dispatch: LineDispatch
  readonly verification: LineVerification
  readonly standing: LineStanding
}
/** 依据说明 — why a case went where it went, within which limit: made anew from what is stored. */
export type ManualExplanation = {
  readonly editionId: string
  readonly editionNumber: number
  readonly conditionNo: number | null
  readonly streetName: string | null
  readonly districtName: string | null
  /** Of the place, and of the case, as it was filed. */
  readonly areaClass: AreaClass | null
  readonly grade: CaseGrade
  readonly ownerName: string | null
  /** Day and time of the filing by the city's calendar and clock. */
  readonly filedOn: string
  readonly filedTime: string
  /** The line that decided; null where the manual has none. */
  readonly line: ExplainedLine | null
  /** The class's other lines, each with the reason why it did not decide. */
  readonly otherLines: readonly ExplainedLine[]
  readonly answer: Proposal
  /** Whether it is what was decided then; not so where units have changed since. */
  readonly asDecided: boolean
  /** What was drawn for its latest handling; null where nothing was. */
  readonly sample: VerificationSample | null
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
  const filing = await filingFacts(ctx, { ...caseFile, filedAt: caseFile.filedAt ?? ctx.now() })
  const matched = decision === undefined ? fallbackAnswer : matchEntry(decision, filing)
  const place = await placeFacts(ctx, caseFile)
  const rules = await ruleFacts(ctx, cityId, { ...matched, rules: [...matched.rules] })
  const answer = proposalOf(matched, resolveRules(rules, place))
  const lines = await linesOf(ctx, { editionId: edition.id, kind: only.kind, classCode })
  const explained = lines.map((line) => explainedLine(line, matched.entryId, filing))
  const decided = ({ standing }: ExplainedLine) => standing === 'DECIDED'
  return {
    ...{ editionId: edition.id, editionNumber: edition.number, conditionNo, answer },
    ...{ areaClass: caseFile.areaClass, grade: caseFile.grade },
    streetName: place.streetUnit?.name ?? null,
    districtName: place.districtUnit?.name ?? null,
    ownerName: place.componentOwner?.name ?? null,
    ...{ filedOn: dayOf(filing), filedTime: timeOf(filing) },
    line: explained.find(decided) ?? null,
    otherLines: explained.filter((line) => !decided(line)),
    asDecided: isDeepStrictEqual(answer, Proposal.parse(proposal)),
    sample: keptSample(caseFile.verificationSample),
  }
}

type OfClass = {
  readonly editionId: string
  readonly kind: 'COMPONENT' | 'MATTER'
  readonly classCode: string
}

type ScopedEntry = ManualEntry & { readonly scope: LineScope }

async function linesOf({ db }: Ctx, where: OfClass): Promise<ScopedEntry[]> {
  const entries = await db.manualEntry.findMany({ where, orderBy: { conditionNo: 'asc' } })
  const areas = await scopeAreas({ db }, entries)
  return entries.map((entry) => ({ ...entry, scope: scopeOf(entry, areas) }))
}

function explainedLine(line: ScopedEntry, decidedBy: string, filing: FilingFacts): ExplainedLine {
  const { id, conditionNo, filingCondition, limitValue, limitUnit, ...its } = line
  return {
    ...{ entryId: id, conditionNo, filingCondition, limitValue, limitUnit },
    ...{ urgent: its.urgent, selfHandling: its.selfHandling, quickPath: its.quickPath },
    exceptionTo: its.exceptionTo,
    ...{ areaName: its.areaText, areaClass: its.areaClass, grade: its.grade },
    ...{ season: its.season, hours: its.hours },
    ...{ dispatch: its.dispatch, verification: its.verification },
    evidenceRequired: its.evidenceRequired,
    legalBases: LegalBases.parse(its.legalBases),
    standing: id === decidedBy ? 'DECIDED' : standingOf(line, filing),
  }
}

function standingOf(line: ScopedEntry, filing: FilingFacts): LineStanding {
  if (answeredBy(line) !== filing.conditionNo) return 'OTHER_CONDITION'
  const missed = missedBy(line.scope, filing)
  return missed === null ? 'OUTRANKED' : `OTHER_${missed}`
}

const dayOf = ({ monthDay }: Moment) => `${two(Math.floor(monthDay / 100))}-${two(monthDay % 100)}`
const timeOf = ({ minuteOfDay }: Moment) =>
  `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`
const two = (number: number) => String(number).padStart(2, '0')
