import { z } from 'zod'
import type { DeliveryChannel } from '../../prisma/generated/enums.ts'
import type { Ctx } from '../ctx.ts'
import { forbidden } from '../errors.ts'
import { personalChannels } from './channel.ts'

const most = 10
const Given = z.object({ channels: z.array(z.enum(personalChannels)).max(most) })

/**
 * 设定通知渠道 — by which ways beside the app the person who asks wants to be told of notices, from now on; a channel
 * that comes later is wanted. A second time changes nothing. Throws FORBIDDEN for whoever is no person, INVALID_INPUT.
 */
export async function setNoticeChannels(
  ctx: Ctx,
  given: { readonly channels: readonly DeliveryChannel[] },
) {
  const { channels } = Given.parse(given)
  const { kind, id } = ctx.actor
  if (kind !== 'PERSON' || id === null) throw forbidden('Choosing how one is told of notices')
  const declinedChannels = personalChannels.filter((channel) => !channels.includes(channel))
  const { cityId } = ctx.city
  await ctx.db.person.update({
    where: { id, cityId },
    data: { declinedChannels },
    select: { id: true },
  })
  const chosen = personalChannels.filter((channel) => channels.includes(channel))
  ctx.audit({
    ...{ action: 'setNoticeChannels', subjectType: 'Person', subjectId: id },
    details: { channels: chosen },
  })
  return { channels: chosen }
}
