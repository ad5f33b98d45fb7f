import { read, utils } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { en } from '../../../admin/src/texts/en.ts'
import { zh } from '../../../admin/src/texts/zh.ts'
import { offeredName } from '../../../services/exports/export-file.ts'
import { ledgerWords } from '../../../services/exports/ledger-words.ts'
import { words } from '../../../services/exports/words.ts'
import { cellOf, csv } from '../../../services/spreadsheets/csv.ts'
import type { Row } from '../../../services/spreadsheets/row.ts'
import { xlsx } from '../../../services/spreadsheets/xlsx.ts'

async function* inChunks(...chunks: readonly (readonly Row[])[]) {
  yield* chunks
}
async function allOf<Part>(parts: AsyncIterable<Part>): Promise<Part[]> {
  const all: Part[] = []
  for await (const part of parts) all.push(part)
  return all
}

describe('CSV', () => {
  test('begins with a byte order mark, quotes what has to be, and ends each line', async () => {
    const text = await allOf(csv(inChunks([['编号', '地址']], [['C1', '一号"院",东']])))
    expect(text.join('')).toBe('\uFEFF编号,地址\r\nC1,"一号""院"",东"\r\n')
  })

  test.each(['=1+1', '+86', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1', '－1'])(
    'takes %j for a text, not for a formula',
    (text) => expect(cellOf(text).replaceAll('"', '')).toBe(`'${text}`),
  )

  test('leaves other cells as they are', () => {
    expect(['', '0101', '一号', 'a-b', '2026-03-02 10:00'].map(cellOf)).toEqual([
      ...['', '0101', '一号', 'a-b', '2026-03-02 10:00'],
    ])
  })
})

describe('XLSX', () => {
  test('is read back as it was written, also what looks like a formula or has signs of its own', async () => {
    const rows = [
      ['=1+1', '<b>&"\'', '0101'],
      ['控\u0001制', ' 空格 ', '😀'],
    ]
    const parts = await allOf(
      xlsx(inChunks([['甲', '乙', '丙']], [rows[0] ?? []], [rows[1] ?? []])),
    )
    const book = read(Buffer.concat(parts))
    const [name = ''] = book.SheetNames
    const sheet = book.Sheets[name]
    expect(sheet && utils.sheet_to_json(sheet, { header: 1, raw: true })).toEqual([
      ['甲', '乙', '丙'],
      ['=1+1', '<b>&"\'', '0101'],
      ['控制', ' 空格 ', '😀'],
    ])
    expect(sheet?.['A2']).not.toHaveProperty('f')
  })

  test('is read back with all of its columns, also behind the twenty-sixth', async () => {
    const row = Array.from({ length: 60 }, (_, i) => `${i + 1}`)
    const book = read(Buffer.concat(await allOf(xlsx(inChunks([row])))))
    const sheet = book.Sheets[book.SheetNames[0] ?? '']
    expect(sheet && utils.sheet_to_json(sheet, { header: 1, raw: true })).toEqual([row])
  })

  test('holds nothing but headings where the list is empty', async () => {
    const book = read(Buffer.concat(await allOf(xlsx(inChunks([['甲']], [])))))
    expect(book.Sheets[book.SheetNames[0] ?? '']?.['!ref']).toBe('A1')
  })

  test('a list that cannot be read breaks the file off', async () => {
    async function* broken() {
      yield [['甲']]
      throw new Error('the database went away')
    }
    await expect(allOf(xlsx(broken()))).rejects.toThrow('the database went away')
  })
})

describe('用词 the words of a file', () => {
  test.each([
    ['zh', zh],
    ['en', en],
  ] as const)('are those of the screens: %s', (language, texts) => {
    const { headings: _own, people: states, keyStates, labelKinds, ...others } = words[language]
    const { mappingStates, orderStates, ...said } = others
    const { lights, stages, sources, unitKinds, roles, actorKinds } = texts
    const { caseGrades, areaClasses } = texts
    const { classKinds, classOrigins, classStates, dispatchLevels } = texts
    const { periodStates, requestKinds, requestStates, editionStatuses, mappingBases } = texts
    expect(said).toEqual({
      ...{ lights, stages, sources, unitKinds, roles, actorKinds, caseGrades, areaClasses },
      ...{ classKinds, classOrigins, classStates, dispatchLevels, ...ledgerWords[language] },
      ...{ periodStates, requestKinds, requestStates, editionStatuses, mappingBases },
    })
    expect(texts.mapping.states).toEqual(mappingStates)
    expect(texts.supervisionStates).toEqual(orderStates)
    expect(texts.people).toMatchObject(states)
    expect(texts.apiKeys).toMatchObject(keyStates)
    expect(texts.labels).toMatchObject({ steps: labelKinds.STEP, roles: labelKinds.ROLE })
  })

  test('it is named by its list and the moment at which it was asked for', () => {
    const one = { id: 'x', list: 'CASES', askedAt: new Date('2026-03-02T02:05:00Z') } as const
    expect(offeredName({ ...one, format: 'CSV', language: 'zh' })).toBe('案件 20260302-0205.csv')
    expect(offeredName({ ...one, format: 'XLSX', language: 'en' })).toBe('cases 20260302-0205.xlsx')
  })
})
