import type { AreaClass, CaseGrade } from '../../prisma/generated/enums.ts'
import { isInHours, isInSeason, type Moment } from './spans.ts'

/** 适用区域 — a district or a street. */
export type ScopeArea = {
  readonly unitId: string
  readonly level: 'DISTRICT' | 'STREET'
  readonly name: string
}
/**
 * 适用范围 — for which cases a line answers: everywhere without an area and an area class, for every grade without one, all
 * year without a season, the whole day without hours.
 */
export type LineScope = {
  readonly area: ScopeArea | null
  readonly areaClass: AreaClass | null
  readonly grade: CaseGrade | null
  readonly season: string
  readonly hours: string
}
/** 立案事实 — all that decides which line of its class answers for a case; what is not known of its place is empty. */
export type FilingFacts = Moment & {
  readonly conditionNo: number | null
  readonly streetId: string
  readonly districtId: string
  readonly areaClass: AreaClass | ''
  readonly grade: CaseGrade
}

export const unlimited: LineScope = {
  ...{ area: null, areaClass: null, grade: null },
  ...{ season: '', hours: '' },
}

/** 适用 — whether a line with this scope may answer for a case. */
export const isWithin = (scope: LineScope, facts: FilingFacts): boolean =>
  missedBy(scope, facts) === null

/** 不适用之处 — what keeps a line with this scope from answering for a case. */
export type Missed = 'AREA' | 'AREA_CLASS' | 'GRADE' | 'SEASON' | 'HOURS'

export function missedBy(
  { area, areaClass, grade, season, hours }: LineScope,
  facts: FilingFacts,
): Missed | null {
  if (area !== null && area.unitId !== idAt(area.level, facts)) return 'AREA'
  if (areaClass !== null && areaClass !== facts.areaClass) return 'AREA_CLASS'
  if (grade !== null && grade !== facts.grade) return 'GRADE'
  if (!isInSeason(season, facts.monthDay)) return 'SEASON'
  return isInHours(hours, facts.minuteOfDay) ? null : 'HOURS'
}

const idAt = (level: ScopeArea['level'], { streetId, districtId }: FilingFacts) =>
  level === 'STREET' ? streetId : districtId

/**
 * 具体程度 — of the lines of a condition that may answer the more specific one does: first by its area (a street before a
 * district, a district before everywhere), then one with an area class before one without, then so one with a grade, one with a
 * season, and one with hours.
 * Two of the same rank are equally specific; where both may answer for a case and differ, the edition is not published.
 */
export const specificity = ({ area, areaClass, grade, season, hours }: LineScope): number =>
  [areaClass !== null, grade !== null, season !== '', hours !== ''].reduce(
    (rank, says) => rank * 2 + Number(says),
    areaRank(area),
  )

const areaRank = (area: ScopeArea | null) => (area === null ? 0 : area.level === 'DISTRICT' ? 1 : 2)

/** 无限制 — a line that answers for every case of its condition. */
export const isUnlimited = (scope: LineScope): boolean => specificity(scope) === 0
