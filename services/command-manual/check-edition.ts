import type { AreaClass, ClassKind, Role } from '../../prisma/generated/enums.ts'
import type { LadderOffice } from '../deadlines/ladder-levels.ts'
import type { GridFault } from '../organizations/grid-faults.ts'
import { nowhereOfClass } from './area-class-checks.ts'
import {
  type CheckedLine,
  type Finding,
  type FindingKind,
  type Found,
  findingNames,
  severityOf,
} from './findings.ts'
import { grouped } from './grouped.ts'
import { isUnlimited, specificity } from './line-scope.ts'
import { answeredBy } from './manual-decision.ts'
import { type PlaceFacts, type RuleFact, resolveRules, type UnitFact } from './propose-units.ts'
import { type LimitMeanings, readLimit } from './read-limit.ts'
import { scopeFindings } from './scope-checks.ts'
import { wordsOf } from './words-of.ts'

type CheckedClass = {
  readonly standard: string
  readonly kind: ClassKind
  readonly code: string
  readonly name: string
  /** In use: problems are reported by it. */
  readonly active: boolean
  readonly retiredAt: Date | null
}
type Body = UnitFact | null
/** 区域 — a street in which cases lie, and who answers for it. */
export type Area = { readonly name: string } & Readonly<
  Record<'streetUnit' | 'districtUnit' | 'enforcementUnit', Body>
>
export type CheckedFacts = {
  readonly standard: string
  readonly meanings: LimitMeanings
  readonly lines: readonly CheckedLine[]
  readonly classes: readonly CheckedClass[]
  readonly areas: readonly Area[]
  /** Those that a grid or a street of the city has. */
  readonly areaClasses: ReadonlySet<AreaClass>
  readonly gridFaults: readonly GridFault[]
  /** 无人在岗 — units with accounts at which nobody holds the office that the ladder tells. */
  readonly unstaffed: ReadonlySet<string>
  /** Offices of the city that nobody holds. */
  readonly unheld: ReadonlySet<Role>
}
type Check = (facts: CheckedFacts) => readonly Found[]

/** 发布前检查 — everything that is wrong with an edition, the gravest first. */
export function checkEdition(facts: CheckedFacts): Finding[] {
  const found = checks.flatMap((check) => check(facts))
  return found
    .map((finding) => ({ ...finding, severity: severityOf(finding.kind) }))
    .toSorted((a, b) => findingNames.indexOf(a.kind) - findingNames.indexOf(b.kind))
}

const classKey = ({ kind, code }: Pick<CheckedClass, 'kind' | 'code'>) => `${kind} ${code}`
const classOf = ({ kind, classCode }: CheckedLine) => classKey({ kind, code: classCode })

/** 无人负责 — classes in use that no line answers for. */
const unansweredClasses: Check = ({ standard, lines, classes }) => {
  const answered = new Set(lines.map(classOf))
  return classes
    .filter((one) => one.active && !(one.standard === standard && answered.has(classKey(one))))
    .map(({ code, name }) => ({
      kind: 'CLASS_WITHOUT_LINE',
      lines: [],
      subject: `${code} ${name}`,
    }))
}

/** 区域无人负责 — lines that find their unit by the place only, where a place has none. */
const unansweredAreas: Check = ({ lines, areas }) => {
  const byPlace = lines.filter(
    ({ rules }) => rules.some(isByPlace) && rules.every((rule) => isByPlace(rule) || isNamed(rule)),
  )
  const isDue = dueIn(lines)
  return areas.flatMap((area) => {
    const left = byPlace.filter((line) => isDue(line, area) && !isAnswered(line.rules, area))
    return left.length === 0 ? [] : { kind: 'NOBODY_IN_AREA', lines: left, subject: area.name }
  })
}

/** Whether cases of an area come to a line: not where it is for another one, nor where a more specific line always answers. */
function dueIn(lines: readonly CheckedLine[]) {
  const always = grouped(
    lines.filter(({ scope }) => scope.area !== null && isUnlimited({ ...scope, area: null })),
    conditionOf,
  )
  return (line: CheckedLine, area: Area): boolean =>
    isFor(line, area) &&
    !(always.get(conditionOf(line)) ?? []).some(
      (other) => isFor(other, area) && specificity(other.scope) > specificity(line.scope),
    )
}

const conditionOf = (line: CheckedLine) => `${classOf(line)} ${answeredBy(line)}`
const isFor = ({ scope: { area: its } }: CheckedLine, { streetUnit, districtUnit }: Area) =>
  its === null || its.unitId === (its.level === 'STREET' ? streetUnit : districtUnit)?.id

const nobody: UnitFact = { id: '', name: '', active: true, hasAccounts: true }
function isAnswered(rules: readonly RuleFact[], area: Area): boolean {
  const place: PlaceFacts = {
    ...area,
    componentOwner: null,
    componentOwnerRegulator: null,
    fallbackUnit: nobody,
  }
  return resolveRules(rules, place).candidates.every(({ kind }) => kind !== 'FALLBACK')
}
const isByPlace = ({ kind }: RuleFact) => kind.endsWith('_BY_PLACE')
const isNamed = ({ kind }: RuleFact) => kind === 'NAMED_UNIT'

/** 重复条件 — lines of a class with the same condition: a contradiction, or the second can never win. */
const repeatedConditions: Check = ({ lines }) =>
  [
    ...grouped(
      lines.filter(({ exceptionTo }) => exceptionTo === null),
      (line) => `${classOf(line)} ${wordsOf(line.filingCondition)}`,
    ).values(),
  ]
    .filter((same) => same.length > 1)
    .map((same) => ({
      kind: new Set(same.map(answerOf)).size > 1 ? 'OVERLAP' : 'NEVER_WINS',
      lines: same,
      subject: same[0]?.filingCondition ?? '',
    }))

