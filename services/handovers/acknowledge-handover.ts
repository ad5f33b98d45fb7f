import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { forbidden, notFound } from '../errors.ts'
import { visibleHandovers } from './visible-handovers.ts'

const Given = z.object({
  handoverId: z.uuid(),
  remark: z.string().trim().max(2000).optional(),
})

/** 签收 — the receiver says that they have taken over, once: a second time changes nothing. Throws NOT_FOUND, FORBIDDEN. */
export async function acknowledgeHandover(ctx: Ctx, given: z.input<typeof Given>) {
  const { handoverId, remark } = Given.parse(given)
  const handover = await ctx.db.handover.findFirst({
    where: { AND: [visibleHandovers(ctx.actor), { id: handoverId }] },
    select: { toPersonId: true },
  })
  if (handover === null) throw notFound('This handover')
  if (handover.toPersonId !== ctx.actor.id) throw forbidden('Signing for a colleague')
  const { count } = await ctx.db.handover.updateMany({
    where: { id: handoverId, acknowledgedAt: null },
    data: { acknowledgedAt: ctx.now(), remark: remark || null },
  })
  if (count === 0) return { handoverId }
  // what still waits to be sent is not sent any more
  await ctx.db.delivery.updateMany({
    where: {
      ...{ personId: ctx.actor.id, notice: { cause: `handover:${handoverId}` } },
      state: { notIn: ['ACKNOWLEDGED', 'FAILED'] },
    },
    data: { state: 'ACKNOWLEDGED', acknowledgedAt: ctx.now() },
  })
  ctx.audit({ action: 'acknowledgeHandover', subjectType: 'Handover', subjectId: handoverId })
  return { handoverId }
}
