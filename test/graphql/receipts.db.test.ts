import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { textMessageChannel } from '../../services/deliveries/http-channels.ts'
import { planDeliveries } from '../../services/deliveries/plan-deliveries.ts'
import { sendDelivery } from '../../services/deliveries/send-delivery.ts'
import { aNotice, anOfficer, deliveriesOf, told } from '../services/deliveries/a-notice.ts'
import { aTextGateway, gatewaySecret, sendReceipt } from '../support/text-gateway.ts'
import { aReport, aWorkingCity, unitNamed, type WorkingCity } from '../support/working-city.ts'
import { aPersonWith, type Served } from './security/askers.ts'
import { type Client, serve } from './support/installation.ts'

let city: WorkingCity
let served: Served
let gateway: Awaited<ReturnType<typeof aTextGateway>>
let unitId: string
let caseId: string
let noticeId: string
beforeAll(async () => {
  city = await aWorkingCity()
  served = await serve(city, { receiptSecret: gatewaySecret })
  gateway = await aTextGateway(() => city.clock.now)
  unitId = await unitNamed(city, '市排水服务中心')
  await anOfficer(city, { name: '张三', unitId, phone: '13800000000' })
})
afterAll(async () => {
  await served.close()
  await gateway.close()
  await city.close()
})
beforeEach(async () => {
  caseId = await aReport(city)
  noticeId = await aNotice(city, { caseId, unitId })
})

const channels = () => ({ TEXT_MESSAGE: textMessageChannel(gateway.receiver) })
/** The text message of the notice, on its way. */
async function texted() {
  await city.act((ctx) => planDeliveries(ctx, { noticeId, channels: channels() }))
  const deliveries = await deliveriesOf(city, noticeId)
  const id = deliveries.find(({ channel }) => channel === 'TEXT_MESSAGE')?.id ?? ''
  await sendDelivery({ act: city.act, channels: channels() }, id)
  return id
}
const receive = (receipt: object | string, more: { secret?: string; at?: Date } = {}) =>
  sendReceipt(served.address, receipt, { at: city.clock.now, ...more })

describe('回执 what the gateway tells of a text message', () => {
  test('that it has arrived; told twice, or too late, changes nothing', async () => {
    const id = await texted()
    expect(await told(city, noticeId)).toContainEqual(['TEXT_MESSAGE', '张三', 'SENT'])
    for (const state of ['DELIVERED', 'DELIVERED', 'FAILED'])
      expect(await receive({ id, state })).toBe(204)
    expect(await told(city, noticeId)).toContainEqual(['TEXT_MESSAGE', '张三', 'DELIVERED'])
  })

  test('that it was signed for on the telephone: the notice is, too', async () => {
    const id = await texted()
    expect(await receive({ id, state: 'ACKNOWLEDGED' })).toBe(204)
    expect(await told(city, noticeId)).toEqual([
      ['APP', '张三', 'ACKNOWLEDGED'],
      ['TEXT_MESSAGE', '张三', 'ACKNOWLEDGED'],
    ])
    const { readAt } = await city.act(({ db }) =>
      db.notice.findUniqueOrThrow({ where: { id: noticeId } }),
    )
    expect(readAt).toEqual(city.clock.now)
  })

  test('that it could not be delivered, and why', async () => {
    const id = await texted()
    await receive({ id, state: 'FAILED', reason: '号码停机' })
    const failed = (await deliveriesOf(city, noticeId)).find((one) => one.id === id)
    expect(failed).toMatchObject({ state: 'FAILED', error: '号码停机' })
  })

  test('in somebody else’s name, or too old, it tells nothing', async () => {
    const id = await texted()
    const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
    const old = new Date(city.clock.now.getTime() - 6 * 60_000)
    const receipt = { id, state: 'DELIVERED' }
    expect([await receive(receipt, { secret }), await receive(receipt, { at: old })]).toEqual([
      ...[401, 401],
    ])
    expect(await told(city, noticeId)).toContainEqual(['TEXT_MESSAGE', '张三', 'SENT'])
  })

  test.each([
    ['of no delivery', () => ({ id: randomUUID(), state: 'DELIVERED' }), 404],
    ['that is none', () => ({ id: 1 }), 400],
    ['that cannot be read', () => '{', 400],
    ['in a state that there is not', () => ({ id: randomUUID(), state: 'QUEUED' }), 400],
  ])('a receipt %s is refused', async (_what, receipt, status) => {
    expect(await receive(receipt())).toBe(status)
  })

  test('a receipt of what went another way is none', async () => {
    await texted()
    const [app] = await deliveriesOf(city, noticeId)
    expect(await receive({ id: app?.id, state: 'DELIVERED' })).toBe(404)
  })
})

describe('签收 at the screen', () => {
  const sign = (ask: Client) =>
    ask(
      `mutation ($id: ID!) { acknowledgeNotice(input: { noticeId: $id }) {
        __typename ... on UserError { code }
        ... on AcknowledgeNoticeSuccess { notice { readAt deliveries { channel state person { name } } } } } }`,
      { id: encodeId('Notice', noticeId) },
    ).then(({ data }) => data.acknowledgeNotice)

  test('whoever was told signs, once; what still waited is not sent any more', async () => {
    const { ask } = await aPersonWith(city, served, { role: 'HANDLER', unitId })
    noticeId = await aNotice(city, { caseId, unitId, role: 'HANDLER' })
    await city.act((ctx) => planDeliveries(ctx, { noticeId, channels: channels() }))
    const signed = { channel: 'APP', state: 'ACKNOWLEDGED', person: { name: 'HANDLER' } }
    for (const _ of [1, 2]) {
      const { notice } = await sign(ask)
      expect(notice.deliveries).toEqual([signed])
      expect(notice.readAt).toBe(city.clock.now.toISOString())
    }
    const audited = await city.act(({ db }) =>
      db.auditEntry.count({ where: { action: 'acknowledgeNotice', subjectId: noticeId } }),
    )
    expect(audited).toBe(1)
  })

  test('whoever was not told does not sign for others', async () => {
    await texted()
    const { ask } = await aPersonWith(city, served, { role: 'DISPATCHER', unitId: null })
    expect((await sign(ask)).code).toBe('NOT_FOUND')
    expect(await told(city, noticeId)).toContainEqual(['APP', '张三', 'DELIVERED'])
  })

  test('nothing of it all was a fault', () => expect(served.faults).toEqual([]))
})
