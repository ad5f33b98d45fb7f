import type {
  AreaClass,
  CaseGrade,
  ClassKind,
  LineDispatch,
  LineVerification,
} from '../../prisma/generated/enums.ts'
import type { GivenLevel } from '../deadlines/given-ladder.ts'
import type { SheetRow } from '../imports/read-spreadsheet.ts'
import type { LegalBasis } from './legal-bases.ts'
import { readDispatch } from './line-dispatch.ts'
import { readVerification } from './line-verification.ts'
import { readFlag } from './read-flag.ts'
import { readLegalBases } from './read-legal-bases.ts'
import { type Limit, type LimitMeanings, readLimit } from './read-limit.ts'
import { readScope } from './read-scope.ts'
import { readUnits } from './read-units.ts'
import { type Columns, columnTitle, type ManualColumn } from './recognize-columns.ts'

/** 类别 — the class a row belongs to; code like C0101 (components) and E0203 (matters). */
export type RowClass = {
  readonly kind: ClassKind
  readonly classCode: string
  readonly className: string
  readonly majorCode: string
  readonly majorName: string
}
/** 立案条件 — what a row says about its class: one filing condition, its limit and its units. */
export type RowCondition = {
  readonly filingCondition: string
  readonly closingCondition: string
  readonly limitText: string
  readonly limit: Limit
  /** 分段时限 — in one spelling; empty for none. */
  readonly limitStages: string
  readonly unitsText: string
  readonly phrases: readonly string[]
  readonly supervisingText: string
  readonly evidenceRequired: string
  readonly legalBases: readonly LegalBasis[]
  readonly urgent: boolean
  readonly selfHandling: boolean
  readonly quickPath: boolean
  readonly exceptionTo: number | null
  /** A district or street in the manual's words; empty for everywhere. */
  readonly areaText: string
  readonly areaClass: AreaClass | null
  readonly grade: CaseGrade | null
  readonly season: string
  readonly hours: string
  /** 升级级别 — said by an exported edition only. */
  readonly ladder: readonly GivenLevel[]
  readonly dispatch: LineDispatch
  readonly verification: LineVerification
}
export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly assumptions: readonly string[] }
  | { readonly ok: false; readonly reason: string }
/** How a sheet writes its codes. */
export type ClassConventions = {
  readonly majorCodes: ReadonlyMap<string, string>
  readonly minorDigits: number
}
export type Cells = Readonly<Record<ManualColumn, string>>

const letters: Readonly<Record<ClassKind, string>> = { COMPONENT: 'C', MATTER: 'E' }

/** The row's texts by column; a line break parts two units, elsewhere it only breaks the line. */
export function cellsOf({ cells }: SheetRow, columns: Columns): Cells {
  const text = (column: ManualColumn) => (cells[columns[column] ?? -1] ?? '').trim()
  const line = (column: ManualColumn) => text(column).replace(/\s*\n\s*/gu, '')
  const list = (column: ManualColumn) =>
    text(column)
      .replace(/\s*\n\s*/gu, '、')
      .replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '')
  return {
    majorCode: line('majorCode'),
    majorName: line('majorName'),
    minorCode: line('minorCode'),
    minorName: line('minorName'),
    units: list('units'),
    supervising: list('supervising'),
    filingCondition: line('filingCondition'),
    closingCondition: line('closingCondition'),
    limit: line('limit'),
    evidenceRequired: line('evidenceRequired'),
    legalBases: text('legalBases'),
    urgent: line('urgent'),
    selfHandling: line('selfHandling'),
    quickPath: line('quickPath'),
    exceptionTo: line('exceptionTo'),
    area: line('area'),
    areaClass: line('areaClass'),
    grade: line('grade'),
    season: line('season'),
    hours: line('hours'),
    dispatch: line('dispatch'),
    verification: line('verification'),
  }
}

