import fc from 'fast-check'
import type { LimitUnit } from '../../../prisma/generated/client.ts'

const units: readonly LimitUnit[] = ['URGENT_HOUR', 'WORKING_HOUR', 'WORKING_DAY', 'NATURAL_DAY']

/** Any instant of 2026, to the millisecond. */
export const instants = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2026-12-31T00:00:00Z'),
  noInvalidDate: true,
})

/** A limit from a minute to twenty days. */
export const limits = fc.record({
  value: fc.double({ min: 0.02, max: 20, noNaN: true }),
  unit: fc.constantFrom(...units),
})
