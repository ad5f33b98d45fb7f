import pg from 'pg'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { pressDepartment } from '../../services/deadlines/press-department.ts'
import { emailChannel } from '../../services/deliveries/email-channel.ts'
import { startNoticeDelivery } from '../../start/notice-delivery.ts'
import { aCase, aUnit } from '../services/deadlines/a-deadline-case.ts'
import { aCity, type TestCity } from '../support/city.ts'
import { eventually } from '../support/engine.ts'
import { aMailCatcher } from '../support/mail-catcher.ts'

let city: TestCity
let mail: Awaited<ReturnType<typeof aMailCatcher>>
let delivering: Awaited<ReturnType<typeof startNoticeDelivery>>
let unitId: string
let caseId: string
const metrics = new Registry()
const patience = 10_000
beforeAll(async () => {
  city = await aCity()
  mail = await aMailCatcher()
  unitId = await aUnit(city, 'WORKS')
  caseId = await aCase(city, { unitId })
  const { database, testDatabase } = city
  const EMAIL = await emailChannel({ url: mail.url, from: 'zhihui@example.org' })
  delivering = await startNoticeDelivery({
    ...{ database, ownerUrl: testDatabase.ownerUrl, channels: { EMAIL }, metrics },
    log: pino({ level: 'silent' }),
  })
  await city.act(async ({ db, city: { cityId } }) => {
    const { id: personId } = await db.person.create({
      data: { cityId, name: '张三', email: 'zhang@example.org' },
    })
    await db.roleAssignment.create({
      data: { cityId, personId, role: 'DEPARTMENT_OFFICER', unitId },
    })
  })
})
afterAll(async () => {
  await delivering.stop()
  await mail.close()
  await city.close()
})
beforeEach(() => {
  mail.letters.length = 0
  mail.trouble.line = null
})

const tell = (cause: string, role: 'DEPARTMENT_OFFICER' | 'SUPERVISOR' = 'DEPARTMENT_OFFICER') =>
  city.act(async ({ db, now, city: { cityId } }) => {
    const { id } = await db.notice.create({
      data: {
        ...{ cityId, caseId, unitId, role, kind: 'CLOCK_OVERDUE', cause },
        ...{ facts: { dueAt: '2026-03-02T03:00:00.000Z' }, createdAt: now() },
      },
    })
    return id
  })
const emailOf = (noticeId: string) =>
  city.act(({ db }) => db.delivery.findFirst({ where: { noticeId, channel: 'EMAIL' } }))
const counted = async (name: string) =>
  (await metrics.getSingleMetric(name)?.get())?.values[0]?.value

test('送达 a notice comes to its officer by e-mail, in words, under the id of its delivery', async () => {
  const noticeId = await tell('one')
  await eventually(async () => (await emailOf(noticeId))?.state === 'SENT', patience)
  const [letter] = mail.letters
  expect(letter).toMatchObject({ to: 'zhang@example.org' })
  expect(letter?.id).toContain((await emailOf(noticeId))?.id)
  for (const words of ['已超时', '井盖', '解放路 1 号', '2026-03-02 11:00'])
    expect(letter?.text).toContain(words)
})

test('a letter that the server refuses for good has failed, with the server’s reason', async () => {
  mail.trouble.line = '550 5.1.1 no such mailbox'
  const noticeId = await tell('two')
  await eventually(async () => (await emailOf(noticeId))?.state === 'FAILED', patience)
  expect((await emailOf(noticeId))?.error).toContain('no such mailbox')
  await eventually(async () => (await counted('zhihui_deliveries_failed_total')) === 1, patience)
})

test('one that it cannot take now waits for the next try', async () => {
  mail.trouble.line = '451 4.3.0 try again later'
  const noticeId = await tell('three')
  await eventually(async () => (await emailOf(noticeId))?.attempts === 1, patience)
  expect(await emailOf(noticeId)).toMatchObject({ state: 'QUEUED' })
})

test('a notice for an office where nobody is counts as an alarm', async () => {
  await tell('four', 'SUPERVISOR')
  const alarms = async () => (await counted('zhihui_notices_unreached_total')) ?? 0
  // and so does each office above, where nobody is either
  await eventually(async () => (await alarms()) >= 1, patience)
})

test('督办逾期 every minute one looks for orders that nobody has answered in time', async () => {
  await city.act(async (ctx) => {
    const caseFile = { id: caseId, cityId: ctx.city.cityId, sharedCityId: null }
    const openedAt = new Date(ctx.now().getTime() - 2)
    const answerBy = new Date(ctx.now().getTime() - 1)
    await pressDepartment(ctx, { caseFile, unitId, openedAt, answerBy })
  })
  const owner = new pg.Client({ connectionString: city.testDatabase.ownerUrl })
  await owner.connect()
  const looks = `SELECT FROM graphile_worker._private_known_crontabs
    WHERE identifier IN ('climb-notices', 'tell-late-orders')`
  await eventually(async () => (await owner.query(looks)).rowCount === 2, patience)
  await owner.query(`SELECT graphile_worker.add_job('tell-late-orders')`)
  await owner.end()
  const isTold = () =>
    city.act(({ db }) => db.notice.count({ where: { caseId, kind: 'SUPERVISION_LATE' } }))
  await eventually(async () => (await isTold()) === 1, patience)
})
