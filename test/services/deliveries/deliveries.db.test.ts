import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Prisma } from '../../../prisma/generated/client.ts'
import type { DeliveryChannel } from '../../../prisma/generated/enums.ts'
import { setPersonActive } from '../../../services/accounts/set-person-active.ts'
import type { Channels, Message, Sending } from '../../../services/deliveries/channel.ts'
import { planDeliveries } from '../../../services/deliveries/plan-deliveries.ts'
import { sendDelivery } from '../../../services/deliveries/send-delivery.ts'
import { setNoticeChannels } from '../../../services/deliveries/set-notice-channels.ts'
import { aCity, anActor, type TestCity } from '../../support/city.ts'
import { queuedOf } from '../../support/queued-commands.ts'
import { silentChannels } from '../../support/silent-channels.ts'
import { aCase, aUnit } from '../deadlines/a-deadline-case.ts'
import { aNotice, anOfficer, deliveriesOf, told } from './a-notice.ts'

let city: TestCity
let unitId: string
let caseId: string
const sent: Message[] = []
/** What every channel answers. */
const answer: { sending: Sending } = { sending: { kind: 'SENT' } }
const channels: Channels = {
  EMAIL: {
    addressOf: ({ email }) => email,
    send: async (message) => {
      sent.push(message)
      return answer.sending
    },
  },
}
beforeAll(async () => {
  city = await aCity()
})
afterAll(() => city.close())
beforeEach(async () => {
  sent.length = 0
  answer.sending = { kind: 'SENT' }
  unitId = await aUnit(city, `WORKS ${Math.random()}`)
  caseId = await aCase(city, { unitId })
})

const officer = (name: string, email?: string) =>
  anOfficer(city, { name, unitId, ...(email !== undefined && { email }) })
const notice = (facts: Prisma.InputJsonObject = {}) => aNotice(city, { caseId, unitId, facts })
const plan = (noticeId: string, ways: Channels = channels) =>
  city.act((ctx) => planDeliveries(ctx, { noticeId, channels: ways }))
describe('送达计划 who is told', () => {
  test('a notice asks for its delivery in the transaction that writes it', async () => {
    const noticeId = await notice()
    const asked = await queuedOf(city, { cityId: city.scope.cityId })
    expect(asked.filter(({ noticeIds }) => String(noticeIds) === noticeId)).toHaveLength(1)
  })

  test('everybody of the role at the unit in the app, by e-mail whoever has an address; planned twice, told once', async () => {
    await officer('张三', 'zhang@example.org')
    await officer('李四')
    const noticeId = await notice()
    expect([await plan(noticeId), await plan(noticeId)]).toEqual([2, 2])
    expect(await told(city, noticeId)).toEqual([
      ['APP', '张三', 'DELIVERED'],
      ['APP', '李四', 'DELIVERED'],
      ['EMAIL', '张三', 'QUEUED'],
    ])
  })

  test('本人选择 not by what somebody has declined, until they choose it again; by what comes later', async () => {
    const personId = await officer('张三', 'zhang@example.org')
    const choose = (...chosen: DeliveryChannel[]) =>
      city.actAs(anActor([], personId))((ctx) =>
        setNoticeChannels(ctx, { channels: chosen, installed: channels }),
      )
    const ways = async (installed: Channels = channels) => {
      const noticeId = await notice()
      await plan(noticeId, installed)
      return (await told(city, noticeId)).map(([channel]) => channel)
    }
    for (const _ of [1, 2]) await choose()
    expect(await ways()).toEqual(['APP'])
    await choose('EMAIL')
    expect(await ways()).toEqual(['APP', 'EMAIL'])
    const later = {
      ...channels,
      TEXT_MESSAGE: { ...silentChannels.TEXT_MESSAGE, addressOf: () => '1' },
    }
    expect(await ways(later)).toEqual(['APP', 'EMAIL', 'TEXT_MESSAGE'])
  })

  test('with no channel it stays in the app', async () => {
    await officer('张三', 'zhang@example.org')
    const noticeId = await notice()
    await plan(noticeId, {})
    expect(await told(city, noticeId)).toEqual([['APP', '张三', 'DELIVERED']])
  })

  test('值班 only whoever was on duty; once they have left, everybody of the role', async () => {
    const personId = await officer('值班员')
    await officer('李四')
    const facts = { onDuty: [{ personId, name: '值班员' }] }
    const [one, other] = [await notice(facts), await notice(facts)]
    await plan(one)
    expect(await told(city, one)).toEqual([['APP', '值班员', 'DELIVERED']])
    await city.act((ctx) => setPersonActive(ctx, { personId, active: false }))
    await plan(other)
    expect(await told(city, other)).toEqual([['APP', '李四', 'DELIVERED']])
  })

  test('代理 in the place of whoever is absent, the substitute', async () => {
    const personId = await officer('休假者')
    await city.act(async ({ db, now, city: { cityId } }) => {
      const { id: substituteId } = await db.person.create({ data: { cityId, name: '代理人' } })
      const at = now().getTime()
      const [startsAt, endsAt] = [new Date(at - 1000), new Date(at + 1000)]
      await db.substitution.create({
        data: { cityId, personId, substituteId, startsAt, endsAt, grantedAt: startsAt },
      })
    })
    const noticeId = await notice()
    await plan(noticeId)
    expect(await told(city, noticeId)).toEqual([['APP', '代理人', 'DELIVERED']])
  })

  test('an office where nobody is reaches nobody', async () => {
    expect(await plan(await notice())).toBe(0)
  })
})

