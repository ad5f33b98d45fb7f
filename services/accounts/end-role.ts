import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { assertNotOneself, managedPerson } from './managed-person.ts'

type Given = { readonly assignmentId: string; readonly endsAt?: Date }

/** 终止角色 — a role ends now, or at a later instant; one that has ended stays as it is. Throws NOT_FOUND, FORBIDDEN, SEPARATION_OF_DUTIES. */
export async function endRole(ctx: Ctx, { assignmentId, endsAt = ctx.now() }: Given) {
  const held = await ctx.db.roleAssignment.findUnique({ where: { id: assignmentId } })
  if (held === null || held.cityId !== ctx.city.cityId) throw notFound('This role')
  const { personId, role, unitId, startsAt } = held
  await managedPerson(ctx, personId)
  assertNotOneself(ctx, personId)
  const now = ctx.now()
  // what has not begun never was; nothing ends in the past
  const end = startsAt !== null && startsAt > now ? startsAt : new Date(Math.max(+endsAt, +now))
  const { count } = await ctx.db.roleAssignment.updateMany({
    where: { id: assignmentId, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    data: { endsAt: end, endedById: ctx.actor.kind === 'PERSON' ? ctx.actor.id : null },
  })
  if (count > 0)
    ctx.audit({
      action: 'endRole',
      subjectType: 'Person',
      subjectId: personId,
      details: { role, unitId, until: end.toISOString() },
    })
  return { assignmentId, personId }
}
