import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { confineToUnit } from './own-unit.ts'
import { addressedUnits, issued } from './receipts.ts'

const Given = z.object({ editionId: z.uuid(), unitId: z.uuid() })

/** 签收 — a unit that a published edition names has received it; a second time changes nothing. Throws NOT_FOUND, FORBIDDEN. */
export async function acknowledgeManualEdition(ctx: Ctx, input: z.input<typeof Given>) {
  const { editionId, unitId } = Given.parse(input)
  const { cityId } = ctx.city
  const edition = await ctx.db.manualEdition.findFirst({
    where: { id: editionId, cityId, ...issued },
  })
  if (edition === null) throw notFound('This published edition')
  const unit = (await addressedUnits(ctx.db, editionId)).find(({ id }) => id === unitId)
  if (unit === undefined) throw notFound('This receipt')
  await confineToUnit(ctx, unitId)
  const { count } = await ctx.db.manualReceipt.createMany({
    data: {
      ...{ cityId, editionId, unitId, unitName: unit.name, at: ctx.now() },
      ...{ byId: ctx.actor.id, byName: ctx.actor.name },
    },
    skipDuplicates: true,
  })
  if (count > 0)
    ctx.audit({
      ...{ action: 'acknowledgeManualEdition', subjectType: 'ManualEdition' },
      ...{ subjectId: editionId, details: { number: edition.number, unitId } },
    })
  return { editionId, unitId }
}
