import { expect, test } from 'vitest'
import { dispatchModeOf } from '../../../services/cases/dispatch-mode.ts'

test.each([
  // level     center there  one unit for certain  line  city allows
  ['TWO_LEVEL', true, true, 'BY_CITY', true, 'TWO_LEVEL'],
  ['TWO_LEVEL', true, false, 'BY_CITY', false, 'TWO_LEVEL'],
  ['TWO_LEVEL', true, true, 'AUTOMATIC', false, 'TWO_LEVEL'],
  ['TWO_LEVEL', true, true, 'PROPOSED', true, 'TWO_LEVEL'],
  ['TWO_LEVEL', false, true, 'BY_CITY', true, 'AUTOMATIC'],
  ['TWO_LEVEL', false, false, 'BY_CITY', true, 'DIRECT'],
  ['DIRECT', true, true, 'BY_CITY', true, 'AUTOMATIC'],
  ['DIRECT', true, true, 'BY_CITY', false, 'DIRECT'],
  ['DIRECT', true, false, 'BY_CITY', true, 'DIRECT'],
  ['DIRECT', false, false, 'BY_CITY', false, 'DIRECT'],
  ['DIRECT', false, true, 'AUTOMATIC', false, 'AUTOMATIC'],
  ['DIRECT', false, true, 'AUTOMATIC', true, 'AUTOMATIC'],
  ['DIRECT', false, false, 'AUTOMATIC', true, 'DIRECT'],
  ['DIRECT', false, true, 'PROPOSED', true, 'DIRECT'],
  ['DIRECT', false, true, 'PROPOSED', false, 'DIRECT'],
] as const)(
  '派遣方式 level %s, center of the place %s, one unit for certain %s, the line says %s, automatic allowed %s → %s',
  (level, centerExists, certain, line, automatic, mode) => {
    expect(dispatchModeOf({ level, centerExists, certain, line, automatic })).toBe(mode)
  },
)
