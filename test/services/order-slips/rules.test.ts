import { describe, expect, test } from 'vitest'
import type { CaseStage } from '../../../prisma/generated/enums.ts'
import { expiryOf, issuingUnit, mayIssue, slipState } from '../../../services/order-slips/rules.ts'
import { anActor } from '../../support/city.ts'

const at = (time: string) => new Date(`2026-03-${time}:00:00Z`)
const now = at('10T08')
const slip = {
  answeredAt: null,
  revokedAt: null,
  expiresAt: at('11T08'),
  case: { stage: 'HANDLING' as CaseStage },
}

describe('派遣单状态 whether a link still answers', () => {
  test.each([
    ['one that waits', {}, 'OPEN'],
    ['one that was answered', { answeredAt: now }, 'ANSWERED'],
    ['one that was withdrawn', { revokedAt: now }, 'REVOKED'],
    ['one whose time is over', { expiresAt: now }, 'EXPIRED'],
    ['one of a case with feedback', { case: { stage: 'HANDLED' as const } }, 'OVER'],
    ['one of a closed case', { case: { stage: 'CLOSED' as const } }, 'OVER'],
  ])('%s: %j', (_which, facts, state) => {
    expect(slipState({ ...slip, ...facts }, now)).toBe(state)
  })

  test.each([
    ['a week after it is due', at('12T08'), at('19T08')],
    ['a week from now, where it is overdue', at('01T08'), at('17T08')],
    ['a week from now, without a limit', null, at('17T08')],
  ])('有效期 ends %s', (_when, dueAt, until) => {
    expect(expiryOf(dueAt, now)).toEqual(until)
  })
})

describe('开单单位 who issues a slip', () => {
  const officer = (unitId: string | null) => anActor([{ role: 'DEPARTMENT_OFFICER', unitId }])
  const issued = {
    stage: 'HANDLING' as CaseStage,
    responsibleUnitId: 'department',
    hops: [{ toUnitId: 'section' }],
  }
  test.each([
    ['the department’s officer', officer('department'), 'department'],
    ['the officer of a level it was passed to', officer('section'), 'section'],
    ['another department’s officer', officer('other'), null],
    ['an officer of no unit', officer(null), null],
    ['a handler', anActor([{ role: 'HANDLER', unitId: 'department' }]), null],
  ])('%s', (_who, actor, unit) => {
    expect(issuingUnit(actor, issued)).toBe(unit)
    expect(mayIssue(actor, issued)).toBe(unit !== null)
  })

  test.each(['FILED', 'HANDLED', 'CLOSED'] as const)('nobody while a case is %s', (stage) => {
    expect(mayIssue(officer('department'), { ...issued, stage })).toBe(false)
  })
})
