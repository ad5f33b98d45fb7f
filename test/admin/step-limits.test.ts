import { expect, test } from 'vitest'
import { stepLimitsGiven } from '../../admin/src/calendars/step-limits-given.ts'

test('环节时限 an empty field leaves a step its standard limit', () => {
  const fields = new FormData()
  fields.set('filing', ' 20 ')
  fields.set('closing', '')
  const steps = ['filing', 'closing', 'verification']
  const stepLimits = steps.map((step) => ({ step, minutes: null, standard: 15 }))
  expect(stepLimitsGiven(fields, { stepLimits, version: 3 })).toEqual({
    limits: [{ step: 'filing', minutes: 20 }],
    expectedVersion: 3,
  })
})
