import type { OrganizationUnit } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'

type Keeping = {
  readonly before: OrganizationUnit | null
  readonly facts: Pick<OrganizationUnit, 'name' | 'parentId' | 'active'>
  readonly unitId: string
}

/** 机构沿革 — what a unit is from now on; what it was before the first change that is kept holds since it was created. */
export async function keepUnitVersion(ctx: Ctx, { before, facts, unitId }: Keeping): Promise<void> {
  const { cityId } = ctx.city
  const changedById = ctx.actor.kind === 'PERSON' ? ctx.actor.id : null
  const known = await ctx.db.unitVersion.count({ where: { unitId }, take: 1 })
  if (before !== null && known === 0) {
    const { name, parentId, active, createdAt } = before
    await ctx.db.unitVersion.create({
      data: { cityId, unitId, name, parentId, active, fromAt: createdAt },
      select: { id: true },
    })
  }
  const { name, parentId, active } = facts
  await ctx.db.unitVersion.create({
    data: { cityId, unitId, name, parentId, active, fromAt: ctx.now(), changedById },
    select: { id: true },
  })
}
