import { describe, expect, test } from 'vitest'
import { ladderGiven } from '../../admin/src/calendars/ladder-given.ts'

const given = (levels: readonly (readonly [percent: string, ...offices: string[]])[]) => {
  const fields = new FormData()
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
        { percent: 70, offices: ['HOLDER'] },
        { percent: 100, offices: ['HOLDER', 'LEADER'] },
      ],
      expectedVersion: 3,
    })
  })

  test.each([
    ['a level without an office', [['80', 'HOLDER'], ['100']] as const],
    ['half a percent', [['80.5', 'HOLDER']] as const],
  ])('%s is not sent', (_, levels) => {
    expect(given(levels)).toBe('cityLadder.wrong')
  })
})
