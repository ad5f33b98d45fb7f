import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'

/** 撤销值班 — takes a duty back; that it was planned stays known. Throws NOT_FOUND, also the second time. */
export async function removeDuty(ctx: Ctx, { dutyId }: { readonly dutyId: string }) {
  const [removed] = await ctx.db.duty.updateManyAndReturn({
    where: { id: dutyId, cityId: ctx.city.cityId, removedAt: null },
    data: { removedAt: ctx.now() },
    select: { unitId: true, personId: true, startsAt: true, endsAt: true },
  })
  if (removed === undefined) throw notFound('This duty')
  const { unitId, personId, startsAt, endsAt } = removed
  ctx.audit({
    ...{ action: 'removeDuty', subjectType: 'OrganizationUnit', subjectId: unitId },
    details: { personId, from: startsAt.toISOString(), until: endsAt.toISOString() },
  })
  return { unitId }
}
