import { z } from 'zod'
import {
  ClassKind,
  LimitUnit,
  LineDispatch,
  LineVerification,
  UnitRuleKind,
} from '../../prisma/generated/enums.ts'
import {
  assertLadder,
  GivenLadder,
  type GivenLevel,
  LevelRow,
  levelRow,
} from '../deadlines/given-ladder.ts'
import { LimitStages } from '../deadlines/limit-stages.ts'
import { manualUnreadable } from '../errors.ts'
import type { Sheet } from '../imports/read-spreadsheet.ts'
import type { PhraseClass } from './classify-phrase.ts'
import type { ManualLine } from './difference.ts'
import { GivenBases, type LegalBasis, legalBasisKinds } from './legal-bases.ts'
import { dispatchCell, readDispatch } from './line-dispatch.ts'
import { readVerification, verificationCell } from './line-verification.ts'
import { longestLimit } from './read-limit.ts'
import { lineOf, type ReadEntry, type ReadLine } from './read-sheet.ts'
import { Hours, Season } from './spans.ts'

const text = z.string()
const some = text.min(1)
const number = text.regex(/^\d+(\.\d+)?$/u).transform(Number)
const Meanings = z.array(z.tuple([some, z.enum(UnitRuleKind), some.nullable()])).min(1)
const Flag = z.enum(['是', '']).transform((cell) => cell !== '')
const Bases = z
  .array(z.tuple([z.enum(legalBasisKinds), some, text]))
  .transform((bases) => bases.map(([kind, title, reference]) => ({ kind, title, reference })))
  .pipe(GivenBases)
const Levels = z.array(LevelRow).pipe(GivenLadder.refine(isLadder))

/** 导出栏目 — the columns of an exported edition: the manual's own, then what says exactly how it is understood. */
const firstColumns = {
  standard: '目录标准',
  kind: '类型',
  majorCode: '大类代码',
  majorName: '大类名称',
  classCode: '小类代码',
  className: '小类名称',
  conditionNo: '序号',
  filingCondition: '立案条件',
  closingCondition: '结案条件',
  limitText: '处置时限',
  unitsText: '处置单位',
  supervisingText: '主管部门',
  limitValue: '时限数值',
  limitUnit: '时限单位',
  meanings: '单位含义',
} as const
/** Known by their headings, wherever these stand; a file of earlier days has none of them. */
const furtherColumns = {
  evidenceRequired: '证据要求',
  legalBases: '法律依据',
  urgent: '紧急',
  selfHandling: '自行处置',
} as const
const scopeColumns = {
  exceptionTo: '特例所属序号',
  areaName: '适用区域',
  season: '适用季节',
  hours: '适用时段',
} as const
const laterColumns = {
  ladder: '升级级别',
  dispatch: '派遣方式',
  verification: '核查要求',
  limitStages: '分段时限',
} as const
const columns = {
  ...{ ...firstColumns, ...furtherColumns },
  ...{ ...scopeColumns, ...laterColumns },
} as const
/** Of each of them a file has all or, being of earlier days, none. */
const joined = [furtherColumns, scopeColumns].map((some): readonly string[] => Object.values(some))
type Column = keyof typeof columns
// the keys of the record just given
const names = Object.keys(columns) as Column[]
/** 导出表头 — the first row of an exported edition. */
export const exactHeadings = Object.values(columns)

const Amount = z.number().positive().max(longestLimit)
const Cells = z.object({
  ...{ standard: some, kind: z.enum(ClassKind), majorCode: some, majorName: some },
  ...{ classCode: some, className: some, conditionNo: number.pipe(z.int().positive()) },
  ...{ filingCondition: some, closingCondition: some, limitText: some },
  ...{ unitsText: some, supervisingText: text },
  ...{ limitValue: number.pipe(Amount), limitUnit: z.enum(LimitUnit) },
  meanings: some.transform(parsedJson).pipe(Meanings),
  evidenceRequired: text,
  legalBases: text.transform((cell) => (cell === '' ? [] : parsedJson(cell))).pipe(Bases),
  urgent: Flag,
  selfHandling: Flag,
  exceptionTo: z.union([z.literal('').transform(() => null), number.pipe(z.int().positive())]),
  areaName: text,
  season: Season,
  hours: Hours,
  ladder: text.transform((cell) => (cell === '' ? [] : parsedJson(cell))).pipe(Levels),
  dispatch: text.transform(readDispatch).pipe(z.enum(LineDispatch)),
  verification: text.transform(readVerification).pipe(z.enum(LineVerification)),
  limitStages: LimitStages,
} satisfies Record<Column, z.ZodType>)

