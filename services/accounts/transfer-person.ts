import type { Ctx } from '../ctx.ts'
import { invalidInput, notFound } from '../errors.ts'
import { assignRole } from './assign-role.ts'
import { assertNotOneself, managedPerson, ownUnit } from './managed-person.ts'
import { releaseTasks } from './release-tasks.ts'
import { isInForce } from './role-periods.ts'

type Given = {
  readonly personId: string
  readonly unitId: string
  /** Who takes over what the person keeps and patrols; without one it is free for everybody of the role. */
  readonly successorId?: string
}

/**
 * 调动 — somebody moves to another unit in one act: roles at the old unit end now and begin at the new one, tasks
 * and beats in hand go to a successor. Again changes nothing. Throws NOT_FOUND, FORBIDDEN, INVALID_INPUT,
 * SEPARATION_OF_DUTIES.
 */
export async function transferPerson(ctx: Ctx, { personId, unitId, successorId }: Given) {
  const person = await managedPerson(ctx, personId)
  await ownUnit(ctx, unitId)
  const successor = successorId === undefined ? null : await successorOf(ctx, successorId)
  assertNotOneself(ctx, personId)
  if (!person.active)
    throw invalidInput('Whoever has left is not transferred. Nothing was changed.', 'personId')
  if (successor === personId)
    throw invalidInput('The successor is somebody else. Nothing was changed.', 'successorId')
  if (person.unitId === unitId) return { personId, tasks: 0, appointments: 0, beats: 0 }
  await ctx.db.person.update({
    where: { id: personId },
    data: { unitId, version: { increment: 1 } },
    select: { id: true },
  })
  await moveRoles(ctx, person, unitId)
  const moved = await releaseTasks(ctx, { personId, successorId: successor })
  ctx.audit({
    action: 'transferPerson',
    subjectType: 'Person',
    subjectId: personId,
    details: { unitId, takenOverFrom: person.unitId, successorId: successor, ...moved },
  })
  return { personId, ...moved }
}

async function successorOf(ctx: Ctx, successorId: string): Promise<string> {
  const successor = await ctx.db.person.findUnique({ where: { id: successorId } })
  if (successor === null || successor.cityId !== ctx.city.cityId || !successor.active)
    throw notFound('This successor')
  return successor.id
}

type Person = Awaited<ReturnType<typeof managedPerson>>

/** Those at the old unit; roles of the whole city, and at other units, stay as they are. */
async function moveRoles(ctx: Ctx, { id: personId, unitId: from, roles }: Person, unitId: string) {
  const now = ctx.now()
  const moved = roles.filter(
    (held) => held.unitId === from && from !== null && isInForce(held, now),
  )
  await ctx.db.roleAssignment.updateMany({
    where: { id: { in: moved.map(({ id }) => id) } },
    data: { endsAt: now, endedById: ctx.actor.kind === 'PERSON' ? ctx.actor.id : null },
  })
  for (const { role, endsAt } of moved)
    await assignRole(ctx, { personId, role, unitId, startsAt: now, endsAt })
}
