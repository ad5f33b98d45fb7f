import { z } from 'zod'
import type { ManualEntry, OrganizationUnit } from '../../prisma/generated/client.ts'
import {
  type AreaClass,
  type CaseGrade,
  type ClassKind,
  type DispatchLevel,
  LineVerification,
} from '../../prisma/generated/enums.ts'
import { DispatchMode, dispatchModeOf, isCertain } from '../cases/dispatch-mode.ts'
import { type KnownUnits, knownUnits, placeIn } from '../cases/place-facts.ts'
import { isUnanswered, Proposal, proposalOf } from '../cases/proposal.ts'
import { rulesIn } from '../cases/rule-facts.ts'
import type { FilingFacts } from '../command-manual/line-scope.ts'
import {
  type EditionFacts,
  fallbackAnswer,
  manualDecisionId,
  manualDecisions,
} from '../command-manual/manual-decision.ts'
import { matchEntry } from '../command-manual/match-entry.ts'
import { resolveRules } from '../command-manual/propose-units.ts'

/** 案件事实 — all that the manual's answer for a case depends on. */
export type CaseFacts = {
  readonly standard: string
  readonly kind: ClassKind
  readonly classCode: string
  readonly conditionNo: number
  readonly streetId: string | null
  readonly districtId: string | null
  readonly areaClass: AreaClass | null
  readonly grade: CaseGrade
  /** Of the case's component. */
  readonly ownerId: string | null
  /** Where the segments of the year and of the day begin in which it was filed. */
  readonly monthDay: number
  readonly minuteOfDay: number
}
/** 试算版本 — an edition as it decides, with its words for the rules of each entry, and what its lines say of dispatch, verification and the quick path. */
export type TriedEdition = {
  readonly facts: EditionFacts
  readonly phrases: ReadonlyMap<string, readonly string[]>
  readonly says: ReadonlyMap<string, Pick<ManualEntry, 'dispatch' | 'verification' | 'quickPath'>>
}
type ClassKey = Pick<CaseFacts, 'standard' | 'kind' | 'classCode'>
/** 试算城市 — the units among which an edition finds those that it means, and how the city dispatches. */
export type TriedCity = {
  readonly cityId: string
  readonly units: readonly OrganizationUnit[]
  /** 自动派遣 — the city's rule. */
  readonly automatic: boolean
  readonly levelOf: (ofClass: ClassKey) => DispatchLevel
  /** Whether a district has a command center of the second level. */
  readonly hasCenter: (districtId: string | null) => boolean
}
/** 试算答复 — what the manual says of a case, how it would be dispatched, whether verified, and on which path; null: a trial of earlier days did not look at that. */
export const TrialAnswer = Proposal.extend({
  dispatchMode: DispatchMode.nullable().default(null),
  verification: z.enum(LineVerification).nullable().default(null),
  quickPath: z.boolean().nullable().default(null),
})
export type TrialAnswer = z.infer<typeof TrialAnswer>
export type Answerer = (facts: CaseFacts) => TrialAnswer

/** 试算 — what an edition answers for a case, by the functions that file and propose. */
export function answererOf({ facts, phrases, says }: TriedEdition, city: TriedCity): Answerer {
  const known: KnownUnits = knownUnits(city.units)
  const own = city.units.filter(({ cityId }) => cityId === city.cityId)
  const byCode = new Map(own.map((unit) => [unit.code, unit]))
  const decisions = new Map(
    manualDecisions(facts).flatMap((major) => major.decisions.map((one) => [one.id, one])),
  )
  return (given) => {
    const { cityCode, edition } = facts
    const decision = decisions.get(manualDecisionId({ ...given, cityCode, edition }))
    const { streetId, districtId, areaClass } = given
    const place = { streetId: streetId ?? '', districtId: districtId ?? '' }
    const filing: FilingFacts = { ...given, ...place, areaClass: areaClass ?? '' }
    const answer = decision === undefined ? fallbackAnswer : matchEntry(decision, filing)
    const rules = rulesIn(answer.rules, {
      unitOf: (code) => byCode.get(code),
      regulatorOf: (id) => known.byId.get(id),
      phraseAt: (position) => phrases.get(answer.entryId)?.[position],
    })
    const resolved = resolveRules(rules, placeIn(known, { ...given, cityId: city.cityId }))
    const said = says.get(answer.entryId)
    const { dispatch: line = 'BY_CITY', verification = 'ALWAYS', quickPath = false } = said ?? {}
    const dispatchMode = dispatchModeOf({
      level: city.levelOf(given),
      centerExists: city.hasCenter(districtId),
      certain: isCertain(resolved),
      line,
      automatic: city.automatic,
    })
    return { ...proposalOf(answer, resolved), dispatchMode, verification, quickPath }
  }
}

