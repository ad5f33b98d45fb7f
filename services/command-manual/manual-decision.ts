import type { ClassKind, LimitUnit, UnitRuleKind } from '../../prisma/generated/enums.ts'
import { modelInvalid } from '../errors.ts'
import { grouped } from './grouped.ts'
import { type LineScope, specificity, unlimited } from './line-scope.ts'

/** 决策行 — what the manual answers for one condition; `conditionNo` 0 and an empty `entryId` mean the fallback desk. */
export type ManualAnswer = {
  readonly entryId: string
  readonly conditionNo: number
  readonly limitValue: number
  readonly limitUnit: LimitUnit
  /** `NAMED_UNIT:<unit code>`, `OWNER_BY_REGISTER` … in the manual's order. */
  readonly rules: readonly string[]
}
/** A row matches its condition within its scope, or everything when the condition is null; the first matching row decides. */
export type DecisionRow = {
  readonly conditionNo: number | null
  readonly scope: LineScope
  readonly answer: ManualAnswer
}
export type ManualDecision = {
  readonly id: string
  readonly name: string
  readonly rows: readonly DecisionRow[]
}
/** 大类决策 — the decisions of one major class: one file for the engine. */
export type MajorDecisions = {
  readonly id: string
  readonly name: string
  readonly decisions: readonly ManualDecision[]
}

export type ManualClass = {
  readonly standard: string
  readonly kind: ClassKind
  readonly code: string
  readonly name: string
  readonly majorCode: string
  readonly majorName: string
}
export type CompiledEntry = {
  readonly id: string
  readonly kind: ClassKind
  readonly classCode: string
  readonly conditionNo: number
  /** 特例 — the condition in whose place it answers; null for a line of its own. */
  readonly exceptionTo: number | null
  readonly scope: LineScope
  readonly limitValue: number
  readonly limitUnit: LimitUnit
  readonly rules: readonly { readonly kind: UnitRuleKind; readonly unitCode: string | null }[]
}
export type EditionKey = {
  readonly cityCode: string
  readonly edition: number
  readonly standard: string
}
export type EditionFacts = EditionKey & {
  /** Every class in force, of any standard; one without entries answers with the fallback desk. */
  readonly classes: readonly ManualClass[]
  readonly entries: readonly CompiledEntry[]
}
type ClassKey = EditionKey & { readonly kind: ClassKind; readonly classCode: string }

/** 兜底 — the answer where the manual has none: the fallback desk, within one working day. */
export const fallbackAnswer: ManualAnswer = {
  entryId: '',
  conditionNo: 0,
  limitValue: 1,
  limitUnit: 'WORKING_DAY',
  rules: ['FALLBACK'],
}

/** 决策编号 — id of the decision of one class in one edition; a valid XML id. */
export const manualDecisionId = ({
  cityCode,
  edition,
  standard,
  kind,
  classCode,
}: ClassKey): string =>
  ['manual', cityCode, edition, standard, kind, classCode].map(xmlIdPart).join('.')

/** 决策表 — the rows of every class in force, by major class; matcher and DMN are both made from these. */
export function manualDecisions(facts: EditionFacts): MajorDecisions[] {
  const key = (standard: string, kind: ClassKind, code: string) => `${standard} ${kind} ${code}`
  const entries = grouped(facts.entries, ({ kind, classCode }) =>
    key(facts.standard, kind, classCode),
  )
  const majors = grouped(facts.classes, ({ standard, kind, majorCode }) =>
    key(standard, kind, majorCode),
  )
  const decisions = [...majors.values()].flatMap((classes) => {
    const [first] = classes
    if (first === undefined) return []
    const { cityCode, edition } = facts
    const { standard, kind, majorCode, majorName } = first
    const idOf = (classCode: string) =>
      manualDecisionId({ cityCode, edition, standard, kind, classCode })
    return {
      id: idOf(`major.${majorCode}`),
      name: majorName,
      decisions: classes.map(({ code, name }) => ({
        id: idOf(code),
        name,
        rows: rowsOf(entries.get(key(standard, kind, code)) ?? []),
      })),
    }
  })
  assertDistinct(decisions)
  return decisions
}

/** By condition, the more specific line first. */
function rowsOf(entries: readonly CompiledEntry[]): DecisionRow[] {
  const rows = entries
    .toSorted(
      (a, b) =>
        answeredBy(a) - answeredBy(b) ||
        specificity(b.scope) - specificity(a.scope) ||
        a.conditionNo - b.conditionNo,
    )
    .map((entry) => ({
      conditionNo: answeredBy(entry),
      scope: entry.scope,
      answer: answerOf(entry),
    }))
  return [...rows, { conditionNo: null, scope: unlimited, answer: fallbackAnswer }]
}

/** 所答条件 — the condition of a case for which a line answers. */
export const answeredBy = ({
  conditionNo,
  exceptionTo,
}: Pick<CompiledEntry, 'conditionNo' | 'exceptionTo'>): number => exceptionTo ?? conditionNo

const answerOf = ({
  id,
  conditionNo,
  limitValue,
  limitUnit,
  rules,
}: CompiledEntry): ManualAnswer => ({
  ...{ entryId: id, conditionNo, limitValue, limitUnit },
  rules: rules.map(ruleName),
})

const ruleName = ({ kind, unitCode }: CompiledEntry['rules'][number]): string =>
  unitCode === null ? kind : `${kind}:${unitCode}`

const xmlIdPart = (part: string | number): string => String(part).replace(/[^\p{L}\p{N}._-]/gu, '-')

function assertDistinct(majors: readonly MajorDecisions[]): void {
  const ids = majors.flatMap(({ id, decisions }) => [
    id,
    ...decisions.map((decision) => decision.id),
  ])
  const seen = new Set<string>()
  const twice = ids.find((id) => seen.size === seen.add(id).size)
  if (twice !== undefined)
    throw modelInvalid(`Two classes of the manual have the decision id ${twice}.`)
}
