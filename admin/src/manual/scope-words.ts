import type { AreaClass, CaseGrade } from '../api/generated/operations.ts'
import type { Text } from '../texts/use-text.ts'

/** 适用范围 — what a line says of the cases for which it answers, and in whose place. */
export type Scope = {
  readonly exceptionTo: number | null
  readonly areaName: string
  readonly areaClass: AreaClass | null
  readonly grade: CaseGrade | null
  readonly season: string
  readonly hours: string
}

/** 适用范围 — in words, one thing each; none for a line that answers for every case of its condition. */
export function scopeInWords(scope: Scope, text: Text) {
  const { exceptionTo, areaName, areaClass, grade, season, hours } = scope
  const span = (words: string) => words.replace('~', ' – ')
  return [
    exceptionTo === null ? '' : text('scopes.exceptionTo', { number: exceptionTo }),
    areaName,
    areaClass === null ? '' : text(`areaClasses.${areaClass}`),
    grade === null ? '' : text('scopes.gradeOf', { grade: text(`caseGrades.${grade}`) }),
    span(season),
    span(hours),
  ].filter((words) => words !== '')
}

/** The same of a line as an edition keeps it. */
export const scopeOf = (entry: Omit<Scope, 'areaName'> & { readonly areaText: string }): Scope => ({
  ...entry,
  areaName: entry.areaText,
})
