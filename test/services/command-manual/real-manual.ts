import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { read } from '@e965/xlsx'
import type { LimitMeanings } from '../../../services/command-manual/read-limit.ts'

export const meanings: LimitMeanings = { days: 'working', hours: 'working' }

/** The demo city's manual as it circulates. */
export const realManual = () =>
  readFile(
    path.resolve(import.meta.dirname, '../../../demo/manual/yuncheng-handling-standard.xlsx'),
  )

export type TruthRow = {
  readonly classCode: string
  readonly className: string
  readonly filingCondition: string
  readonly closingCondition: string
  readonly limitValue: number
  readonly limitUnit: string
  readonly units: string
  readonly majorName: string
  readonly conditionNo: number
  readonly supervising: string
}

const limitUnits: Readonly<Record<string, string>> = {
  urgent_working_hour: 'URGENT_HOUR',
  working_hour: 'WORKING_HOUR',
  working_day: 'WORKING_DAY',
  urgent_working_day: 'NATURAL_DAY',
}

/** The same manual as somebody else read it: the rows of handling-standards.csv that name the spreadsheet as their source. */
export async function truthRows(): Promise<TruthRow[]> {
  const file = path.join(import.meta.dirname, 'handling-standards.csv')
  const [headings = [], ...rows] = parseCsv((await readFile(file, 'utf8')).replace(/^\ufeff/u, ''))
  return rows
    .map((cells) => new Map(headings.map((heading, index) => [heading, cells[index] ?? ''])))
    .filter((row) => row.get('source')?.includes('yuncheng-handling-standard.xlsx'))
    .map((row) => {
      const text = (heading: string) => row.get(heading) ?? ''
      return {
        classCode: text('category_code'),
        className: text('name'),
        filingCondition: text('filing_condition'),
        closingCondition: text('closing_condition'),
        limitValue: Number(text('limit_value')),
        limitUnit: limitUnits[text('limit_unit')] ?? text('limit_unit'),
        units: text('responsible_unit'),
        majorName: text('major_name_zh'),
        conditionNo: Number(text('condition_no')),
        supervising: text('supervising_unit'),
      }
    })
}

const parseCsv = (text: string): string[][] =>
  text
    .trim()
    .split(/\r?\n(?=(?:[^"]*"[^"]*")*[^"]*$)/u)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    )

/** A workbook of the given sheets, each a list of rows. */
export const readWorkbook = (content: Uint8Array) => read(content, { type: 'buffer' })