/** 小类代码 — the row's class; a missing major code is taken from rows of the same major name. */
export function readClass(
  kind: ClassKind,
  cells: Cells,
  { majorCodes, minorDigits }: ClassConventions,
): Reading<RowClass> {
  const missing = missingOf(cells, ['majorName', 'minorCode', 'minorName'])
  if (missing !== null) return { ok: false, reason: missing }
  const known = cells.majorCode === '' ? majorCodes.get(cells.majorName) : undefined
  const major = known ?? cells.majorCode
  if (!/^\d{1,2}$/u.test(major))
    return { ok: false, reason: `${columnTitle('majorCode')} is “${major}”, not two digits` }
  if (!/^\d{1,3}$/u.test(cells.minorCode))
    return {
      ok: false,
      reason: `${columnTitle('minorCode')} is “${cells.minorCode}”, not two or three digits`,
    }
  const majorCode = letters[kind] + major.padStart(2, '0')
  return {
    ok: true,
    value: {
      kind,
      classCode: majorCode + cells.minorCode.padStart(minorDigits, '0'),
      className: cells.minorName,
      majorCode,
      majorName: cells.majorName,
    },
    assumptions:
      known === undefined ? [] : [`大类代码 is missing; ${known} is that of ${cells.majorName}`],
  }
}

/** 立案条件、结案条件、处置时限、处置单位 — what one row asks of whom, by when. */
export function readCondition(cells: Cells, meanings: LimitMeanings): Reading<RowCondition> {
  const missing = missingOf(cells, ['units', 'filingCondition', 'closingCondition', 'limit'])
  if (missing !== null) return { ok: false, reason: missing }
  const limit = readLimit(cells.limit, meanings)
  if (!limit.ok) return { ok: false, reason: `处置时限: ${limit.reason}` }
  const units = readUnits(cells.units)
  if (units.phrases.length === 0)
    return { ok: false, reason: `处置单位: “${cells.units}” names nobody` }
  const scope = readScope(cells)
  if (!scope.ok) return scope
  const grounds = readLegalBases(cells.legalBases)
  return {
    ok: true,
    value: {
      filingCondition: cells.filingCondition,
      closingCondition: cells.closingCondition,
      limitText: cells.limit,
      limit: limit.limit,
      limitStages: limit.stages,
      unitsText: cells.units,
      phrases: units.phrases,
      supervisingText: cells.supervising,
      evidenceRequired: cells.evidenceRequired,
      legalBases: grounds.bases,
      urgent: readFlag(cells.urgent) ?? false,
      selfHandling: readFlag(cells.selfHandling) ?? false,
      quickPath: readFlag(cells.quickPath) ?? false,
      ...scope.value,
      ladder: [],
      dispatch: readDispatch(cells.dispatch) ?? 'BY_CITY',
      verification: readVerification(cells.verification) ?? 'ALWAYS',
    },
    assumptions: [
      ...(limit.assumption === null ? [] : [`处置时限: ${limit.assumption}`]),
      ...units.assumptions.map((assumption) => `处置单位: ${assumption}`),
      ...grounds.assumptions.map((assumption) => `法律依据: ${assumption}`),
      ...unclearFlags(cells),
      ...unclearDispatch(cells),
      ...unclearVerification(cells),
    ],
  }
}

const flags = ['urgent', 'selfHandling', 'quickPath'] as const

const unclearFlags = (cells: Cells): string[] =>
  flags
    .filter((flag) => readFlag(cells[flag]) === null)
    .map(
      (flag) =>
        `${columnTitle(flag)} is “${cells[flag].slice(0, 60)}”, neither yes (是) nor no (否), and taken as no`,
    )

const unclearDispatch = ({ dispatch }: Cells): string[] =>
  readDispatch(dispatch) === null
    ? [
        `${columnTitle('dispatch')} is “${dispatch.slice(0, 60)}”, neither automatic (自动) nor proposed (建议), and left to the city`,
      ]
    : []

const unclearVerification = ({ verification }: Cells): string[] =>
  readVerification(verification) === null
    ? [
        `${columnTitle('verification')} is “${verification.slice(0, 60)}”, neither always (必须) nor sampled (抽查) nor none (免), and taken as always`,
      ]
    : []

function missingOf(cells: Cells, columns: readonly ManualColumn[]): string | null {
  const empty = columns.filter((column) => cells[column] === '')
  return empty.length === 0 ? null : `empty: ${empty.map(columnTitle).join(', ')}`
}
