import { z } from 'zod'
import type { DeliveryChannel } from '../../prisma/generated/enums.ts'
import type { Ctx } from '../ctx.ts'
import { forbidden } from '../errors.ts'
import { type Channels, personalChannels } from './channel.ts'
import { chosenOf, declinedAfter } from './notice-channels.ts'

const most = 10
const Given = z.object({ channels: z.array(z.enum(personalChannels)).max(most) })
type Asked = {
  readonly channels: readonly DeliveryChannel[]
  /** What there is to choose from. */
  readonly installed: Channels
}

/**
 * 设定通知渠道 — by which ways beside the app the person who asks wants to be told of notices, from now on; a channel
 * that comes later is wanted. A second time changes nothing. Throws FORBIDDEN for whoever is no person, INVALID_INPUT.
 */
export async function setNoticeChannels(ctx: Ctx, { installed, ...given }: Asked) {
  const { channels: chosen } = Given.parse(given)
  const { kind, id } = ctx.actor
  if (kind !== 'PERSON' || id === null) throw forbidden('Choosing how one is told of notices')
  const { cityId } = ctx.city
  const { declinedChannels: before } = await ctx.db.person.findUniqueOrThrow({
    where: { id, cityId },
    select: { declinedChannels: true },
  })
  const declinedChannels = declinedAfter({ chosen, before }, installed)
  await ctx.db.person.update({
    where: { id, cityId },
    data: { declinedChannels },
    select: { id: true },
  })
  const channels = chosenOf(declinedChannels, installed)
  ctx.audit({
    ...{ action: 'setNoticeChannels', subjectType: 'Person', subjectId: id },
    details: { channels, declined: declinedChannels, formerly: chosenOf(before, installed) },
  })
  return { channels }
}
