import { describe, expect, test } from 'vitest'
import { firstStepsFor, progressIn, ticked } from '../../admin/src/home/first-steps.ts'
import { listAddress } from '../../admin/src/home/list-address.ts'

describe('新手引导 the first steps of a newcomer', () => {
  const stepsOf = (...may: readonly string[]) =>
    firstStepsFor((permission) => may.includes(permission)).map(({ name }) => name)

  test.each([
    ['an officer', ['completeTask'], ['take', 'read', 'end', 'keys']],
    ['a dispatcher', ['completeTask', 'dispatchDesk'], ['dispatch', 'take', 'read', 'end', 'keys']],
    [
      'a shift leader',
      ['completeTask', 'reportCase', 'addDuty'],
      ['report', 'roster', 'take', 'read', 'end', 'keys'],
    ],
    [
      'a city administrator',
      ['importManual', 'addDuty'],
      ['units', 'people', 'roster', 'components', 'manual', 'labels'],
    ],
    ['an auditor', ['audit'], ['audit']],
    ['who has nothing to do here', [], []],
  ])('%s', (_who, may, names) => {
    expect(stepsOf(...may)).toEqual(names)
  })

  test('a step that is ticked twice is not ticked', () => {
    const begun = progressIn(null)
    expect(ticked(begun, 'take').done).toEqual(['take'])
    expect(ticked(ticked(begun, 'take'), 'take').done).toEqual([])
  })

  test.each([null, '', 'x', '[]', '{"done":3}', '{"done":[1],"dismissed":"yes"}'])(
    'what the browser kept wrongly is nothing: %s',
    (kept) => {
      expect(progressIn(kept)).toEqual({ done: [], dismissed: false })
    },
  )
})

test('筛选 a count leads to the list with its filter in the address', () => {
  expect(listAddress('/work-list', { light: 'RED' })).toBe(
    '/work-list?filter=%7B%22light%22%3A%22RED%22%7D',
  )
})