describe('发送 a delivery is sent', () => {
  const anEmail = async () => {
    await officer('张三', 'zhang@example.org')
    const noticeId = await notice({ dueAt: '2026-03-02T03:00:00.000Z' })
    await plan(noticeId)
    const id =
      (await deliveriesOf(city, noticeId)).find(({ channel }) => channel === 'EMAIL')?.id ?? ''
    const now = async () => (await deliveriesOf(city, noticeId)).find((one) => one.id === id)
    return { id, now }
  }
  const send = (id: string, ways: Channels = channels) =>
    sendDelivery({ act: city.act, channels: ways }, id)

  test('once, however often the queue asks for it', async () => {
    const { id, now } = await anEmail()
    await send(id)
    expect(await send(id)).toBeNull()
    expect(await now()).toMatchObject({ state: 'SENT', attempts: 1, sentAt: city.clock.now })
    expect(sent).toMatchObject([{ id, to: 'zhang@example.org' }])
    expect(sent[0]?.text).toContain('2026-03-02 11:00')
  })

  test('asked for twice at the same moment it counts as one try', async () => {
    const { id, now } = await anEmail()
    await Promise.all([send(id), send(id)])
    expect(await now()).toMatchObject({ state: 'SENT', attempts: 1 })
  })

  test('what comes to nothing waits for the next try, and says why', async () => {
    const { id, now } = await anEmail()
    answer.sending = { kind: 'LATER', why: '451 too busy' }
    expect(await send(id)).toMatchObject({ state: 'QUEUED', again: 10_000 })
    expect(await now()).toMatchObject({ state: 'QUEUED', attempts: 1, error: '451 too busy' })
    expect(await queuedOf(city, { deliveryId: id })).toHaveLength(1)
    answer.sending = { kind: 'SENT' }
    await send(id)
    expect(await now()).toMatchObject({ state: 'SENT', attempts: 2, error: null })
  })

  test('what is refused for good has failed, visibly, and is not tried again', async () => {
    const { id, now } = await anEmail()
    answer.sending = { kind: 'NEVER', why: '550 no such mailbox' }
    await send(id)
    const failed = { state: 'FAILED', error: '550 no such mailbox', failedAt: city.clock.now }
    expect(await now()).toMatchObject(failed)
    expect(await send(id)).toBeNull()
    expect(sent).toHaveLength(1)
  })

  test('a channel that was taken away meanwhile has failed, too', async () => {
    const { id, now } = await anEmail()
    await send(id, {})
    expect(await now()).toMatchObject({ state: 'FAILED', attempts: 1 })
  })
})
