import type {
  AreaClass,
  CaseGrade,
  ClassKind,
  LimitUnit,
  LineDispatch,
  LineVerification,
  UnitRuleKind,
} from '../../prisma/generated/enums.ts'
import { type GivenLevel, ladderInWords } from '../deadlines/given-ladder.ts'
import { grouped } from './grouped.ts'
import type { LegalBasis } from './legal-bases.ts'
import { wordsOf } from './words-of.ts'

/** 单位规则 — one unit of a line, in the manual's words and as it is understood. */
export type LineRule = {
  readonly kind: UnitRuleKind
  readonly phrase: string
  /** Null for a rule, and for a name that is no unit yet. */
  readonly unitId: string | null
  readonly unitName: string | null
}
/** 手册行 — one filing condition of a class, as an edition has it. */
export type ManualLine = {
  readonly id: string
  readonly standard: string
  readonly kind: ClassKind
  readonly classCode: string
  readonly className: string
  readonly majorCode: string
  readonly majorName: string
  readonly conditionNo: number
  readonly filingCondition: string
  readonly closingCondition: string
  readonly limitText: string
  readonly limitValue: number
  readonly limitUnit: LimitUnit
  /** 分段时限 — before the limit itself, in one spelling; empty for none. */
  readonly limitStages: string
  readonly unitsText: string
  readonly supervisingText: string
  /** 证据要求 — empty where the manual asks for nothing in particular. */
  readonly evidenceRequired: string
  readonly legalBases: readonly LegalBasis[]
  /** 紧急 — acted on first, paperwork later. */
  readonly urgent: boolean
  /** 自行处置 — whoever finds it may mend it on the spot. */
  readonly selfHandling: boolean
  /** 简易流程 — fewer steps: no acceptance, no review of what the unit says. */
  readonly quickPath: boolean
  /** 特例 — the condition in whose place it answers; null for a line of its own. */
  readonly exceptionTo: number | null
  /** 适用区域 — null for everywhere, and for a name that is no unit yet. */
  readonly areaUnitId: string | null
  readonly areaName: string
  /** 适用区域类别、适用案件等级 — null for all. */
  readonly areaClass: AreaClass | null
  readonly grade: CaseGrade | null
  /** 适用季节、适用时段 — empty for always. */
  readonly season: string
  readonly hours: string
  /** 升级级别 — of its own; empty for those of the city. */
  readonly ladder: readonly GivenLevel[]
  readonly dispatch: LineDispatch
  readonly verification: LineVerification
  readonly rules: readonly LineRule[]
}

/** 变化 — in what two editions can differ about a line. */
export const manualChanges = [
  'ADDED',
  'REMOVED',
  'LIMIT',
  'LIMIT_UNIT',
  'LIMIT_STAGES',
  'UNITS',
  'FILING_CONDITION',
  'CLOSING_CONDITION',
  'SUPERVISING',
  'EVIDENCE',
  'LEGAL_BASES',
  'URGENT',
  'SELF_HANDLING',
  'QUICK_PATH',
  'EXCEPTION',
  'AREA',
  'AREA_CLASS',
  'GRADE',
  'SEASON',
  'HOURS',
  'LADDER',
  'DISPATCH',
  'VERIFICATION',
  'NUMBER',
  'CLASS_NAME',
] as const
export type ManualChange = (typeof manualChanges)[number]

/** 行差异 — a line that two editions have differently: one of the two sides is null where only the other has it. */
export type LineChange = {
  readonly id: string
  readonly before: ManualLine | null
  readonly after: ManualLine | null
  readonly changes: readonly ManualChange[]
}

