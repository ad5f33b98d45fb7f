import type {
  ClassKind,
  LimitUnit,
  LineDispatch,
  LineVerification,
} from '../../prisma/generated/enums.ts'
import type { GivenLevel } from '../deadlines/given-ladder.ts'
import type { LineScope } from './line-scope.ts'
import type { RuleFact } from './propose-units.ts'

/** 检查项 — what can be wrong with an edition, the gravest first. */
export const findingNames = [
  'PHRASES_UNCONFIRMED',
  'CLASS_UNKNOWN',
  'CLASS_RETIRED',
  'OVERLAP',
  'EXCEPTION_WITHOUT_LINE',
  'LINE_WITHOUT_UNIT',
  'UNIT_UNKNOWN',
  'UNIT_CLOSED',
  'LIMIT_CONTRADICTS_WORDS',
  'CLASS_WITHOUT_LINE',
  'NOBODY_IN_AREA',
  'NOBODY_OUTSIDE_SCOPE',
  'NEVER_WINS',
  'AREA_CLASS_NOWHERE',
  'UNIT_UNREACHABLE',
  'LADDER_TO_NOBODY',
  'LEVEL_TO_NOBODY',
  'GRIDS_OVERLAP',
  'GRID_SLIVER',
] as const
export type FindingKind = (typeof findingNames)[number]
/** 严重程度 — errors keep an edition from being published, warnings want a reason. */
export type Severity = 'ERROR' | 'WARNING' | 'NOTE'

const warnings: ReadonlySet<FindingKind> = new Set([
  'CLASS_WITHOUT_LINE',
  'NOBODY_IN_AREA',
  'NOBODY_OUTSIDE_SCOPE',
  'NEVER_WINS',
  'AREA_CLASS_NOWHERE',
])
/** Of the city rather than of the edition: who is told instead is found when it comes to that. */
const notes: ReadonlySet<FindingKind> = new Set([
  'UNIT_UNREACHABLE',
  'LADDER_TO_NOBODY',
  'LEVEL_TO_NOBODY',
  'GRIDS_OVERLAP',
  'GRID_SLIVER',
])
/** 严重程度 — of each kind of finding. */
export const severityOf = (kind: FindingKind): Severity =>
  notes.has(kind) ? 'NOTE' : warnings.has(kind) ? 'WARNING' : 'ERROR'

/** 受检条目 — a line of an edition with all that the checks look at. */
export type CheckedLine = {
  readonly id: string
  readonly kind: ClassKind
  readonly classCode: string
  readonly className: string
  readonly conditionNo: number
  readonly filingCondition: string
  readonly limitText: string
  readonly limitValue: number
  readonly limitUnit: LimitUnit
  readonly exceptionTo: number | null
  readonly areaText: string
  /** The district or street that it means; null where nobody knows it. */
  readonly area: { readonly name: string; readonly active: boolean } | null
  readonly scope: LineScope
  readonly dispatch: LineDispatch
  readonly verification: LineVerification
  readonly ladder: readonly GivenLevel[]
  readonly rules: readonly (RuleFact & { readonly confirmed: boolean })[]
}
/** 检查结果 — one thing that is wrong, and the lines that it is about. */
export type Finding = {
  readonly kind: FindingKind
  readonly severity: Severity
  readonly lines: readonly CheckedLine[]
  /** The unit, area, phrase or class that it is about; empty where the lines say all. */
  readonly subject: string
}
/** 检查所得 — the same before it is weighed. */
export type Found = Omit<Finding, 'severity'>
