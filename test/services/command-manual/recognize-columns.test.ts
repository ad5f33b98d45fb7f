import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recognizeColumns } from '../../../services/command-manual/recognize-columns.ts'

const chinese = [
  '大类代码',
  '大类名称',
  '小类代码',
  '小类名称',
  '处置单位',
  '主管部门',
  '立案条件',
  '结案条件',
  '处置时限',
]
const english = [
  'Major code',
  'Major class',
  'Minor code',
  'Minor class',
  'Handling unit',
  'Department in charge',
  'Filing condition',
  'Closing condition',
  'Handling limit',
]
const inOrder = {
  majorCode: 0,
  majorName: 1,
  minorCode: 2,
  minorName: 3,
  units: 4,
  supervising: 5,
  filingCondition: 6,
  closingCondition: 7,
  limit: 8,
}

describe('栏目对照 what a city says of its own headings', () => {
  const theirs = chinese.map((heading) => (heading === '处置单位' ? '责任主体' : heading))
  const said = new Map([['责任主体', 'units' as const]])

  test('stands for a column that would not be known', () => {
    expect(recognizeColumns([theirs])).toMatchObject({ found: 'PART', missing: ['units'] })
    expect(recognizeColumns([theirs], said)).toMatchObject({ found: 'HEADING', columns: inOrder })
  })

  test('goes before what would be recognized, and a column may be left unread', () => {
    const both = [...chinese, '责任主体']
    expect(recognizeColumns([both], said)).toMatchObject({ columns: { ...inOrder, units: 9 } })
    const unread = new Map([['处置时限', null]])
    expect(recognizeColumns([chinese], unread)).toMatchObject({ missing: ['limit'] })
  })
})

describe('栏目 columns are known by their headings', () => {
  test.each([[chinese], [english]])('%j', (headings) => {
    expect(recognizeColumns([['A title'], headings])).toEqual({
      found: 'HEADING',
      row: 1,
      columns: inOrder,
      repeated: [],
    })
  })

  test('in any order, with line breaks and blanks in them', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(chinese, { minLength: chinese.length }), (shuffled) => {
        const written = shuffled.map((heading) => ` ${heading.slice(0, 2)}\n${heading.slice(2)} `)
        const found = recognizeColumns([written])
        expect(found).toMatchObject({
          found: 'HEADING',
          columns: { limit: shuffled.indexOf('处置时限'), units: shuffled.indexOf('处置单位') },
        })
      }),
    )
  })

  test.each([
    ['法律依据', { legalBases: 9 }],
    ['依据', { legalBases: 9 }],
    ['Legal basis', { legalBases: 9 }],
    ['证据要求', { evidenceRequired: 9 }],
    ['采集要求', { evidenceRequired: 9 }],
    ['是否紧急', { urgent: 9 }],
    ['自行处置', { selfHandling: 9 }],
    ['简易流程', { quickPath: 9 }],
    ['适用简易程序', { quickPath: 9 }],
    ['Quick path', { quickPath: 9 }],
    ['特例', { exceptionTo: 9 }],
    ['Exception to', { exceptionTo: 9 }],
    ['适用区域', { area: 9 }],
    ['District or street', { area: 9 }],
    ['季节', { season: 9 }],
    ['Season', { season: 9 }],
    ['适用时段', { hours: 9 }],
    ['Time of day', { hours: 9 }],
    ['派遣方式', { dispatch: 9 }],
    ['是否自动派遣', { dispatch: 9 }],
    ['Dispatch', { dispatch: 9 }],
    ['核查要求', { verification: 9 }],
    ['是否核查', { verification: 9 }],
    ['Verification', { verification: 9 }],
    ['备注', {}],
  ])('a further column %s is known, and need not be there', (heading, further) => {
    expect(recognizeColumns([[...chinese, heading]])).toEqual({
      found: 'HEADING',
      row: 0,
      columns: { ...inOrder, ...further },
      repeated: [],
    })
  })

  test('missing ones are named', () => {
    const without = chinese.filter((heading) => !['处置时限', '立案条件'].includes(heading))
    expect(recognizeColumns([without])).toEqual({
      found: 'PART',
      row: 0,
      missing: ['filingCondition', 'limit'],
    })
  })

  test('a sheet of notes has none', () => {
    expect(recognizeColumns([['说明'], ['立案条件 is explained below']])).toEqual({ found: 'NONE' })
  })
})
