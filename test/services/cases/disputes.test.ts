import { describe, expect, test } from 'vitest'
import { isDisputed, openRefusals, ruledUnit, type Turn } from '../../../services/cases/disputes.ts'

const outcomes: Readonly<Record<string, readonly [action: string, outcome: string]>> = {
  filed: ['file-case', 'FILE'],
  'sent to': ['dispatch-case', 'DISPATCH'],
  refused: ['refuse-case', 'REFUSE'],
  accepted: ['refuse-case', 'ACCEPT'],
  handled: ['give-feedback', 'GIVE_FEEDBACK'],
  ruled: ['rule-dispute', 'RULE'],
}
/** What happened to a case, as 'A refused' or 'ruled A'. */
const turns = (told: string): readonly Turn[] =>
  told.split(', ').map((one, at) => {
    const word = Object.keys(outcomes).find((key) => one.includes(key)) ?? ''
    const [action = '', outcome = ''] = outcomes[word] ?? []
    const unitId = one.replace(word, '').trim() || null
    const isRuled = word === 'ruled'
    return {
      ...{ id: String(at), action, outcome, unitId: isRuled ? 'command center' : unitId },
      ruledUnitId: isRuled ? unitId : null,
    }
  })

describe('责任争议 when units quarrel over a case, the command center rules', () => {
  test.each([
    ['the first refusal goes back to dispatch', 'filed, A refused', false],
    ['the second one is a dispute', 'filed, A refused, sent to B, B refused', true],
    ['so it is where the same unit refuses twice', 'filed, A refused, sent to A, A refused', true],
    [
      'who accepts and sends back before handling has refused too',
      'filed, A refused, B accepted, B refused',
      true,
    ],
    [
      'once a unit has handled it, the next refusal is a first one',
      'filed, A refused, B accepted, B handled, C refused',
      false,
    ],
    [
      'but not of a unit that has refused the case before: it goes round in circles',
      'filed, A refused, B accepted, B handled, A refused',
      true,
    ],
    [
      'a ruling settles what was before it',
      'filed, A refused, B refused, ruled C, C accepted, C handled, A refused',
      false,
    ],
    ['filed again it is another matter', 'filed, A refused, sent to B, filed, B refused', false],
  ])('%s', (_, told, disputed) => {
    expect(isDisputed(turns(told))).toBe(disputed)
  })

  test('a ruling answers all refusals since the case was filed or ruled on last', () => {
    const told = turns('filed, A refused, B handled, A refused')
    expect(openRefusals(told).map(({ unitId }) => unitId)).toEqual(['A', 'A'])
    expect(openRefusals(turns('filed, A refused, B refused, ruled A'))).toEqual([])
  })

  test.each([
    ['nobody where there is none', 'filed, A refused', null],
    ['whom the last one named', 'filed, A refused, B refused, ruled A, ruled B', 'B'],
    ['nobody any more once the case was filed again', 'filed, ruled A, filed', null],
  ])('裁定 a ruling binds %s', (_, told, unitId) => {
    expect(ruledUnit(turns(told))).toBe(unitId)
  })
})
