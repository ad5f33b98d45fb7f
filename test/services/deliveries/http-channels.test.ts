import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { textMessageChannel, webhookChannel } from '../../../services/deliveries/http-channels.ts'
import { isSigned, signatureOf } from '../../../services/deliveries/signature.ts'
import { aTextGateway, gatewaySecret } from '../../support/text-gateway.ts'

const now = new Date('2026-03-02T03:00:00Z')
let gateway: Awaited<ReturnType<typeof aTextGateway>>
beforeAll(async () => {
  gateway = await aTextGateway(() => now)
})
afterAll(() => gateway.close())
beforeEach(() => {
  gateway.texted.length = 0
  gateway.trouble.status = null
})

const message = () => ({
  ...{ id: randomUUID(), to: '13800000000', subject: '已超时', text: '案件 C0101 已超时。' },
})

describe('短信网关 the gateway for text messages', () => {
  test('is given number and text, signed, under the id of the delivery', async () => {
    const one = message()
    expect(await textMessageChannel(gateway.receiver).send(one)).toEqual({ kind: 'SENT' })
    expect(gateway.texted).toEqual([{ id: one.id, to: one.to, text: one.text }])
  })

  test('is of no use to whoever has no telephone', () => {
    const { addressOf } = textMessageChannel(gateway.receiver)
    expect(addressOf({ email: 'a@example.org', phone: null })).toBeNull()
  })

  test.each([
    [500, 'LATER'],
    [503, 'LATER'],
    [429, 'LATER'],
    [400, 'NEVER'],
    [401, 'NEVER'],
    [302, 'LATER'],
  ])('that answers %i is asked %s', async (status, kind) => {
    gateway.trouble.status = status
    expect(await textMessageChannel(gateway.receiver).send(message())).toMatchObject({ kind })
    expect(gateway.texted).toEqual([])
  })

  test('that does not answer is asked later', async () => {
    const away = { ...gateway.receiver, url: 'http://127.0.0.1:9/' }
    expect(await textMessageChannel(away).send(message())).toMatchObject({ kind: 'LATER' })
  })
})

test('网络回调 a system of the city hears of a notice, and of nobody’s number', async () => {
  const { id, subject, text, ...more } = message()
  await webhookChannel(gateway.receiver).send({ id, subject, text, ...more })
  expect(gateway.texted).toEqual([{ type: 'notice.given', id, subject, text }])
})

describe('验签 a signature', () => {
  const signed = { id: 'msg_1', timestamp: String(now.getTime() / 1000), body: '{"a":1}' }
  const signatures = signatureOf(gatewaySecret, signed)
  const judge = (given: object, at = now) =>
    isSigned(gatewaySecret, { ...signed, signatures, ...given }, at)

  test('is the one that Standard Webhooks gives as its example', () => {
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
    const example = {
      ...{ id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: '1614265330' },
      body: '{"test": 2432232314}',
    }
    expect(signatureOf(secret, example)).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
  })

  test('holds for what was signed, for five minutes, also beside another one', () => {
    expect(judge({})).toBe(true)
    expect(judge({ signatures: `v1,AAAA ${signatures}` })).toBe(true)
    expect(judge({}, new Date(now.getTime() + 5 * 60_000))).toBe(true)
  })

  test.each([
    ['another body', { body: '{"a":2}' }],
    ['another id', { id: 'msg_2' }],
    ['another instant', { timestamp: String(now.getTime() / 1000 + 1) }],
    ['no instant', { timestamp: 'now' }],
    ['no signature', { signatures: '' }],
    ['a signature of another kind', { signatures: signatures.replace('v1', 'v1a') }],
  ])('does not hold for %s', (_what, given) => expect(judge(given)).toBe(false))

  test('does not hold after five minutes, nor before its time', () => {
    for (const minutes of [6, -6])
      expect(judge({}, new Date(now.getTime() + minutes * 60_000))).toBe(false)
  })
})