/** 导出行 — one line of an edition as the cells of its row. */
export function exactRow({
  rules,
  legalBases,
  urgent,
  selfHandling,
  ladder,
  dispatch,
  verification,
  ...line
}: ManualLine): string[] {
  const meanings = JSON.stringify(
    rules.map(({ phrase, kind, unitName }) => [phrase, kind, unitName]),
  )
  const flags = { urgent: flagCell(urgent), selfHandling: flagCell(selfHandling) }
  const cells = {
    ...{ ...line, ...flags, meanings },
    ...{ legalBases: basesCell(legalBases), ladder: ladderCell(ladder) },
    ...{ dispatch: dispatchCell(dispatch), verification: verificationCell(verification) },
  }
  return names.map((name) => String(cells[name] ?? ''))
}

const flagCell = (flag: boolean) => (flag ? '是' : '')
const basesCell = (bases: readonly LegalBasis[]): string =>
  bases.length === 0
    ? ''
    : JSON.stringify(bases.map(({ kind, title, reference }) => [kind, title, reference]))

const ladderCell = (levels: readonly GivenLevel[]): string =>
  levels.length === 0 ? '' : JSON.stringify(levels.map(levelRow))

/** None, or one that may be set. */
function isLadder(levels: readonly GivenLevel[]): boolean {
  if (levels.length === 0) return true
  try {
    assertLadder(levels)
    return true
  } catch {
    return false
  }
}

export type ExactManual = {
  readonly standard: string
  readonly entries: readonly ReadEntry[]
  readonly phrases: readonly PhraseClass[]
  readonly lines: readonly ReadLine[]
}

/** 导出文件 — whether the sheets are an edition as it was exported. */
export const isExact = ([sheet]: readonly Sheet[]): boolean =>
  Object.values(firstColumns).every(
    (heading, index) => sheet?.rows[0]?.cells[index]?.trim() === heading,
  )

/** 读导出文件 — an exported edition, exactly as it was; throws MANUAL_UNREADABLE where somebody broke a row. */
export function readExact([sheet]: readonly Sheet[]): ExactManual {
  const { name = '', rows = [] } = sheet ?? {}
  const [top, ...below] = rows
  const headings = top?.cells.map((heading) => heading.trim()) ?? []
  const places = placesOf(headings)
  const read = below.map(({ row, cells }) => ({
    row,
    ...readRow(
      row,
      places.map((place) => unguarded(cells[place] ?? '')),
    ),
  }))
  const [first] = read
  if (first === undefined) throw manualUnreadable('The file has headings only.')
  if (read.some(({ standard }) => standard !== first.standard))
    throw manualUnreadable('The lines are of several standards.')
  return {
    standard: first.standard,
    entries: read.map(({ entry, row }) => ({ ...entry, sheet: name, row })),
    phrases: phrasesOf(read.flatMap(({ meanings }) => meanings)),
    lines: [
      lineOf(name, top?.row ?? 1, 'READ', ['headings', ...unreadIn(headings, places)].join('; ')),
      ...read.map(({ row }) => lineOf(name, row, 'READ', '')),
    ],
  }
}

/** Where each column stands; throws MANUAL_UNREADABLE where somebody took or renamed some of the further ones. */
function placesOf(headings: readonly string[]): readonly number[] {
  for (const some of joined) {
    const missing = some.filter((heading) => !headings.includes(heading))
    if (missing.length > 0 && missing.length < some.length)
      throw manualUnreadable(`The row of headings lacks ${missing.join('、')}.`)
  }
  return exactHeadings.map((heading) => headings.indexOf(heading))
}

const unreadIn = (headings: readonly string[], places: readonly number[]): string[] =>
  headings
    .filter((heading, place) => heading !== '' && !places.includes(place))
    .map((heading) => `${heading} is not read`)

/** What keeps a spreadsheet from running a cell is no part of its text. */
const unguarded = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, '')

function readRow(row: number, cells: readonly string[]) {
  const parsed = Cells.safeParse(
    Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])),
  )
  if (!parsed.success) {
    const broken = parsed.error.issues[0]?.path[0]
    const column = names.find((name) => name === broken)
    throw manualUnreadable(`Row ${row} was broken: ${column ? columns[column] : ''}.`)
  }
  const { standard, meanings, limitValue: value, limitUnit: unit, areaName, ...words } = parsed.data
  const phrases = meanings.map(([phrase]) => phrase)
  const entry = { ...words, areaText: areaName, limit: { value, unit }, phrases }
  return { standard, meanings, entry }
}

/** Undefined is no list of meanings. */
function parsedJson(cell: string): unknown {
  try {
    return JSON.parse(cell)
  } catch {
    return undefined
  }
}

type Meaning = z.infer<typeof Meanings>[number]

/** A phrase means the same on every line. */
function phrasesOf(meanings: readonly Meaning[]): PhraseClass[] {
  const counts = new Map<string, number>()
  for (const [phrase] of meanings) counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
  return [...new Map(meanings.map((meaning) => [meaning[0], meaning])).values()].map(
    ([phrase, kind, unitName]) => ({
      ...{ phrase, kind, unitName, reason: 'as it was exported' },
      occurrences: counts.get(phrase) ?? 0,
    }),
  )
}
