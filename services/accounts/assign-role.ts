import { z } from 'zod'
import { Role } from '../../prisma/generated/enums.ts'
import type { Ctx } from '../ctx.ts'
import { forbidden, invalidInput } from '../errors.ts'
import { assertNotOneself, managedPerson, mayAppoint, ownUnit } from './managed-person.ts'
import { overlap } from './role-periods.ts'
import { assertRolesTogether, isAdministrator } from './separation.ts'

const Assigned = z.object({
  personId: z.uuid(),
  role: z.enum(Role),
  unitId: z.uuid().nullable().default(null),
  /** Now, where it is left out. */
  startsAt: z.date().optional(),
  /** For good, where it is left out. */
  endsAt: z.date().nullable().default(null),
})
export type Assigning = z.input<typeof Assigned>

/**
 * 授予角色 — gives somebody a role at a unit, from an instant to another; what they hold already is not given
 * twice. One of the three administrators only by one of them, without an end. Throws NOT_FOUND, FORBIDDEN,
 * SEPARATION_OF_DUTIES, INVALID_INPUT.
 */
export async function assignRole(ctx: Ctx, input: Assigning): Promise<{ assignmentId: string }> {
  const { personId, role, unitId, endsAt, startsAt = ctx.now() } = Assigned.parse(input)
  const person = await managedPerson(ctx, personId)
  if (unitId !== null) await ownUnit(ctx, unitId)
  assertNotOneself(ctx, personId)
  if (!person.active)
    throw invalidInput('Whoever has left is given no role. Nothing was changed.', 'personId')
  assertPeriod(role, startsAt, endsAt)
  if (isAdministrator(role) && !mayAppoint(ctx.actor))
    throw forbidden('Appointing one of the three administrators')
  const period = { startsAt, endsAt }
  const meanwhile = person.roles.filter((held) => overlap(held, period))
  const held = meanwhile.find((it) => it.role === role && it.unitId === unitId)
  if (held !== undefined) return { assignmentId: held.id }
  assertRolesTogether([...new Set([role, ...meanwhile.map((it) => it.role)])])
  const { id } = await ctx.db.roleAssignment.create({
    data: {
      ...{ cityId: ctx.city.cityId, personId, role, unitId, ...period, grantedAt: ctx.now() },
      grantedById: ctx.actor.kind === 'PERSON' ? ctx.actor.id : null,
    },
    select: { id: true },
  })
  ctx.audit({
    action: 'assignRole',
    subjectType: 'Person',
    subjectId: personId,
    details: { role, unitId, from: startsAt.toISOString(), until: endsAt?.toISOString() ?? null },
  })
  return { assignmentId: id }
}

function assertPeriod(role: Role, startsAt: Date, endsAt: Date | null): void {
  if (endsAt !== null && endsAt <= startsAt)
    throw invalidInput('A role ends after it has begun. Nothing was changed.', 'endsAt')
  if (endsAt !== null && isAdministrator(role))
    throw invalidInput(
      'The three administrators are appointed without an end. Nothing was changed.',
      'endsAt',
    )
}
