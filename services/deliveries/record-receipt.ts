import { z } from 'zod'
import type { PrismaClient } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { isNews, receipts } from './after-receipt.ts'
import { signForNotice } from './sign-for-notice.ts'

/** 网关回执 — as a gateway posts it. */
export const GivenReceipt = z.object({
  id: z.uuid(),
  state: z.enum(receipts),
  reason: z.string().max(300).optional(),
})
export type GivenReceipt = z.output<typeof GivenReceipt>

const Found = z.array(z.object({ city_id: z.uuid() }))

/** 查送达 — in which city a delivery is; null for none. Nobody is signed in. */
export async function cityOfDelivery(db: Pick<PrismaClient, '$queryRaw'>, id: string) {
  const [row] = Found.parse(await db.$queryRaw`SELECT * FROM find_delivery(${id}::uuid)`)
  return row?.city_id ?? null
}

/** 回执登记 — what a gateway tells of a delivery that it was given; what is known already changes nothing. False where there is no such delivery. */
export async function recordReceipt(
  ctx: Ctx,
  { id, state, reason }: GivenReceipt,
): Promise<boolean> {
  const known = await ctx.db.delivery.findUnique({
    where: { id, channel: 'TEXT_MESSAGE' },
    select: { state: true, noticeId: true, personId: true },
  })
  if (known === null) return false
  if (!isNews(known.state, state)) return true
  const { noticeId, personId } = known
  if (state === 'ACKNOWLEDGED' && personId !== null) {
    await ctx.db.delivery.updateMany({ where: { id, state: 'FAILED' }, data: { state: 'SENT' } })
    await signForNotice(ctx, { noticeId, personId })
    return true
  }
  const at = ctx.now()
  await ctx.db.delivery.updateMany({
    where: { id, state: known.state },
    data: {
      state,
      ...(state === 'FAILED'
        ? { failedAt: at, error: reason ?? 'The gateway could not deliver it.' }
        : { deliveredAt: at, error: null }),
    },
  })
  return true
}
