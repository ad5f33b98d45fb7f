import { describe, expect, test } from 'vitest'
import { ladderGiven } from '../../admin/src/calendars/ladder-given.ts'

type Levels = readonly (readonly [percent: string, ...offices: string[]])[]
const given = (levels: Levels, more: Readonly<Record<string, string>> = {}) => {
  const fields = new FormData()
  for (const [name, value] of Object.entries(more)) fields.set(name, value)
  for (const [i, [percent, ...offices]] of levels.entries()) {
    fields.set(`percent-${i + 1}`, percent)
    for (const office of offices) fields.append(`offices-${i + 1}`, office)
  }
  return ladderGiven(fields, { version: 3 })
}

describe('升级级别 the form of a ladder', () => {
  test('a level without a percentage is left out', () => {
    expect(
      given([
        [' 70 ', 'HOLDER'],
        ['100', 'HOLDER', 'LEADER'],
        ['', 'DESK'],
      ]),
    ).toEqual({
      levels: [
        { ...{ percent: 70, offices: ['HOLDER'] }, raisesPriority: false, answerHours: null },
        {
          ...{ percent: 100, offices: ['HOLDER', 'LEADER'] },
          ...{ raisesPriority: false, answerHours: null },
        },
      ],
      expectedVersion: 3,
    })
  })

  test('提高优先级 the level that is marked gives priority, also after one that is left out', () => {
    const levels: Levels = [
      ['80', 'HOLDER'],
      ['100', 'HOLDER'],
      ['', 'DESK'],
      ['150', 'LEADER'],
    ]
    expect(given(levels, { 'raises-4': 'on' })).toMatchObject({
      levels: [{ raisesPriority: false }, { raisesPriority: false }, { raisesPriority: true }],
    })
  })

  test.each([
    [' 24 ', { levels: [{ answerHours: null }, { answerHours: 24 }] }],
    ['0', 'cityLadder.wrong'],
    ['721', 'cityLadder.wrong'],
    ['1.5', 'cityLadder.wrong'],
  ])('督办 a level whose order is to be answered in “%s” hours', (hours, said) => {
    const both: Levels = [
      ['80', 'HOLDER'],
      ['100', 'HOLDER'],
    ]
    const found = given(both, { 'answer-2': hours })
    if (typeof said === 'string') expect(found).toBe(said)
    else expect(found).toMatchObject(said)
  })

  test.each([
    ['a level without an office', [['80', 'HOLDER'], ['100']] as const],
    ['half a percent', [['80.5', 'HOLDER']] as const],
  ])('%s is not sent', (_, levels) => {
    expect(given(levels)).toBe('cityLadder.wrong')
  })
})
