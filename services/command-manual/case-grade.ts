import { CaseGrade } from '../../prisma/generated/enums.ts'

/** 案件等级 — in the manual's words. */
export const gradeWords = {
  ORDINARY: '一般',
  MAJOR: '较大',
  SEVERE: '重大',
} as const satisfies Readonly<Record<CaseGrade, string>>

/** 案件等级 — as the cell of a row: empty for all. */
export const gradeCell = (grade: CaseGrade | null): string =>
  grade === null ? '' : gradeWords[grade]

const said = {
  ORDINARY: /^(一般|普通|ordinary|normal)$/iu,
  MAJOR: /^(较大|major)$/iu,
  SEVERE: /^(重大|severe)$/iu,
} as const satisfies Readonly<Record<CaseGrade, RegExp>>

/** 案件等级 — what a cell says of it; empty where it says nothing, null where nobody could know. */
export function readGrade(cell: string): CaseGrade | '' | null {
  const words = cell.trim().replace(/(?<=.)(案件|级|等级)$/u, '')
  if (/^(|不限|全部|所有|all|any)$/iu.test(words)) return ''
  return Object.values(CaseGrade).find((name) => said[name].test(words)) ?? null
}
