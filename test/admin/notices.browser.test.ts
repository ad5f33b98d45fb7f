import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { planDeliveries } from '../../services/deliveries/plan-deliveries.ts'
import { setReceiptLimit } from '../../services/deliveries/set-receipt-limit.ts'
import { aNotice, anOfficer } from '../services/deliveries/a-notice.ts'
import { silentChannels } from '../support/silent-channels.ts'
import { aReport } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'
import { keepPicture } from './support/keep-picture.ts'

const { EMAIL } = silentChannels
const noBrowser = inject('noBrowser') !== ''
let desk: Desk
let page: Page
beforeAll(async () => {
  if (noBrowser) return
  desk = await aDesk({ channels: { EMAIL } })
  page = await desk.open()
})
afterAll(async () => {
  if (!noBrowser) await desk.close()
})

describe.skipIf(noBrowser)('送达 on the page of a case', () => {
  test('who was told is seen, what failed in red with its reason, and one signs with one press', async () => {
    const { city } = desk
    await signInAs(page, city, { role: 'DISPATCHER' })
    await anOfficer(city, {
      name: '李四',
      unitId: null,
      role: 'DISPATCHER',
      email: 'li@example.org',
    })
    const caseId = await aReport(city)
    const noticeId = await aNotice(city, { caseId, unitId: null, role: 'DISPATCHER' })
    await city.act((ctx) => planDeliveries(ctx, { noticeId, channels: { EMAIL } }))
    await city.act(({ db, now }) =>
      db.delivery.updateMany({
        where: { noticeId, channel: 'EMAIL' },
        data: { state: 'FAILED', failedAt: now(), error: '550 no such mailbox' },
      }),
    )
    await page.goto(`/#/cases/${encodeId('Case', caseId)}`)
    await page.getByText('已通知 2 人，签收 0 人；未送达 1 次').click()
    await page.getByText(/电子邮件 · 未送达 · .* · 550 no such mailbox/).waitFor()
    await keepPicture(page, 'deliveries')
    await page.getByRole('button', { name: /^签收：已超时/ }).click()
    await page.getByText('已通知 2 人，签收 1 人；未送达 1 次').waitFor()
    expect(await page.getByRole('button', { name: /^签收：/ }).count()).toBe(0)
  })

  test('通知方式 everybody says on their own page by which ways they are told', async () => {
    const own = await desk.open()
    const { id } = await signInAs(own, desk.city, { role: 'DISPATCHER' })
    await own.goto('/#/profile')
    await own.getByText('电子邮件：未登记地址，请人员管理者补充').waitFor()
    const email = 'zhang@example.org'
    await desk.city.act(({ db }) => db.person.update({ where: { id }, data: { email } }))
    await own.reload()
    await own.getByText('电子邮件，发至 zhang@example.org').waitFor()
    await own.getByRole('button', { name: '选择', exact: true }).click()
    const dialog = own.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: /电子邮件/ }).uncheck()
    await dialog.getByRole('button', { name: '选择', exact: true }).click()
    await own.getByText('电子邮件：不接收').waitFor()
    await keepPicture(own, 'notice-channels')
  })
})

describe.skipIf(noBrowser)('签收时限 on the page of the duty roster', () => {
  test('the city administrator says within which time somebody has to sign', async () => {
    const own = await desk.open()
    await signInAs(own, desk.city, { role: 'CITY_ADMINISTRATOR' })
    await own.goto('/#/units/roster')
    await own.getByText('通知无人签收时不告知上一级。').waitFor()
    await own.getByRole('button', { name: '修改时限' }).click()
    const dialog = own.getByRole('dialog')
    const all = dialog.getByLabel('分钟；留空则不告知上一级')
    for (const wrong of ['1441', '1.5']) {
      await all.fill(wrong)
      await dialog.getByRole('button', { name: '修改时限' }).click()
      await dialog.getByText(/^请填写 1 至 1440 分钟/).waitFor()
    }
    await all.fill('15')
    await dialog.getByRole('button', { name: '修改时限' }).click()
    await own.getByText('15 分钟内无人签收通知，即告知上一级。').waitFor()
    await dialog.waitFor({ state: 'hidden' })
    await own.getByRole('button', { name: '修改时限' }).click()
    await dialog.getByLabel('预警，时限的 80%：分钟').fill('60')
    await dialog.getByRole('button', { name: '修改时限' }).click()
    await own.getByText('预警，时限的 80%：60 分钟').waitFor()
    await own.getByText('15 分钟内无人签收通知，即告知上一级。').waitFor()
    await keepPicture(own, 'receipt-limit')
  })

  test('冲突 where another administrator was faster, their times are shown and stay', async () => {
    const own = await desk.open()
    await signInAs(own, desk.city, { role: 'CITY_ADMINISTRATOR' })
    await own.goto('/#/units/roster')
    await own.getByRole('button', { name: '修改时限' }).click()
    const dialog = own.getByRole('dialog')
    const warning = dialog.getByLabel('预警，时限的 80%：分钟')
    await warning.fill('7')
    const levels = [{ level: 1, minutes: 90 }]
    await desk.city.act((ctx) => setReceiptLimit(ctx, { minutes: 45, levels }))
    await dialog.getByRole('button', { name: '修改时限' }).click()
    await dialog.getByText(/^他人已先作修改/).waitFor()
    await expect.poll(() => warning.inputValue()).toBe('90')
    await warning.fill('8')
    await dialog.getByRole('button', { name: '修改时限' }).click()
    await own.getByText('预警，时限的 80%：8 分钟').waitFor()
    await own.getByText('45 分钟内无人签收通知，即告知上一级。').waitFor()
  })
})