const answerOf = ({ limitValue, limitUnit, dispatch, verification, rules }: CheckedLine) =>
  [
    ...[limitValue, limitUnit, dispatch, verification],
    ...rules.map(({ kind, unit }) => `${kind} ${unit?.id}`),
  ].join(' ')

/** 小类不存在 — lines of a class that the catalogue does not have: no case ever comes to them. */
const unknownClasses: Check = ({ standard, lines, classes }) => {
  const known = new Set(classes.filter((one) => one.standard === standard).map(classKey))
  const strange = lines.filter((line) => !known.has(classOf(line)))
  return [...grouped(strange, ({ classCode }) => classCode)].map(([code, its]) => ({
    kind: 'CLASS_UNKNOWN',
    lines: its,
    subject: `${code} ${its[0]?.className ?? ''}`,
  }))
}

/** 小类停用 — lines of a class that nothing is reported by any more. */
const retiredClasses: Check = ({ standard, lines, classes }) =>
  classes
    .filter((one) => one.retiredAt !== null && one.standard === standard)
    .flatMap((one) => {
      const its = lines.filter((line) => classOf(line) === classKey(one))
      const subject = `${one.code} ${one.name}`
      return its.length === 0 ? [] : { kind: 'CLASS_RETIRED', lines: its, subject }
    })

const withoutUnit: Check = ({ lines }) =>
  lines
    .filter(({ rules }) => rules.length === 0)
    .map((line): Found => ({ kind: 'LINE_WITHOUT_UNIT', lines: [line], subject: '' }))

/** 单位问题 — named units that are not confirmed, not known, closed, or reached by nobody. */
const troubledUnits: Check = ({ lines }) => {
  const troubles = lines.flatMap((line) =>
    line.rules.flatMap((rule) => {
      const kind = troubleWith(rule)
      return kind === null ? [] : { kind, line, subject: rule.unit?.name ?? rule.phrase }
    }),
  )
  return [...grouped(troubles, ({ kind, subject }) => `${kind} ${subject}`).values()].flatMap(
    (same) => {
      const [first] = same
      const its = [...new Set(same.map(({ line }) => line))]
      return first === undefined ? [] : { kind: first.kind, subject: first.subject, lines: its }
    },
  )
}

function troubleWith(rule: CheckedLine['rules'][number]): FindingKind | null {
  const { kind, unit, regulator, confirmed } = rule
  if (!confirmed) return 'PHRASES_UNCONFIRMED'
  if (kind !== 'NAMED_UNIT') return null
  if (unit === null) return 'UNIT_UNKNOWN'
  if (!unit.active) return 'UNIT_CLOSED'
  if (unit.hasAccounts || (regulator?.active && regulator.hasAccounts)) return null
  return 'UNIT_UNREACHABLE'
}

/** 升级落空 — lines whose unit, or whoever it is reached through, has nobody whom warnings and escalations could be told. */
const laddersToNobody: Check = ({ lines, unstaffed }) => {
  const told = lines.flatMap((line) =>
    line.rules.flatMap(({ kind, unit, regulator }) => {
      const office = unit?.hasAccounts ? unit : regulator
      return kind === 'NAMED_UNIT' && office?.active && unstaffed.has(office.id)
        ? { line, office }
        : []
    }),
  )
  return [...grouped(told, ({ office }) => office.id).values()].map((same) => ({
    kind: 'LADDER_TO_NOBODY',
    subject: same[0]?.office.name ?? '',
    lines: [...new Set(same.map(({ line }) => line))],
  }))
}

/** 级别落空 — levels that lines have of their own, and that tell only offices which nobody holds. */
const levelsToNobody: Check = ({ lines, unheld }) => {
  const silent = lines.flatMap((line) =>
    line.ladder
      .filter(({ offices }) => offices.every((office) => isUnheld(office, unheld)))
      .map(({ percent }) => ({ line, percent })),
  )
  return [...grouped(silent, ({ percent }) => String(percent))].map(([percent, same]) => ({
    kind: 'LEVEL_TO_NOBODY',
    subject: `${percent} %`,
    lines: same.map(({ line }) => line),
  }))
}

/** Whoever holds the step is looked for at its unit. */
const isUnheld = (office: LadderOffice, unheld: ReadonlySet<Role>) =>
  office !== 'HOLDER' && unheld.has(office === 'DESK' ? 'DISPATCHER' : office)

/** 时限不符 — lines whose limit is not what their own words say; words that cannot be read say nothing. */
const contradictedLimits: Check = ({ lines, meanings }) =>
  lines.flatMap((line) => {
    const read = readLimit(line.limitText, meanings)
    if (!read.ok) return []
    const { value, unit } = read.limit
    return value === line.limitValue && unit === line.limitUnit
      ? []
      : { kind: 'LIMIT_CONTRADICTS_WORDS', lines: [line], subject: line.limitText }
  })

const checks: readonly Check[] = [
  unknownClasses,
  retiredClasses,
  repeatedConditions,
  ({ lines }) => scopeFindings(lines, { answerOf }),
  withoutUnit,
  troubledUnits,
  contradictedLimits,
  unansweredClasses,
  unansweredAreas,
  nowhereOfClass,
  laddersToNobody,
  levelsToNobody,
  ({ gridFaults }) => gridFaults.map((fault) => ({ ...fault, lines: [] })),
]
