import { describe, expect, test } from 'vitest'
import type { CaseStage, Role } from '../../../prisma/generated/enums.ts'
import {
  departmentsOf,
  isLeader,
  type OrderState,
  orderStateOf,
  speaksFor,
} from '../../../services/supervision-orders/rules.ts'
import { anActor } from '../../support/city.ts'

const now = new Date('2026-03-02T02:00:00Z')
const past = new Date('2026-03-02T01:59:59Z')

describe('督办状态 the state of an order', () => {
  test.each<[string, CaseStage, Date, Date | null, OrderState]>([
    ['before its time it waits', 'HANDLING', now, null, 'WAITING'],
    ['past its time it is late', 'HANDLING', past, null, 'LATE'],
    ['answered late it is answered', 'HANDLING', past, now, 'ANSWERED'],
    ['answered it stays so when the case has ended', 'CLOSED', past, past, 'ANSWERED'],
    ['nobody answers for a case that has ended', 'VOIDED', past, null, 'LAPSED'],
  ])('%s', (_, stage, answerBy, answeredAt, state) => {
    expect(orderStateOf({ answerBy, answeredAt, case: { stage } }, now)).toBe(state)
  })
})

describe('督办人、答复人 who presses, and who answers', () => {
  const somebody = (role: Role, unitId: string | null = null) => anActor([{ role, unitId }])

  test('only a leader in person presses', () => {
    expect(isLeader(somebody('LEADER'))).toBe(true)
    expect(isLeader(somebody('SUPERVISOR'))).toBe(false)
    expect(isLeader({ ...somebody('LEADER'), kind: 'API_CLIENT' })).toBe(false)
  })

  test('a department answers through its officers, in person, and through nobody else', () => {
    const officer = anActor([
      { role: 'DEPARTMENT_OFFICER', unitId: 'works' },
      { role: 'HANDLER', unitId: 'parks' },
      { role: 'DEPARTMENT_OFFICER', unitId: null },
    ])
    expect(departmentsOf(officer)).toEqual(['works'])
    expect(departmentsOf({ ...officer, kind: 'API_CLIENT' })).toEqual([])
  })

  test('only an officer of the department itself answers', () => {
    expect(speaksFor(somebody('DEPARTMENT_OFFICER', 'works'), 'works')).toBe(true)
    expect(speaksFor(somebody('DEPARTMENT_OFFICER', 'parks'), 'works')).toBe(false)
    expect(speaksFor(somebody('DEPARTMENT_OFFICER'), 'works')).toBe(false)
    expect(speaksFor(somebody('HANDLER', 'works'), 'works')).toBe(false)
  })
})
