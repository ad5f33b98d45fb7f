import type { AreaClass, CaseGrade } from '../../api/generated/operations.ts'
import { wordsOf, wordsOrNone } from '../../forms/fields.ts'
import { keyIn } from '../../texts/keys-of.ts'
import { texts } from '../../texts/loaded.ts'

const day = /^(0?[1-9]|1[0-2])-(0?[1-9]|[12]\d|3[01])$/u
const time = /^\d{2}:\d{2}$/u

/** 适用范围 — what the form says; null where a span has one end only, or none that is a day or a time. */
export function scopeGiven(fields: FormData) {
  const number = wordsOf(fields, 'exceptionTo')
  const season = spanIn(fields, 'season', day)
  const hours = spanIn(fields, 'hours', time)
  if (season === null || hours === null || !/^\d{0,4}$/u.test(number)) return null
  return {
    exceptionTo: Number(number) || null,
    areaUnitId: wordsOrNone(fields, 'areaUnitId') ?? null,
    areaClass: keyIn<AreaClass>(texts.areaClasses, wordsOf(fields, 'areaClass')) ?? null,
    grade: keyIn<CaseGrade>(texts.caseGrades, wordsOf(fields, 'grade')) ?? null,
    season,
    hours,
  }
}

function spanIn(fields: FormData, name: string, end: RegExp): string | null {
  const ends = [wordsOf(fields, `${name}From`), wordsOf(fields, `${name}Until`)]
  if (ends.every((words) => words === '')) return ''
  return ends.every((words) => end.test(words)) ? ends.join('~') : null
}

/** The two ends of a span, for its fields. */
export function endsOf(span: string) {
  const [from = '', until = ''] = span.split('~')
  return { from, until }
}
