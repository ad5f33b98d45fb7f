import type { UnitRuleKind } from '../../prisma/generated/enums.ts'

export type UnitFact = {
  readonly id: string
  readonly name: string
  readonly hasAccounts: boolean
  readonly active: boolean
}
/** 定责规则 — one rule of the entry; for a named unit its unit, and the regulator by which it is reached. */
export type RuleFact = {
  readonly kind: UnitRuleKind
  readonly phrase: string
  readonly unit: UnitFact | null
  readonly regulator: UnitFact | null
}
/** 地点 — the bodies of the place, and those of the component where there is one. */
export type PlaceFacts = {
  readonly streetUnit: UnitFact | null
  readonly enforcementUnit: UnitFact | null
  readonly districtUnit: UnitFact | null
  readonly componentOwner: UnitFact | null
  readonly componentOwnerRegulator: UnitFact | null
  readonly fallbackUnit: UnitFact
}
/** 理由 — why a unit is proposed; keys of the translated texts. */
export const proposalReasons = [
  'NAMED_BY_MANUAL',
  'OWNER_IN_REGISTER',
  'STREET_OF_PLACE',
  'ENFORCEMENT_OF_PLACE',
  'DISTRICT_OF_PLACE',
  'FALLBACK_NAMED',
  'FALLBACK_NOBODY_LEFT',
] as const
export type ProposalReason = (typeof proposalReasons)[number]
/** 落空原因 — why a rule led to nobody; keys of the translated texts. */
export const passedReasons = [
  'NOT_KNOWN',
  'CLOSED',
  'NO_ACCOUNT_NO_REGULATOR',
  'NOBODY_NAMED',
] as const
export type PassedReason = (typeof passedReasons)[number]

/** 候选单位 — a unit the dispatcher may choose, with its reason and the phrases that led to it. */
export type UnitCandidate = {
  readonly unitId: string
  readonly unitName: string
  readonly kind: UnitRuleKind
  readonly reasonKey: ProposalReason
  readonly phrase: string
  /** Further phrases of the entry that lead to the same unit. */
  readonly alternatives: readonly string[]
  /** 行业主管部门: set when the unit is only the way to an owner without accounts. */
  readonly onBehalfOf: { readonly unitId: string; readonly unitName: string } | null
}
export type PassedRule = {
  readonly phrase: string
  readonly kind: UnitRuleKind
  readonly reasonKey: PassedReason
}
export type UnitProposal = {
  readonly candidates: readonly UnitCandidate[]
  readonly passed: readonly PassedRule[]
}

const reasons: Readonly<Record<UnitRuleKind, ProposalReason>> = {
  NAMED_UNIT: 'NAMED_BY_MANUAL',
  OWNER_BY_REGISTER: 'OWNER_IN_REGISTER',
  STREET_BY_PLACE: 'STREET_OF_PLACE',
  ENFORCEMENT_BY_PLACE: 'ENFORCEMENT_OF_PLACE',
  DISTRICT_BY_PLACE: 'DISTRICT_OF_PLACE',
  FALLBACK: 'FALLBACK_NAMED',
}

/** 责任单位 — the units an entry's rules mean at this place; the fallback desk when nobody else remains. */
export function resolveRules(rules: readonly RuleFact[], place: PlaceFacts): UnitProposal {
  const resolved = rules.map((rule) => ({ rule, found: reach(rule, place) }))
  const candidates = merged(
    resolved.flatMap(({ found }) => (typeof found === 'string' ? [] : [found])),
  )
  const passed = resolved.flatMap(({ rule: { phrase, kind }, found }) =>
    typeof found === 'string' ? [{ phrase, kind, reasonKey: found }] : [],
  )
  return candidates.length > 0
    ? { candidates, passed }
    : {
        candidates: [fallback(rules, place)],
        passed: passed.filter(({ kind }) => kind !== 'FALLBACK'),
      }
}

function reach(rule: RuleFact, place: PlaceFacts): UnitCandidate | PassedReason {
  if (rule.kind === 'FALLBACK') return 'NOBODY_NAMED'
  const { unit, regulator } = bodyOf(rule, place)
  if (unit === null) return 'NOT_KNOWN'
  if (!unit.active) return 'CLOSED'
  if (unit.hasAccounts) return candidate(rule, unit)
  if (regulator === null || !regulator.active || !regulator.hasAccounts)
    return 'NO_ACCOUNT_NO_REGULATOR'
  return { ...candidate(rule, regulator), onBehalfOf: { unitId: unit.id, unitName: unit.name } }
}

function bodyOf({ kind, unit, regulator }: RuleFact, place: PlaceFacts) {
  switch (kind) {
    case 'NAMED_UNIT':
      return { unit, regulator }
    case 'OWNER_BY_REGISTER':
      return { unit: place.componentOwner, regulator: place.componentOwnerRegulator }
    case 'STREET_BY_PLACE':
      return { unit: place.streetUnit, regulator: null }
    case 'ENFORCEMENT_BY_PLACE':
      return { unit: place.enforcementUnit, regulator: null }
    case 'DISTRICT_BY_PLACE':
      return { unit: place.districtUnit, regulator: null }
    case 'FALLBACK':
      return { unit: place.fallbackUnit, regulator: null }
  }
}

const candidate = ({ kind, phrase }: RuleFact, { id, name }: UnitFact): UnitCandidate => ({
  unitId: id,
  unitName: name,
  kind,
  reasonKey: reasons[kind],
  phrase,
  alternatives: [],
  onBehalfOf: null,
})

/** A unit is one candidate however many phrases lead to it; as itself before as somebody's regulator. */
function merged(found: readonly UnitCandidate[]): UnitCandidate[] {
  const units = new Map<string, UnitCandidate>()
  for (const next of found) {
    const known = units.get(next.unitId)
    const [lead, other] =
      known === undefined || (known.onBehalfOf !== null && next.onBehalfOf === null)
        ? [next, known]
        : [known, next]
    const phrases = [...lead.alternatives, ...(other ? [other.phrase, ...other.alternatives] : [])]
    const alternatives = [...new Set(phrases)].filter((phrase) => phrase !== lead.phrase)
    units.set(next.unitId, { ...lead, alternatives })
  }
  return [...units.values()]
}

function fallback(rules: readonly RuleFact[], { fallbackUnit }: PlaceFacts): UnitCandidate {
  const named = rules.find(({ kind }) => kind === 'FALLBACK')
  const rule = named ?? { kind: 'FALLBACK', phrase: '', unit: null, regulator: null }
  const reasonKey = named === undefined ? 'FALLBACK_NOBODY_LEFT' : 'FALLBACK_NAMED'
  return { ...candidate(rule, fallbackUnit), reasonKey }
}