type Compared = Exclude<ManualChange, 'ADDED' | 'REMOVED'>
const fields: Readonly<Record<Compared, (line: ManualLine) => string | number | boolean | null>> = {
  LIMIT: ({ limitValue }) => limitValue,
  LIMIT_UNIT: ({ limitUnit }) => limitUnit,
  LIMIT_STAGES: ({ limitStages }) => limitStages,
  UNITS: ({ rules }) => rules.map(ruleText).join('\n'),
  FILING_CONDITION: ({ filingCondition }) => filingCondition,
  CLOSING_CONDITION: ({ closingCondition }) => closingCondition,
  SUPERVISING: ({ supervisingText }) => supervisingText,
  EVIDENCE: ({ evidenceRequired }) => evidenceRequired,
  LEGAL_BASES: ({ legalBases }) => JSON.stringify(legalBases.map(basisText)),
  URGENT: ({ urgent }) => urgent,
  SELF_HANDLING: ({ selfHandling }) => selfHandling,
  QUICK_PATH: ({ quickPath }) => quickPath,
  EXCEPTION: ({ exceptionTo }) => exceptionTo,
  AREA: ({ areaUnitId, areaName }) => areaUnitId ?? areaName,
  AREA_CLASS: ({ areaClass }) => areaClass,
  GRADE: ({ grade }) => grade,
  SEASON: ({ season }) => season,
  HOURS: ({ hours }) => hours,
  LADDER: ({ ladder }) => ladderInWords(ladder).join('\n'),
  DISPATCH: ({ dispatch }) => dispatch,
  VERIFICATION: ({ verification }) => verification,
  NUMBER: ({ conditionNo }) => conditionNo,
  CLASS_NAME: ({ className }) => className,
}
const basisText = ({ kind, title, reference }: LegalBasis) => [kind, title, reference]
const ruleText = ({ phrase, kind, unitId, unitName }: LineRule) =>
  [phrase, kind, unitId ?? unitName].join('\t')
const compared = manualChanges.filter((change) => change !== 'ADDED' && change !== 'REMOVED')

/** Which line of one edition is which of the other, within a class: the surest sign first. */
const signs: readonly ((line: ManualLine) => string)[] = [
  ({ conditionNo, filingCondition }) => `${conditionNo} ${wordsOf(filingCondition)}`,
  ({ filingCondition, areaName, areaClass, grade, season, hours }) =>
    [wordsOf(filingCondition), areaName, areaClass, grade, season, hours].join(' '),
  ({ filingCondition }) => wordsOf(filingCondition),
  ({ conditionNo }) => String(conditionNo),
]

/** 版本差异 — the lines that two editions have differently, by class and condition. */
export function editionDifference(
  before: readonly ManualLine[],
  after: readonly ManualLine[],
): LineChange[] {
  const classOf = ({ standard, kind, classCode }: ManualLine) => `${standard} ${kind} ${classCode}`
  const [old, fresh] = [grouped(before, classOf), grouped(after, classOf)]
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .flatMap((key) => pairsOf(old.get(key) ?? [], fresh.get(key) ?? []))
    .map(changeOf)
    .filter(({ changes }) => changes.length > 0)
    .toSorted(byPlace)
}

type Pair = readonly [ManualLine | null, ManualLine | null]

function pairsOf(before: readonly ManualLine[], after: readonly ManualLine[]): Pair[] {
  const pairs: Pair[] = []
  let [old, fresh] = [before, after]
  for (const sign of signs) {
    const waiting = grouped(old, sign)
    fresh = fresh.filter((line) => {
      const same = waiting.get(sign(line))?.shift()
      if (same !== undefined) pairs.push([same, line])
      return same === undefined
    })
    old = [...waiting.values()].flat()
  }
  return [
    ...pairs,
    ...old.map((line): Pair => [line, null]),
    ...fresh.map((line): Pair => [null, line]),
  ]
}

function changeOf([before, after]: Pair): LineChange {
  const id = after?.id ?? before?.id ?? ''
  if (before === null) return { id, before, after, changes: ['ADDED'] }
  if (after === null) return { id, before, after, changes: ['REMOVED'] }
  const changes = compared.filter((name) => fields[name](before) !== fields[name](after))
  return { id, before, after, changes }
}

function byPlace(a: LineChange, b: LineChange): number {
  const [one, other] = [placeOf(a), placeOf(b)]
  return one < other ? -1 : Number(one > other)
}

function placeOf({ before, after }: LineChange): string {
  const line = after ?? before
  return [line?.kind, line?.classCode, String(line?.conditionNo).padStart(6, '0')].join(' ')
}
