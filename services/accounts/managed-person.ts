import type { Actor, Ctx } from '../ctx.ts'
import { forbidden, notFound, separationOfDuties } from '../errors.ts'
import { isInForce, type Period } from './role-periods.ts'
import { isAdministrator } from './separation.ts'

/** 可任管理员 — whether somebody may appoint, and manage, the three administrators. */
export const mayAppoint = ({ kind, roles }: Actor): boolean =>
  kind === 'SYSTEM' ||
  roles.some(({ role }) => role === 'SYSTEM_ADMINISTRATOR' || role === 'SECURITY_ADMINISTRATOR')

type Held = Period & { readonly role: Parameters<typeof isAdministrator>[0] }

/** 管理员账户 — whether somebody is, or will be, one of the three administrators. */
export const holdsAdministration = (roles: readonly Held[], at: Date): boolean =>
  roles.some(
    (held) =>
      isAdministrator(held.role) &&
      (isInForce(held, at) || (held.startsAt !== null && held.startsAt > at)),
  )

/** 受管人员 — somebody of the city acted in, with their roles; the three administrators only for whoever may appoint them. Throws NOT_FOUND, FORBIDDEN. */
export async function managedPerson(ctx: Ctx, personId: string) {
  const person = await ctx.db.person.findUnique({
    where: { id: personId },
    include: { roles: true },
  })
  if (person === null || person.cityId !== ctx.city.cityId) throw notFound('This person')
  if (holdsAdministration(person.roles, ctx.now()) && !mayAppoint(ctx.actor))
    throw forbidden('Managing one of the three administrators')
  return person
}

/** 本城机构 — a unit of the city acted in that is in use. Throws NOT_FOUND. */
export async function ownUnit(ctx: Ctx, unitId: string) {
  const unit = await ctx.db.organizationUnit.findUnique({
    where: { id: unitId },
    select: { id: true, cityId: true, active: true },
  })
  if (unit === null || unit.cityId !== ctx.city.cityId || !unit.active) throw notFound('This unit')
  return unit
}

/** 不得自授 — nobody changes their own rights. Throws SEPARATION_OF_DUTIES. */
export function assertNotOneself({ actor }: Ctx, personId: string): void {
  if (actor.kind === 'PERSON' && actor.id === personId)
    throw separationOfDuties('Nobody changes their own rights.')
}
