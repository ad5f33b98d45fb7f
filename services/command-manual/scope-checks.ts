import { CaseGrade } from '../../prisma/generated/enums.ts'
import type { CheckedLine, Found } from './findings.ts'
import { grouped } from './grouped.ts'
import {
  type FilingFacts,
  isUnlimited,
  isWithin,
  type LineScope,
  specificity,
  unlimited,
} from './line-scope.ts'
import { answeredBy } from './manual-decision.ts'
import { hoursEnds, minutesOfDay, monthDays } from './spans.ts'

type Answering = { readonly answerOf: (line: CheckedLine) => string }

/** 特例 — what is wrong with the lines that have a scope or answer in the place of another one. */
export function scopeFindings(lines: readonly CheckedLine[], { answerOf }: Answering): Found[] {
  const numbered = new Map(lines.map((line) => [placeOf(line, line.conditionNo), line]))
  return [
    ...lines.flatMap((line) => withoutLine(line, numbered)),
    ...lines.flatMap(troubleWithArea),
    ...[...grouped(lines, (line) => placeOf(line, answeredBy(line))).values()]
      .filter(isScoped)
      .flatMap((same) => contradictions(same.toSorted(bySpecificity), answerOf)),
  ]
}

const placeOf = ({ kind, classCode }: CheckedLine, conditionNo: number) =>
  `${kind} ${classCode} ${conditionNo}`
const isScoped = (lines: readonly CheckedLine[]) =>
  lines.length > 1 || lines.some(({ scope }) => !isUnlimited(scope))
/** As the rows of the decision stand. */
const bySpecificity = (a: CheckedLine, b: CheckedLine) =>
  specificity(b.scope) - specificity(a.scope) || a.conditionNo - b.conditionNo

/** 特例落空 — an exception to a line that is not there, or is an exception itself: no case ever comes to it. */
function withoutLine(line: CheckedLine, numbered: ReadonlyMap<string, CheckedLine>): Found[] {
  if (line.exceptionTo === null) return []
  const base = numbered.get(placeOf(line, line.exceptionTo))
  if (base !== undefined && base.exceptionTo === null) return []
  return [{ kind: 'EXCEPTION_WITHOUT_LINE', lines: [line], subject: String(line.exceptionTo) }]
}

function troubleWithArea(line: CheckedLine): Found[] {
  const { areaText, area } = line
  if (areaText !== '' && area === null)
    return [{ kind: 'UNIT_UNKNOWN', lines: [line], subject: areaText }]
  return area === null || area.active
    ? []
    : [{ kind: 'UNIT_CLOSED', lines: [line], subject: area.name }]
}

function contradictions(lines: readonly CheckedLine[], answerOf: Answering['answerOf']): Found[] {
  const overlaps = lines.flatMap((line, index) =>
    lines
      .slice(index + 1)
      .filter((other) => isEquallySpecific(line, other) && answerOf(line) !== answerOf(other))
      .map((other): Found => ({ kind: 'OVERLAP', lines: [line, other], subject: wordsIn(line) })),
  )
  const contradicted = new Set(overlaps.flatMap((found) => found.lines))
  const beaten = lines.filter(
    (line, index) => !contradicted.has(line) && isCovered(line.scope, lines.slice(0, index)),
  )
  return [
    ...overlaps,
    ...beaten.map((line): Found => ({ kind: 'NEVER_WINS', lines: [line], subject: wordsIn(line) })),
    ...unansweredOutside(lines),
  ]
}

const wordsIn = ({ filingCondition }: CheckedLine) => filingCondition

/** Both may answer for one case, and neither is more specific. */
const isEquallySpecific = ({ scope }: CheckedLine, { scope: other }: CheckedLine) =>
  specificity(scope) === specificity(other) &&
  scope.area?.unitId === other.area?.unitId &&
  cellsOf([scope, other]).some((cell) => holds(scope, cell) && holds(other, cell))

/** 范围外无人负责 — a condition for which nobody answers at some place or time. */
function unansweredOutside(lines: readonly CheckedLine[]): Found[] {
  if (lines.every(({ exceptionTo }) => exceptionTo !== null)) return []
  return isCovered(unlimited, lines)
    ? []
    : [{ kind: 'NOBODY_OUTSIDE_SCOPE', lines, subject: lines[0] ? wordsIn(lines[0]) : '' }]
}

/** Whenever a line with this scope may answer, one of the others does: those of the same area, as a place need not be known. */
function isCovered(scope: LineScope, others: readonly CheckedLine[]): boolean {
  const same = others
    .map((other) => other.scope)
    .filter(({ area }) => area?.unitId === scope.area?.unitId)
  if (same.length === 0) return false
  return cellsOf([scope, ...same])
    .filter((cell) => holds(scope, cell))
    .every((cell) => same.some((other) => holds(other, cell)))
}

type Cell = Pick<FilingFacts, 'grade' | 'areaClass' | 'monthDay' | 'minuteOfDay'>

/** Days of the year and times of day at which these scopes may begin or end, for the grades and area classes that they tell apart. */
function cellsOf(scopes: readonly LineScope[]): Cell[] {
  const starts = scopes.flatMap(({ hours }) => {
    const ends = hoursEnds(hours)
    return ends === null ? [] : [ends.from, ends.until % minutesOfDay]
  })
  const minutes = [...new Set([0, ...starts])]
  const days = scopes.every(({ season }) => season === '') ? monthDays.slice(0, 1) : monthDays
  const kinds = kindsOf(scopes)
  return days.flatMap((monthDay) =>
    minutes.flatMap((minuteOfDay) => kinds.map((kind) => ({ ...kind, monthDay, minuteOfDay }))),
  )
}

/** Every case has a grade; a place need not have a class. */
function kindsOf(scopes: readonly LineScope[]): Pick<Cell, 'grade' | 'areaClass'>[] {
  const all = Object.values(CaseGrade)
  const grades = scopes.every(({ grade }) => grade === null) ? all.slice(0, 1) : all
  const classes = new Set(['' as const, ...scopes.flatMap(({ areaClass }) => areaClass ?? [])])
  return grades.flatMap((grade) => [...classes].map((areaClass) => ({ grade, areaClass })))
}

const nowhere = { conditionNo: null, streetId: '', districtId: '' }
const holds = (scope: LineScope, cell: Cell) =>
  isWithin({ ...scope, area: null }, { ...nowhere, ...cell })
