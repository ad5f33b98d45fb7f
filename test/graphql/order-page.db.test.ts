import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newToken } from '../../services/accounts/tokens.ts'
import { revokeOrderSlip } from '../../services/order-slips/revoke-order-slip.ts'
import { refusalOf } from '../support/code-of.ts'
import { aSlip, somebodyAt } from '../support/department.ts'
import { aWorkingCity, reach, take, unitNamed, type WorkingCity } from '../support/working-city.ts'
import { serve } from './support/installation.ts'

let city: WorkingCity
let served: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  city = await aWorkingCity()
  served = await serve(city)
})
afterAll(async () => {
  await served.close()
  await city.close()
})

const open = (secret: string, headers: Record<string, string> = {}) =>
  fetch(`${served.address}/order/${secret}`, { headers })
const done = { outcome: 'HANDLED', answer: '已更换井盖', answeredBy: '赵六' }
const send = (secret: string, answer: Record<string, string> = done) =>
  fetch(`${served.address}/order/${secret}`, { method: 'POST', body: new URLSearchParams(answer) })
const kept = (id: string) => city.act(({ db }) => db.orderSlip.findUniqueOrThrow({ where: { id } }))
describe('派遣单 the page that a slip’s link opens', () => {
  test('tells the owner what he needs, and nothing of the reporter; looking changes nothing', async () => {
    const { secret, caseId, orderSlipId } = await aSlip(city)
    await city.act(({ db, city: { cityId } }) =>
      db.reporter.upsert({
        where: { caseId },
        create: { caseId, cityId, name: '举报人李四', phone: '13800000000' },
        update: { name: '举报人李四', phone: '13800000000' },
      }),
    )
    const before = await kept(orderSlipId)
    const response = await open(secret)
    const page = await response.text()
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
    for (const word of ['某物业公司', '更换破损井盖', '南城街道一号', '缺失', '恢复', '已处置完成'])
      expect(page).toContain(word)
    expect(page).not.toMatch(/李四|13800000000/)
    expect(await kept(orderSlipId)).toEqual(before)
  })

  test('speaks the language of the browser, or the one that is chosen', async () => {
    const { secret } = await aSlip(city)
    expect(await (await open(secret, { 'accept-language': 'en-GB' })).text()).toContain(
      'It is done',
    )
    expect(await (await open(`${secret}?lang=en`)).text()).toContain('It is done')
    expect(await (await open(`${secret}?lang=zh`, { 'accept-language': 'en' })).text()).toContain(
      '已处置完成',
    )
  })

  test('takes one answer, tells the department, and ends no step', async () => {
    const { secret, orderSlipId, caseId, task } = await aSlip(city)
    expect((await send(secret)).status).toBe(200)
    expect(await kept(orderSlipId)).toMatchObject(done)
    const { notices, audit, status } = await city.act(async ({ db }) => ({
      notices: await db.notice.findMany({ where: { caseId } }),
      audit: await db.auditEntry.findMany({ where: { caseId, action: 'answerOrderSlip' } }),
      status: (await db.task.findUniqueOrThrow({ where: { id: task.id } })).status,
    }))
    expect(notices).toMatchObject([{ kind: 'ORDER_ANSWERED', role: 'DEPARTMENT_OFFICER' }])
    expect(audit).toHaveLength(1)
    expect(status).toBe('OPEN')
  })

  test.each([
    ['without a text', { ...done, answer: ' ' }],
    ['without a name', { ...done, answeredBy: '' }],
    ['with an outcome that there is not', { ...done, outcome: 'CLOSE' }],
    ['with nothing', {}],
    ['with more than can be kept', { ...done, answer: '长'.repeat(2001) }],
  ])('asks again for an answer %s, and keeps nothing', async (_what, answer) => {
    const { secret, orderSlipId } = await aSlip(city)
    const response = await send(secret, answer)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('已填内容已保留')
    expect((await kept(orderSlipId)).answeredAt).toBeNull()
  })

  test('what was typed comes back as text, not as a page', async () => {
    const { secret } = await aSlip(city)
    const response = await send(secret, {
      ...done,
      answer: '</textarea><script>x</script>',
      answeredBy: '',
    })
    expect(await response.text()).not.toContain('<script>')
  })
})