/** 变化 — how the answer for a case can change. */
export const trialChanges = [
  'UNIT',
  'CANDIDATES',
  'LIMIT',
  'DISPATCH',
  'VERIFICATION',
  'QUICK_PATH',
  'FALLS_THROUGH',
  'CAUGHT',
] as const
export type TrialChange = (typeof trialChanges)[number]

/** 试算差异 — in what two answers for one case differ; the unit is the one proposed first. */
export function changesBetween(before: TrialAnswer, after: TrialAnswer): TrialChange[] {
  const [lost, gained] = [before, after].map(isUnanswered)
  const differs: Readonly<Record<TrialChange, boolean>> = {
    UNIT: leadOf(before)?.unitId !== leadOf(after)?.unitId,
    CANDIDATES: leadOf(before)?.unitId === leadOf(after)?.unitId && idsIn(before) !== idsIn(after),
    LIMIT: before.limitValue !== after.limitValue || before.limitUnit !== after.limitUnit,
    DISPATCH: before.dispatchMode !== after.dispatchMode,
    VERIFICATION: before.verification !== after.verification,
    QUICK_PATH: (before.quickPath ?? false) !== (after.quickPath ?? false),
    FALLS_THROUGH: !lost && gained === true,
    CAUGHT: lost === true && !gained,
  }
  return trialChanges.filter((change) => differs[change])
}

const leadOf = ({ units: [first] }: Proposal) => first
const idsIn = ({ units }: Proposal) => units.map(({ unitId }) => unitId).join(' ')

/** 试算结果 — the cases with the same facts, and what both editions say of them. */
export type Compared = {
  readonly facts: CaseFacts
  readonly cases: number
  readonly before: TrialAnswer
  readonly after: TrialAnswer
  readonly changes: readonly TrialChange[]
}

const Count = z.int().nonnegative()
export const UnitLoad = z.object({
  unitId: z.string(),
  unitName: z.string(),
  lost: Count,
  gained: Count,
})
export type UnitLoad = z.infer<typeof UnitLoad>
export const TrialCounts = z.partialRecord(z.enum(trialChanges), Count)
export type TrialCounts = z.infer<typeof TrialCounts>

/** 合计 — cases by kind of change, and how many each unit loses and gains as the one proposed first. */
export function sumOf(compared: readonly Compared[]) {
  const counts: TrialCounts = {}
  const loads = new Map<string, UnitLoad>()
  const move = (proposal: Proposal, moved: Pick<UnitLoad, 'lost' | 'gained'>) => {
    const { unitId = '', unitName = '' } = leadOf(proposal) ?? {}
    const { lost, gained } = loads.get(unitId) ?? { lost: 0, gained: 0 }
    const load = { lost: lost + moved.lost, gained: gained + moved.gained }
    loads.set(unitId, { unitId, unitName, ...load })
  }
  for (const { before, after, cases, changes } of compared) {
    for (const change of changes) counts[change] = (counts[change] ?? 0) + cases
    if (!changes.includes('UNIT')) continue
    move(before, { lost: cases, gained: 0 })
    move(after, { lost: 0, gained: cases })
  }
  const weight = ({ lost, gained }: UnitLoad) => lost + gained
  return { counts, loads: [...loads.values()].toSorted((a, b) => weight(b) - weight(a)) }
}
