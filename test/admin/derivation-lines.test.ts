import { describe, expect, test } from 'vitest'
import { derivationLines } from '../../admin/src/cases/derivation-lines.ts'

const look = { dayOf: (at: string) => at.slice(5, 10), timeOf: (at: string) => at.slice(11, 16) }
type Stretch = Parameters<typeof derivationLines>[0][number]
const stretch = (from: string, to: string, reason: Stretch['reason'] = 'COUNTED'): Stretch => ({
  ...{ from: `2026-${from}:00Z`, to: `2026-${to}:00Z` },
  ...{ reason, name: null },
})

describe('期限推算 the lines that an officer reads', () => {
  test('the parts of a day stand together, days alike on one line, nights on none', () => {
    const lines = derivationLines(
      [
        stretch('03-02T10:00', '03-02T12:00'),
        stretch('03-02T12:00', '03-02T14:00', 'OUTSIDE_WORKING_HOURS'),
        stretch('03-02T14:00', '03-02T18:00'),
        stretch('03-02T18:00', '03-03T08:00', 'OUTSIDE_WORKING_HOURS'),
        stretch('03-03T08:00', '03-03T12:00'),
        stretch('03-03T12:00', '03-04T08:00', 'OUTSIDE_WORKING_HOURS'),
        stretch('03-04T08:00', '03-04T12:00'),
        stretch('03-04T12:00', '03-05T08:00', 'PUBLIC_HOLIDAY'),
        stretch('03-05T08:00', '03-05T12:00'),
      ],
      look,
    )
    expect(lines.map(({ reason, days, ms }) => [reason, days, ms / 3_600_000])).toEqual([
      ['COUNTED', 1, 6],
      ['COUNTED', 2, 4],
      ['PUBLIC_HOLIDAY', 1, 0],
      ['COUNTED', 1, 4],
    ])
  })

  test('time that counts without a break is one line', () => {
    const lines = derivationLines([stretch('03-02T22:00', '03-03T02:00')], look)
    expect(lines).toMatchObject([{ days: 1, ms: 4 * 3_600_000 }])
  })
})
