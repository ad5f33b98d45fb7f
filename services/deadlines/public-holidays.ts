import chineseDays from 'chinese-days'
import type { DayKind } from '../../prisma/generated/client.ts'

/** A day that its weekday does not explain, `yyyy-MM-dd`, with its Chinese name. */
export type ListedDay = { readonly day: string; readonly kind: DayKind; readonly name: string }

const dayMs = 86_400_000

/** 法定节假日 — published public holidays and make-up days of the given years; seed data, a city edits its own calendar. */
export function publicHolidays(fromYear: number, toYear: number): readonly ListedDay[] {
  const first = Date.UTC(fromYear, 0, 1)
  const count = (Date.UTC(toYear + 1, 0, 1) - first) / dayMs
  return Array.from({ length: count }, (_, i) => {
    const day = new Date(first + i * dayMs).toISOString().slice(0, 10)
    const { work, name } = chineseDays.getDayDetail(day)
    // A listed day is named "Spring Festival,春节,4"; any other by its weekday.
    const [, chinese] = name.split(',')
    return chinese === undefined ? [] : [listed(day, work, chinese)]
  }).flat()
}

const listed = (day: string, work: boolean, name: string): ListedDay =>
  work ? { day, kind: 'WORKING_DAY', name: `${name}调休上班` } : { day, kind: 'HOLIDAY', name }
