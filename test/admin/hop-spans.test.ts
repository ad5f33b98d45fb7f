import { describe, expect, test } from 'vitest'
import { hopSpans } from '../../admin/src/departments/hop-spans.ts'

const at = (minutes: number) => new Date(minutes * 60_000).toISOString()
const hop = (way: string, from: number, givenBack: number | null = null) => ({
  at: at(from),
  givenBackAt: givenBack === null ? null : at(givenBack),
  fromUnit: { id: way[0] ?? '' },
  toUnit: { id: way[1] ?? '' },
})
const spans = (hops: readonly ReturnType<typeof hop>[], closed: number | null, now = 100) =>
  hopSpans(hops, { closedAt: closed === null ? null : at(closed), now: now * 60_000 }).map(
    ({ span, has }) => [span / 60_000, has],
  )

describe('停留时间 how long each unit had a case', () => {
  test.each([
    ['one that has it still', [hop('ab', 40)], null, [[60, true]]],
    ['one that handled it', [hop('ab', 40)], 90, [[50, false]]],
    ['one that gave it back', [hop('ab', 40, 45)], null, [[5, false]]],
    [
      'one that passed it on had it until then',
      [hop('ab', 40), hop('bc', 60)],
      null,
      [
        [20, false],
        [40, true],
      ],
    ],
    [
      'one to which it came back has it again',
      [hop('ab', 40), hop('bc', 60, 70)],
      null,
      [
        [50, true],
        [10, false],
      ],
    ],
  ] as const)('%s', (_who, hops, closed, expected) => {
    expect(spans([...hops], closed)).toEqual(expected)
  })
})
