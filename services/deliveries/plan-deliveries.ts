import type { Notice } from '../../prisma/generated/client.ts'
import type { DeliveryChannel } from '../../prisma/generated/enums.ts'
import type { Ctx } from '../ctx.ts'
import { type Channels, personalChannels } from './channel.ts'
import { receiptMinutesFor } from './receipt-limits.ts'
import { addressedBy, type Recipient, recipientsOf } from './recipients.ts'
import { tellNextOffice } from './tell-next-office.ts'

type Way = { readonly personId: string | null; readonly channel: DeliveryChannel }

/** 送达方式 — everybody is told in the app, and by each channel that there is, that reaches them and that they want; a system once. */
export const waysTo = (people: readonly Recipient[], channels: Channels): readonly Way[] => [
  ...people.map(({ id: personId }) => ({ personId, channel: 'APP' as const })),
  ...personalChannels.flatMap((channel) =>
    people
      .filter((one) => !one.declinedChannels.includes(channel))
      .filter((one) => typeof channels[channel]?.addressOf(one) === 'string')
      .map(({ id: personId }) => ({ personId, channel })),
  ),
  ...(channels.WEBHOOK === undefined ? [] : [{ personId: null, channel: 'WEBHOOK' as const }]),
]

type Asked = { readonly noticeId: string; readonly channels: Channels }

/**
 * 送达计划 — who is told of a notice and how, and asks for what has to be sent; where nobody is, the next office is
 * told. What names people in person is no other office's or system's affair. Done twice it plans once. Answers how many people it reaches.
 */
export async function planDeliveries(ctx: Ctx, { noticeId, channels }: Asked): Promise<number> {
  const notice = await ctx.db.notice.findUniqueOrThrow({ where: { id: noticeId } })
  const now = ctx.now()
  const people = await recipientsOf(ctx.db, notice, now)
  const { cityId, caseId } = notice
  const isPersonal = addressedBy(notice.facts) !== null
  const { count: added } = await ctx.db.delivery.createMany({
    data: waysTo(people, isPersonal ? toPeople(channels) : channels).map((way) => ({
      ...{ ...way, cityId, caseId, noticeId, queuedAt: now },
      ...(way.channel === 'APP' && { state: 'DELIVERED' as const, sentAt: now, deliveredAt: now }),
    })),
    skipDuplicates: true,
  })
  await ctx.db.$executeRaw`
    SELECT enqueue_delivery(id, city_id, 0) FROM deliveries
    WHERE notice_id = ${noticeId}::uuid AND state = 'QUEUED' AND attempts = 0`
  if (isPersonal) return people.length
  if (people.length === 0) await tellNextOffice(ctx, notice, 'NOTICE_UNREACHED')
  else if (added > 0 && isEscalation(notice.kind)) await expectReceipt(ctx, notice)
  return people.length
}

const toPeople = ({ WEBHOOK: _system, ...channels }: Channels): Channels => channels

/** What comes of a deadline has to be signed for; what is only told has not. */
const isEscalation = (kind: string) => /^(CLOCK|NOTICE)_/.test(kind)

type Expected = Pick<Notice, 'id' | 'cityId' | 'facts'>

async function expectReceipt({ db, now }: Ctx, { id, cityId, facts }: Expected) {
  const settings = await db.city.findUniqueOrThrow({
    where: { id: cityId },
    select: { receiptMinutes: true, receiptLimits: true },
  })
  const minutes = receiptMinutesFor(settings, facts)
  if (minutes === null) return
  const answerBy = new Date(now().getTime() + minutes * 60_000)
  await db.notice.updateMany({ where: { id, readAt: null }, data: { answerBy } })
}
