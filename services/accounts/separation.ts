import type { Role } from '../../prisma/generated/client.ts'
import { invalidInput, separationOfDuties } from '../errors.ts'

const administrators: readonly Role[] = [
  'SYSTEM_ADMINISTRATOR',
  'SECURITY_ADMINISTRATOR',
  'AUDITOR',
]
const supervision: readonly Role[] = ['COLLECTOR', 'INTAKE_OFFICER', 'SHIFT_LEADER']
const command: readonly Role[] = ['DISPATCHER', 'DEPARTMENT_OFFICER', 'HANDLER']

/** 三员 — whether a role is one of the three administrators'. */
export const isAdministrator = (role: Role): boolean => administrators.includes(role)

const holds = (roles: readonly Role[], some: readonly Role[]) =>
  roles.filter((role) => some.includes(role)).length

/**
 * 三员分立 — system, security and audit administration are three people. Throws SEPARATION_OF_DUTIES.
 */
export function assertRolesTogether(roles: readonly Role[]): void {
  if (holds(roles, administrators) > 1)
    throw separationOfDuties('System, security and audit administration are held by three people.')
}

/**
 * 密钥权限范围 — a key is no administrator of the three, and is never both supervision and command.
 * Throws INVALID_INPUT, SEPARATION_OF_DUTIES.
 */
export function assertKeyScopes(scopes: readonly Role[]): void {
  if (scopes.length === 0) throw invalidInput('A key needs at least one role.', 'scopes')
  if (holds(scopes, administrators) > 0)
    throw separationOfDuties('The three administrators are people, never keys.')
  if (holds(scopes, supervision) > 0 && holds(scopes, command) > 0)
    throw separationOfDuties('One key cannot act for supervision and for command.')
}
