import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { planDeliveries } from '../../services/deliveries/plan-deliveries.ts'
import { aNotice, anOfficer } from '../services/deliveries/a-notice.ts'
import { aReport } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'
import { keepPicture } from './support/keep-picture.ts'

const noBrowser = inject('noBrowser') !== ''
let desk: Desk
let page: Page
beforeAll(async () => {
  if (noBrowser) return
  desk = await aDesk()
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
    const EMAIL = {
      addressOf: ({ email }: { readonly email: string | null }) => email,
      send: async () => ({ kind: 'SENT' as const }),
    }
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

  test('the city administrator says within which time somebody has to sign', async () => {
    const own = await desk.open()
    await signInAs(own, desk.city, { role: 'CITY_ADMINISTRATOR' })
    await own.goto('/#/units/roster')
    await own.getByText('通知无人签收时不告知上一级。').waitFor()
    await own.getByRole('button', { name: '修改时限' }).click()
    const dialog = own.getByRole('dialog')
    await dialog.getByLabel(/分钟/).fill('15')
    await dialog.getByRole('button', { name: '修改时限' }).click()
    await own.getByText('15 分钟内无人签收通知，即告知上一级。').waitFor()
    await keepPicture(own, 'receipt-limit')
  })
})
