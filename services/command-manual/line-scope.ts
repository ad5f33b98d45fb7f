import { isInHours, isInSeason, type Moment } from './spans.ts'

/** 适用区域 — a district or a street. */
export type ScopeArea = {
  readonly unitId: string
  readonly level: 'DISTRICT' | 'STREET'
  readonly name: string
}
/** 适用范围 — where and when a line answers: everywhere without an area, all year without a season, the whole day without hours. */
export type LineScope = {
  readonly area: ScopeArea | null
  readonly season: string
  readonly hours: string
}
/** 立案事实 — all that decides which line of its class answers for a case; an id is empty where the place is not known. */
export type FilingFacts = Moment & {
  readonly conditionNo: number | null
  readonly streetId: string
  readonly districtId: string
}

export const unlimited: LineScope = { area: null, season: '', hours: '' }

/** 适用 — whether a line with this scope may answer for a case. */
export const isWithin = (scope: LineScope, facts: FilingFacts): boolean =>
  missedBy(scope, facts) === null

/** 不适用之处 — what keeps a line with this scope from answering for a case. */
export type Missed = 'AREA' | 'SEASON' | 'HOURS'

export function missedBy({ area, season, hours }: LineScope, facts: FilingFacts): Missed | null {
  if (area !== null && area.unitId !== idAt(area.level, facts)) return 'AREA'
  if (!isInSeason(season, facts.monthDay)) return 'SEASON'
  return isInHours(hours, facts.minuteOfDay) ? null : 'HOURS'
}

const idAt = (level: ScopeArea['level'], { streetId, districtId }: FilingFacts) =>
  level === 'STREET' ? streetId : districtId

/**
 * 具体程度 — of the lines of a condition that may answer the more specific one does: first by its area (a street before a
 * district, a district before everywhere), then one with a season before one without, then one with hours before one without.
 * Two of the same rank are equally specific; where both may answer for a case and differ, the edition is not published.
 */
export const specificity = ({ area, season, hours }: LineScope): number =>
  areaRank(area) * 4 + Number(season !== '') * 2 + Number(hours !== '')

const areaRank = (area: ScopeArea | null) => (area === null ? 0 : area.level === 'DISTRICT' ? 1 : 2)

/** 无限制 — a line that answers everywhere and always. */
export const isUnlimited = (scope: LineScope): boolean => specificity(scope) === 0
