import { expect, test } from 'vitest'
import { dispatchModeOf } from '../../../services/cases/propose-units.ts'

test.each([
  // level     center there  one unit for certain  city allows
  ['TWO_LEVEL', true, true, true, 'TWO_LEVEL'],
  ['TWO_LEVEL', true, false, false, 'TWO_LEVEL'],
  ['TWO_LEVEL', false, true, true, 'AUTOMATIC'],
  ['TWO_LEVEL', false, false, true, 'DIRECT'],
  ['DIRECT', true, true, true, 'AUTOMATIC'],
  ['DIRECT', true, true, false, 'DIRECT'],
  ['DIRECT', true, false, true, 'DIRECT'],
  ['DIRECT', false, false, false, 'DIRECT'],
] as const)(
  '派遣方式 level %s, center of the place %s, one unit for certain %s, automatic allowed %s → %s',
  (level, centerExists, certain, automatic, mode) => {
    expect(dispatchModeOf({ level, centerExists, certain, automatic })).toBe(mode)
  },
)
