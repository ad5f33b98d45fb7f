import type { Role } from '../../prisma/generated/enums.ts'

/** An office: a role at a unit, or everywhere in the city. */
export type Office = { readonly role: Role; readonly unitId: string | null }

const above: Readonly<Partial<Record<Role, Role>>> = {
  HANDLER: 'DEPARTMENT_OFFICER',
  COLLECTOR: 'SHIFT_LEADER',
  INTAKE_OFFICER: 'SHIFT_LEADER',
  DEPARTMENT_OFFICER: 'DISPATCHER',
  SHIFT_LEADER: 'DISPATCHER',
  SUPERVISOR: 'DISPATCHER',
  EVALUATOR: 'DISPATCHER',
  DISPATCHER: 'LEADER',
}

/** 上一级 — the office that is told when one does not answer: the department, the command center (指挥中心), the leader; null above them. */
export function officeAbove(office: {
  readonly role: Role | null
  readonly unitId: string | null
}): Office | null {
  const role = office.role === null ? 'DISPATCHER' : above[office.role]
  if (role === undefined) return null
  return { role, unitId: role === 'DEPARTMENT_OFFICER' ? office.unitId : null }
}
