import { afterAll, beforeAll, describe, inject, test } from 'vitest'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

describe.skipIf(inject('noBrowser') !== '')('工作日历 what the city sets beside it', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await aDesk()
  })
  afterAll(() => desk.close())

  test('日历变更失败 says what was kept, and is tried again', async () => {
    await desk.city.act(async ({ db, now, city: { cityId } }) => {
      const { id: calendarId } = await db.workingCalendar.findFirstOrThrow({
        where: { state: 'PUBLISHED' },
        orderBy: { edition: 'desc' },
      })
      const failed = { state: 'FAILED', failure: 'FAULT', total: 3, done: 1 } as const
      await db.calendarChange.upsert({
        where: { calendarId },
        create: { calendarId, cityId, requestedAt: now(), ...failed },
        update: failed,
      })
    })
    const page = await desk.open()
    await signInAs(page, desk.city, { role: 'CITY_ADMINISTRATOR' })
    await page.goto('/#/calendars')
    await page.getByText('3 件在办案件中已有 1 件按此版本计算').waitFor()
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByText(/等待应用于 3 件在办案件/).waitFor()
  })

  test('返工时限 the city’s choice is changed on the page of the calendar', async () => {
    const page = await desk.open()
    await signInAs(page, desk.city, { role: 'CITY_ADMINISTRATOR' })
    await page.goto('/#/calendars')
    const rework = page.getByRole('region', { name: '返工时限' })
    await rework.getByText('全部处置累计计时').waitFor()
    await rework.getByRole('button', { name: '修改' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('按处置时限的一定份额重新起算').check()
    await dialog.getByLabel('份额（百分比）').fill('60')
    await dialog.getByRole('button', { name: '修改' }).click()
    await rework.getByText('按处置时限的 60% 重新起算').waitFor()
  })

  test('城市时间 the time of a demo city is moved forward', async () => {
    const page = await desk.open()
    await signInAs(page, desk.city, { role: 'CITY_ADMINISTRATOR' })
    await page.goto('/#/calendars')
    const time = page.getByRole('region', { name: '城市时间' })
    await time.getByText('与实际时间一致').waitFor()
    await time.getByRole('button', { name: '向前推进' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(/^天/).fill('3')
    await dialog.getByRole('button', { name: '向前推进' }).click()
    await time.getByText('比实际时间快 3 天').waitFor()
  })
})
