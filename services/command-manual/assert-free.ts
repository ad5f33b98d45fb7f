import type { ManualEdition } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { invalidInput, noManualInForce } from '../errors.ts'
import { editionBeneath } from './edition-in-force.ts'
import { editionInTheWay, instantTaken, orderInTheWay } from './edition-refusals.ts'

type Beginning = {
  readonly edition: ManualEdition
  readonly from: Date
  /** Of a temporary order. */
  readonly until: Date | null
}

/**
 * 时间未占 — of two editions from one instant nobody could say which is in force; and a temporary order is made from the edition
 * beneath, which stays the same until it ends. Throws INSTANT_TAKEN, INVALID_INPUT, NO_MANUAL_IN_FORCE.
 */
export async function assertFree(ctx: Ctx, beginning: Beginning): Promise<void> {
  const { edition, from, until } = beginning
  const { id, cityId } = edition
  const others = { cityId, publishedAt: { not: null }, id: { not: id } }
  const same = await ctx.db.manualEdition.findFirst({ where: { ...others, inForceFrom: from } })
  if (same !== null) throw instantTaken(from, same.number)
  const order = await ctx.db.manualEdition.findFirst({
    where: { ...others, inForceFrom: { lt: until ?? from }, expiresAt: { gt: from } },
  })
  if (order?.inForceFrom && order.expiresAt)
    throw orderInTheWay(order.number, order.inForceFrom, order.expiresAt)
  if (until !== null) await assertOverAnother(ctx, { ...beginning, until })
}

/** A temporary order has an end, an edition beneath it, and none that begins meanwhile. */
async function assertOverAnother(
  ctx: Ctx,
  { edition: { id, cityId }, from, until }: Beginning & { readonly until: Date },
): Promise<void> {
  if (until <= from)
    throw invalidInput('The order ends before it begins. Nothing was published.', 'until')
  if ((await editionBeneath(ctx, { cityId, at: from })) === null) throw noManualInForce()
  const next = await ctx.db.manualEdition.findFirst({
    where: {
      ...{ cityId, publishedAt: { not: null }, id: { not: id }, expiresAt: null },
      inForceFrom: { gt: from, lt: until },
    },
    orderBy: { inForceFrom: 'asc' },
  })
  if (next?.inForceFrom) throw editionInTheWay(next.number, next.inForceFrom)
}
