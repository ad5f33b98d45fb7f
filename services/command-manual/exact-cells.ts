import { z } from 'zod'
import {
  AreaClass,
  CaseGrade,
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
import { readAreaClass } from '../organizations/area-class.ts'
import { readGrade } from './case-grade.ts'
import { GivenBases, type LegalBasis, legalBasisKinds } from './legal-bases.ts'
import { readDispatch } from './line-dispatch.ts'
import { readVerification } from './line-verification.ts'
import { longestLimit } from './read-limit.ts'
import { Hours, Season } from './spans.ts'

const text = z.string()
const some = text.min(1)
const number = text.regex(/^\d+(\.\d+)?$/u).transform(Number)
/** 单位含义 — of each phrase of a line: what it means, and the unit that it names. */
export const Meanings = z.array(z.tuple([some, z.enum(UnitRuleKind), some.nullable()])).min(1)
const Flag = z.enum(['是', '']).transform((cell) => cell !== '')
const Bases = z
  .array(z.tuple([z.enum(legalBasisKinds), some, text]))
  .transform((bases) => bases.map(([kind, title, reference]) => ({ kind, title, reference })))
  .pipe(GivenBases)
const Levels = z.array(LevelRow).pipe(GivenLadder.refine(isLadder))

const Amount = z.number().positive().max(longestLimit)
const all = z.literal('').transform(() => null)

/** 导出单元格 — what the cells of an exported line say. */
export const Cells = z.object({
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
  exceptionTo: all.or(number.pipe(z.int().positive())),
  areaName: text,
  areaClass: text.transform(readAreaClass).pipe(all.or(z.enum(AreaClass))),
  grade: text.transform(readGrade).pipe(all.or(z.enum(CaseGrade))),
  season: Season,
  hours: Hours,
  ladder: text.transform((cell) => (cell === '' ? [] : parsedJson(cell))).pipe(Levels),
  dispatch: text.transform(readDispatch).pipe(z.enum(LineDispatch)),
  verification: text.transform(readVerification).pipe(z.enum(LineVerification)),
  limitStages: LimitStages,
  quickPath: Flag,
})

/** 是 for yes. */
export const flagCell = (flag: boolean) => (flag ? '是' : '')
/** 法律依据 — as readable by a program. */
export const basesCell = (bases: readonly LegalBasis[]): string =>
  bases.length === 0
    ? ''
    : JSON.stringify(bases.map(({ kind, title, reference }) => [kind, title, reference]))

/** 升级级别 — the same of its levels. */
export const ladderCell = (levels: readonly GivenLevel[]): string =>
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

/** Undefined is no list of meanings. */
function parsedJson(cell: string): unknown {
  try {
    return JSON.parse(cell)
  } catch {
    return undefined
  }
}
