import type { Role } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { assertRolesTogether } from './separation.ts'

type Given = { personId: string; role: Role; unitId: string | null }

/**
 * 授予角色 — gives somebody a role at a unit; a second time changes nothing. Throws NOT_FOUND,
 * SEPARATION_OF_DUTIES.
 */
export async function assignRole(ctx: Ctx, { personId, role, unitId }: Given): Promise<void> {
  const person = await ctx.db.person.findUnique({
    where: { id: personId },
    include: { roles: { select: { role: true, unitId: true } } },
  })
  if (person === null || person.cityId !== ctx.city.cityId) throw notFound('This person')
  if (person.roles.some((held) => held.role === role && held.unitId === unitId)) return
  assertRolesTogether([...new Set([role, ...person.roles.map((held) => held.role)])])
  await ctx.db.roleAssignment.create({
    data: { cityId: ctx.city.cityId, personId, role, unitId },
    select: { id: true },
  })
  ctx.audit({
    action: 'assignRole',
    subjectType: 'Person',
    subjectId: personId,
    details: { role, unitId },
  })
}
