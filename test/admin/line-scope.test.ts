import { describe, expect, test } from 'vitest'
import { endsOf, scopeGiven } from '../../admin/src/manual/editor/scope-given.ts'
import { scopeInWords } from '../../admin/src/manual/scope-words.ts'

const form = (given: Readonly<Record<string, string>>) => {
  const fields = new FormData()
  for (const [name, value] of Object.entries(given)) fields.set(name, value)
  return fields
}

describe('适用范围 what the form says', () => {
  test('an empty form limits nothing', () => {
    const nothing = {
      ...{ exceptionTo: null, areaUnitId: null, areaClass: null, grade: null },
      ...{ season: '', hours: '' },
    }
    expect(scopeGiven(form({}))).toEqual(nothing)
  })

  test('both ends of a span, the number of a line, an area', () => {
    const given = {
      ...{ exceptionTo: '2', areaUnitId: 'street', seasonFrom: '11-15', seasonUntil: '3-15' },
      ...{ hoursFrom: '22:00', hoursUntil: '06:00', areaClass: 'FIRST', grade: 'SEVERE' },
    }
    expect(scopeGiven(form(given))).toEqual({
      ...{ exceptionTo: 2, areaUnitId: 'street', areaClass: 'FIRST', grade: 'SEVERE' },
      ...{ season: '11-15~3-15', hours: '22:00~06:00' },
    })
  })

  test.each([
    ['half a season', { seasonFrom: '11-15' }],
    ['half of the hours', { hoursUntil: '06:00' }],
    ['a month that is none', { seasonFrom: '13-01', seasonUntil: '03-15' }],
    ['a number that is none', { exceptionTo: '第一条' }],
  ])('%s is asked for again', (_, given) => {
    expect(scopeGiven(form(given))).toBeNull()
  })

  test('a span is shown in its two fields', () => {
    expect(endsOf('22:00~06:00')).toEqual({ from: '22:00', until: '06:00' })
    expect(endsOf('')).toEqual({ from: '', until: '' })
  })
})

test('适用范围 is told in words, one thing each', () => {
  const text = (key: string, given: object = {}) => `«${key}» ${Object.values(given).join()}`.trim()
  const scope = {
    ...{ exceptionTo: 1, areaName: '老城街道', season: '11-15~03-15', hours: '' },
    ...({ areaClass: 'FIRST', grade: 'SEVERE' } as const),
  }
  expect(scopeInWords(scope, text)).toEqual([
    ...['«scopes.exceptionTo» 1', '老城街道', '«areaClasses.FIRST»'],
    ...['«scopes.gradeOf» «caseGrades.SEVERE»', '11-15 – 03-15'],
  ])
})
