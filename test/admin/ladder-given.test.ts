import { describe, expect, test } from 'vitest'
import { ladderGiven } from '../../admin/src/calendars/ladder-given.ts'

type Levels = readonly (readonly [percent: string, ...offices: string[]])[]
const given = (levels: Levels, raising?: number) => {
  const fields = new FormData()
  if (raising !== undefined) fields.set(`raises-${raising}`, 'on')
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
        { percent: 70, offices: ['HOLDER'], raisesPriority: false },
        { percent: 100, offices: ['HOLDER', 'LEADER'], raisesPriority: false },
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
    expect(given(levels, 4)).toMatchObject({
      levels: [{ raisesPriority: false }, { raisesPriority: false }, { raisesPriority: true }],
    })
  })

  test.each([
    ['a level without an office', [['80', 'HOLDER'], ['100']] as const],
    ['half a percent', [['80.5', 'HOLDER']] as const],
  ])('%s is not sent', (_, levels) => {
    expect(given(levels)).toBe('cityLadder.wrong')
  })
})