describe('一次性链接 a link that must not answer', () => {
  test('guessed: nothing is told, not even whether one is near', async () => {
    await aSlip(city)
    for (const token of [newToken(), 'x', '%00', newToken().slice(1)]) {
      const [looked, sent] = [await open(token), await send(token)]
      expect([looked.status, sent.status]).toEqual([404, 404])
      expect(await looked.text()).toContain('没有这张派遣单')
    }
  })

  test('used twice, also at the same moment: the first answer stays', async () => {
    const { secret, orderSlipId } = await aSlip(city)
    const statuses = await Promise.all(
      Array.from(
        { length: 5 },
        async (_, n) => (await send(secret, { ...done, answer: `第${n}次` })).status,
      ),
    )
    expect(statuses.toSorted()).toEqual([200, 409, 409, 409, 409])
    const { answer } = await kept(orderSlipId)
    const again = await send(secret, { ...done, outcome: 'CANNOT', answer: '改口' })
    expect([again.status, (await kept(orderSlipId)).answer]).toEqual([409, answer])
    expect(await again.text()).toContain('此派遣单已答复')
  })

  test('revoked', async () => {
    const { secret, orderSlipId, officer } = await aSlip(city)
    await city.actAs(officer)((ctx) => revokeOrderSlip(ctx, { orderSlipId }))
    expect(await (await open(secret)).text()).toContain('此派遣单已作废')
    expect((await send(secret)).status).toBe(409)
    expect((await kept(orderSlipId)).answeredAt).toBeNull()
  })

  test('expired: a week after the case is due', async () => {
    const { secret, orderSlipId } = await aSlip(city)
    const { expiresAt } = await kept(orderSlipId)
    const { clock } = city
    const before = clock.now
    clock.now = new Date(expiresAt.getTime() - 1)
    expect(await (await open(secret)).text()).toContain('已处置完成')
    clock.now = expiresAt
    expect(await (await open(secret)).text()).toContain('期限已过')
    expect((await send(secret)).status).toBe(409)
    clock.now = before
  })

  test('of a case whose handling is finished', async () => {
    const { secret, caseId, task } = await aSlip(city)
    await take(city, task, 'HANDLED')
    await take(city, await reach(city, caseId, 'userTask_GiveFeedback'), 'GIVE_FEEDBACK')
    await reach(city, caseId, 'userTask_VerifyHandling')
    expect(await (await open(secret)).text()).toContain('无须再答复')
    expect((await send(secret)).status).toBe(409)
  })

  test('of another case: a link answers its own slip and touches no other', async () => {
    const [one, other] = [await aSlip(city), await aSlip(city)]
    await send(one.secret)
    expect((await kept(other.orderSlipId)).answeredAt).toBeNull()
    expect(await (await open(other.secret)).text()).not.toContain('赵六')
  })
})

describe('密钥 the token', () => {
  test('is kept as its hash, shown to nobody again, and not in the audit', async () => {
    const { secret, orderSlipId } = await aSlip(city)
    const { tokenHash } = await kept(orderSlipId)
    expect(Buffer.from(tokenHash)).toEqual(createHash('sha256').update(secret).digest())
    const audit = await city.act(({ db }) => db.auditEntry.findMany())
    expect(JSON.stringify(audit)).not.toContain(secret)
  })

  test('is revoked by the department only, once; what was answered stays answered', async () => {
    const { orderSlipId, secret, officer } = await aSlip(city)
    const revoke = (by: typeof officer) =>
      refusalOf(city.actAs(by)((ctx) => revokeOrderSlip(ctx, { orderSlipId })))
    const other = await unitNamed(city, '市政公用服务中心')
    expect(await revoke(await somebodyAt(city, 'DEPARTMENT_OFFICER', other))).toBe('FORBIDDEN')
    await send(secret)
    expect(await revoke(officer)).toBe('done')
    expect((await kept(orderSlipId)).revokedAt).toBeNull()
  })

  test('nothing of it all was a fault', () => expect(served.faults).toEqual([]))
})
