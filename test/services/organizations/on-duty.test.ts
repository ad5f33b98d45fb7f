import { describe, expect, test } from 'vitest'
import { dutyOf, type OnDuty } from '../../../services/organizations/on-duty.ts'

const cityId = 'city'
const duty = (name: string, unitId: string, ...roles: OnDuty['roles']): OnDuty => ({
  ...{ cityId, unitId, personId: name, name, roles },
})
const duties = [
  duty('派遣甲', 'center', { role: 'DISPATCHER', unitId: 'center' }),
  duty('派遣乙', 'center', { role: 'DISPATCHER', unitId: null }),
  duty('部门丙', 'drains', { role: 'DEPARTMENT_OFFICER', unitId: 'drains' }),
  duty('别处丁', 'drains', { role: 'DEPARTMENT_OFFICER', unitId: 'lamps' }),
  { ...duty('县里戊', 'county', { role: 'DISPATCHER', unitId: 'county' }), cityId: 'county' },
]

describe('值班对象 who of an office is meant', () => {
  test.each([
    ['the role at that office', 'DEPARTMENT_OFFICER', 'drains', ['部门丙']],
    [
      'a role held in the whole city counts at each office',
      'DISPATCHER',
      'center',
      ['派遣甲', '派遣乙'],
    ],
    ['a role at no office: any office of this city', 'DISPATCHER', null, ['派遣甲', '派遣乙']],
    ['nobody of that role on duty: nobody', 'SHIFT_LEADER', null, []],
    ['an office where nobody is on duty: nobody', 'DEPARTMENT_OFFICER', 'lamps', []],
  ] as const)('%s', (_what, role, unitId, names) => {
    expect(dutyOf(duties, { role, unitId, cityId }).map(({ name }) => name)).toEqual(names)
  })
})
