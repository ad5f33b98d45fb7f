import type { Ctx } from '../ctx.ts'
import { assertNotOneself, managedPerson } from './managed-person.ts'
import { releaseTasks } from './release-tasks.ts'

type Given = { readonly personId: string; readonly active: boolean }

/**
 * 停用与启用 — somebody leaves: sessions, roles and substitutions end now, what they kept is free again; or comes
 * back, without a role. Again changes nothing. Throws NOT_FOUND, FORBIDDEN, SEPARATION_OF_DUTIES.
 */
export async function setPersonActive(ctx: Ctx, { personId, active }: Given) {
  const person = await managedPerson(ctx, personId)
  assertNotOneself(ctx, personId)
  if (person.active === active) return { personId }
  await ctx.db.person.update({
    where: { id: personId },
    data: { active, version: { increment: 1 } },
    select: { id: true },
  })
  if (!active) await leave(ctx, personId)
  ctx.audit({
    action: 'setPersonActive',
    subjectType: 'Person',
    subjectId: personId,
    details: { active },
  })
  return { personId }
}

async function leave(ctx: Ctx, personId: string): Promise<void> {
  const now = ctx.now()
  await ctx.db.$queryRaw`SELECT end_sessions_of(${personId}::uuid, ${now})::text`
  await endRolesOf(ctx, personId)
  await ctx.db.substitution.updateMany({
    where: {
      OR: [{ personId }, { substituteId: personId }],
      startsAt: { lte: now },
      endsAt: { gt: now },
    },
    data: { endsAt: now },
  })
  await ctx.db.$executeRaw`
    UPDATE substitutions SET ends_at = starts_at
    WHERE (person_id = ${personId}::uuid OR substitute_id = ${personId}::uuid) AND starts_at > ${now}`
  await releaseTasks(ctx, { personId, successorId: null })
}

/** Those held end now, those to come never begin. */
async function endRolesOf(ctx: Ctx, personId: string): Promise<void> {
  const now = ctx.now()
  const endedById = ctx.actor.kind === 'PERSON' ? ctx.actor.id : null
  await ctx.db.$executeRaw`
    UPDATE role_assignments SET ends_at = greatest(starts_at, ${now}::timestamptz), ended_by_id = ${endedById}::uuid
    WHERE person_id = ${personId}::uuid AND (ends_at IS NULL OR ends_at > ${now})`
}
