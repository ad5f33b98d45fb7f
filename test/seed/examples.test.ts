import { utils } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { exampleRows } from '../../prisma/seed/examples.ts'
import { readWorkbook, realManual } from '../services/command-manual/real-manual.ts'

/** Every row of the printed manual, a merged cell's words in each row that it covers. */
async function printedRows(): Promise<Map<string, readonly string[]>> {
  const book = readWorkbook(await realManual())
  return new Map(
    book.SheetNames.flatMap((name) => {
      const sheet = book.Sheets[name] ?? {}
      for (const { s, e } of sheet['!merges'] ?? [])
        for (let r = s.r; r <= e.r; r += 1) {
          const cell = sheet[utils.encode_cell(s)]
          if (cell !== undefined) sheet[utils.encode_cell({ r, c: s.c })] = cell
        }
      const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, blankrows: true })
      return rows.map((cells, index): [string, string[]] => [
        `${name} ${index + 1}`,
        [...cells].map((cell) => String(cell ?? '').trim()),
      ])
    }),
  )
}

test('示例 the demo city has at least fifty, and each quotes its row of the printed manual', async () => {
  const printed = await printedRows()
  const rows = await exampleRows()
  expect(rows.length).toBeGreaterThanOrEqual(50)
  const misquoted = rows.filter(({ sheet, row, ...quoted }) => {
    const cells = printed.get(`${sheet} ${row}`) ?? []
    return ![
      ...[quoted.printed_class, quoted.printed_condition],
      ...[quoted.printed_units, quoted.printed_limit],
    ].every((words) => cells.includes(words))
  })
  expect(misquoted).toEqual([])
})

const units = [
  ['紧急工作时', 'URGENT_HOUR'],
  ['紧急工作日', 'NATURAL_DAY'],
  ['小时', 'WORKING_HOUR'],
  ['天', 'WORKING_DAY'],
] as const

test('示例 the limit that each expects is the one in print', async () => {
  const rows = await exampleRows()
  for (const { printed_limit: limit, expected_limit: value, expected_unit: unit } of rows) {
    const words = units.find(([, its]) => its === unit)?.[0] ?? ''
    expect(limit).toBe(`${value}${words}`)
  }
})
