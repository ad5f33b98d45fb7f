import { describe, expect, test } from 'vitest'
import { headingsOf } from '../../../services/command-manual/headings-of.ts'
import { headings } from './small-manual.ts'

const row = ['01', '公用设施', '01', '井盖', '所属街办', '属地政府', '缺失', '恢复', '2天']
const sheet = (name: string, table: readonly (readonly string[])[], hidden = false) => ({
  ...{ name, hidden },
  rows: table.map((cells, at) => ({ row: at + 1, cells, continues: null })),
})

describe('表头 the headings of a file, for somebody to say what they mean', () => {
  test('each with what it is taken for and the first words below it; what lacks is named', () => {
    const theirs = headings.with(4, '责任主体')
    const [found] = headingsOf([sheet('部件', [['部件处置标准'], theirs, row])], new Map())
    expect(found).toMatchObject({ sheet: '部件', row: 2, missing: ['units'] })
    expect(found?.headings[4]).toEqual({ heading: '责任主体', column: null, sample: '所属街办' })
    expect(found?.headings[6]).toMatchObject({ heading: '立案条件', column: 'filingCondition' })
  })

  test('where none is known, the row with the most different words', () => {
    const unknown = headings.map((_, at) => `栏${at}`)
    const title = headings.map(() => '部件处置标准')
    const [found] = headingsOf([sheet('部件', [title, unknown, row])], new Map())
    expect(found).toMatchObject({ row: 2, headings: { length: 9 }, missing: { length: 9 } })
  })

  test('notes and what is hidden have none', () => {
    const notes = sheet('说明', [['立案条件见下'], ['第一条']])
    expect(headingsOf([notes, sheet('部件', [headings, row], true)], new Map())).toEqual([])
  })
})
