import { describe, expect, test } from 'vitest'
import type { Role } from '../../../prisma/generated/client.ts'
import { assertPermission, isPermitted } from '../../../services/accounts/assert-permission.ts'
import { rolesOf } from '../../../services/accounts/permissions.ts'
import { assertKeyScopes, assertRolesTogether } from '../../../services/accounts/separation.ts'
import { anActor } from '../../support/city.ts'

const codeOf = (act: () => void) => {
  try {
    act()
    return 'allowed'
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
}

describe('监督、指挥分离 supervision and command', () => {
  test('command reports no case', () => {
    for (const role of ['DISPATCHER', 'DEPARTMENT_OFFICER', 'HANDLER'] as const)
      expect(rolesOf('reportCase')).not.toContain(role)
  })

  test('administrators complete nobody’s task and see no reporter', () => {
    for (const role of ['SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDITOR'] as const) {
      expect(rolesOf('completeTask')).not.toContain(role)
      expect(rolesOf('readReporter')).not.toContain(role)
    }
  })
})

describe('三员分立 the three administrators', () => {
  test.each<[Role[], string]>([
    [['SYSTEM_ADMINISTRATOR'], 'allowed'],
    [['AUDITOR', 'LEADER'], 'allowed'],
    [['SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'], 'SEPARATION_OF_DUTIES'],
    [['SECURITY_ADMINISTRATOR', 'AUDITOR'], 'SEPARATION_OF_DUTIES'],
    [['SYSTEM_ADMINISTRATOR', 'AUDITOR'], 'SEPARATION_OF_DUTIES'],
  ])('%j held by one person: %s', (roles, code) => {
    expect(codeOf(() => assertRolesTogether(roles))).toBe(code)
  })

  test.each<[Role[], string]>([
    [['API_CLIENT'], 'allowed'],
    [['DISPATCHER', 'DEPARTMENT_OFFICER'], 'allowed'],
    [['SHIFT_LEADER', 'DISPATCHER'], 'SEPARATION_OF_DUTIES'],
    [['AUDITOR'], 'SEPARATION_OF_DUTIES'],
    [[], 'INVALID_INPUT'],
  ])('a key for %j: %s', (scopes, code) => {
    expect(codeOf(() => assertKeyScopes(scopes))).toBe(code)
  })

  test('only the auditor reads the audit, only security makes keys', () => {
    expect(rolesOf('audit')).toEqual(['AUDITOR'])
    expect(rolesOf('createApiKey')).toEqual(['SECURITY_ADMINISTRATOR'])
  })
})

test('权限 nobody, somebody without the role, and somebody with it', () => {
  const collector = anActor([{ role: 'COLLECTOR', unitId: null }])
  expect(codeOf(() => assertPermission(null, 'reportCase'))).toBe('NOT_SIGNED_IN')
  expect(codeOf(() => assertPermission(collector, 'audit'))).toBe('FORBIDDEN')
  expect(codeOf(() => assertPermission(collector, 'reportCase'))).toBe('allowed')
  expect(isPermitted(anActor([]), 'viewer')).toBe(false)
})
