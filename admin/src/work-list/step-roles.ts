import type { Role } from '../api/generated/operations.ts'

/** 办理角色 — the roles that steps wait for. */
export const stepRoles = [
  'COLLECTOR',
  'INTAKE_OFFICER',
  'SHIFT_LEADER',
  'DISPATCHER',
  'DEPARTMENT_OFFICER',
  'HANDLER',
  'SUPERVISOR',
  'LEADER',
  'EVALUATOR',
] as const satisfies readonly Role[]
