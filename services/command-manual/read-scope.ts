import { readAreaClass } from '../organizations/area-class.ts'
import { readGrade } from './case-grade.ts'
import type { Cells, Reading, RowCondition } from './read-row.ts'
import { columnTitle, type ManualColumn } from './recognize-columns.ts'
import { readHours, readSeason } from './spans.ts'

type RowScope = Pick<
  RowCondition,
  'exceptionTo' | 'areaText' | 'areaClass' | 'grade' | 'season' | 'hours'
>

/** 适用范围 — a row that says of it what cannot be read is not read as one that answers everywhere and always. */
export function readScope(cells: Cells): Reading<RowScope> {
  const { exceptionTo, area } = cells
  const unread = (column: ManualColumn) =>
    ({
      ok: false,
      reason: `${columnTitle(column)} is “${cells[column].slice(0, 60)}”`,
    }) as const
  const areaClass = readAreaClass(cells.areaClass)
  if (areaClass === null) return unread('areaClass')
  const grade = readGrade(cells.grade)
  if (grade === null) return unread('grade')
  const season = readSeason(cells.season)
  if (season === null) return unread('season')
  const hours = readHours(cells.hours)
  if (hours === null) return unread('hours')
  if (!/^\d{0,4}$/u.test(exceptionTo)) return unread('exceptionTo')
  const areaText = /^(全市|全域|全区域)$/u.test(area) ? '' : area
  const classes = { areaClass: areaClass || null, grade: grade || null }
  const value = { exceptionTo: Number(exceptionTo) || null, areaText, ...classes, season, hours }
  return { ok: true, value, assumptions: [] }
}
