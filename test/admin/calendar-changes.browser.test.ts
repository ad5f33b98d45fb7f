import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { setReworkLimit } from '../../services/deadlines/set-rework-limit.ts'
import { applyNow } from '../services/deadlines/an-open-change.ts'
import { aCaseAt } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

const noBrowser = inject('noBrowser') !== ''
let desk: Desk
beforeAll(async () => {
  if (!noBrowser) desk = await aDesk()
})
afterAll(() => desk?.close())

describe.skipIf(noBrowser)('工作日历 what the city sets beside it', () => {
  test('日历变更失败 says what was kept, and is tried again', async () => {
    await desk.city.act(async ({ db, now, city: { cityId } }) => {
      const { id: calendarId } = await db.workingCalendar.findFirstOrThrow({
        where: { state: 'PUBLISHED' },
        orderBy: { edition: 'desc' },
      })
      const failed = { state: 'FAILED', failure: 'FAULT', total: 3, done: 1 } as const
      await db.openCaseChange.upsert({
        where: { calendarId },
        create: { calendarId, cityId, requestedAt: now(), ...failed },
        update: failed,
      })
    })
    const page = await desk.open()
    await signInAs(page, desk.city, { role: 'CITY_ADMINISTRATOR' })
    await page.goto('/#/calendars')
    await page.getByText('3 件在办案件中已有 1 件按此变更计算').waitFor()
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

  test('环节时限 a step gets a limit of the city’s own, and the standard one again', async () => {
    const page = await desk.open()
    await signInAs(page, desk.city, { role: 'CITY_ADMINISTRATOR' })
    await page.goto('/#/calendars')
    const limits = page.getByRole('region', { name: '环节时限' })
    await limits.getByText('15 分钟').first().waitFor()
    const dialog = page.getByRole('dialog')
    for (const [minutes, shown] of [
      ['25', 1],
      ['', 0],
    ] as const) {
      await limits.getByRole('button', { name: '修改时限' }).click()
      await dialog.getByLabel('立案', { exact: true }).fill(minutes)
      await dialog.getByRole('button', { name: '修改时限' }).click()
      await expect.poll(() => limits.getByText('25 分钟').count()).toBe(shown)
    }
  })

  test('冲突 where another administrator was faster, their rule is shown and stays', async () => {
    const page = await desk.open()
    await signInAs(page, desk.city, { role: 'CITY_ADMINISTRATOR' })
    await page.goto('/#/calendars')
    const rework = page.getByRole('region', { name: '返工时限' })
    await rework.getByRole('button', { name: '修改' }).click()
    const dialog = page.getByRole('dialog')
    const percent = dialog.getByLabel('份额（百分比）')
    await percent.fill('20')
    await desk.city.act((ctx) => setReworkLimit(ctx, { rule: 'SHARE', share: 0.7 }))
    await dialog.getByRole('button', { name: '修改' }).click()
    await dialog.getByText(/^他人已先作修改/).waitFor()
    await expect.poll(() => percent.inputValue()).toBe('70')
    await percent.fill('80')
    await dialog.getByRole('button', { name: '修改' }).click()
    await rework.getByText('按处置时限的 80% 重新起算').waitFor()
  })
})

const lineOf = (caseId: string) =>
  desk.city.act(async ({ db }) => {
    const { manualEntryId } = await db.case.findUniqueOrThrow({ where: { id: caseId } })
    return manualEntryId ?? ''
  })

describe.skipIf(noBrowser)('变更时限 another limit for open cases', () => {
  test('is looked at first on the page of the edition, and then is one act with its reason', async () => {
    const { caseId } = await aCaseAt(desk.city, 'userTask_HandleCase')
    const page = await desk.open()
    await signInAs(page, desk.city, { role: 'CITY_ADMINISTRATOR' })
    await page.goto('/#/manual')
    await page.getByRole('link', { name: '第 1 版' }).click()
    const line = page.getByRole('row').filter({ hasText: '恢复' })
    await line.getByRole('button', { name: '变更在办时限' }).click()
    const dialog = page.getByRole('dialog')
    const send = dialog.getByRole('button', { name: '变更在办时限' })
    await dialog.getByLabel(/^新时限/).fill('3')
    await dialog.getByLabel('理由').fill('汛期从速')
    await send.click()
    await dialog.getByText('请先预览此时限的影响').waitFor()
    await dialog.getByRole('button', { name: '变更预览' }).click()
    await dialog.getByText(/^在办案件 \d+ 件/).waitFor()
    await send.click()
    await dialog.waitFor({ state: 'detached' })
    const changes = page.getByRole('region', { name: '在办时限变更' })
    await changes.getByText('汛期从速').waitFor()
    await changes.getByText(/^等待应用于 \d+ 件在办案件/).waitFor()
    await applyNow(desk.city, { entryId: await lineOf(caseId) })
    await changes.getByText(/^已应用于 \d+ 件在办案件/).waitFor()
    const entries = await desk.city.act(({ db }) =>
      db.clockEntry.findMany({ where: { caseId, kind: 'LIMIT_CHANGED' } }),
    )
    expect(entries).toMatchObject([{ amount: 3, reason: '汛期从速' }])
  })
})

describe.skipIf(noBrowser)('城市时间 what time it is in a demo city', () => {
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

  test('城市时间快慢 the time of a demo city goes faster, and as fast as the real one again', async () => {
    const page = await desk.open()
    await signInAs(page, desk.city, { role: 'CITY_ADMINISTRATOR' })
    await page.goto('/#/calendars')
    const time = page.getByRole('region', { name: '城市时间' })
    const dialog = page.getByRole('dialog')
    for (const [speed, told] of [
      ['60 倍', '正以实际时间的 60 倍前进'],
      ['与实际时间同速', '比实际时间快'],
    ] as const) {
      await time.getByRole('button', { name: '设定快慢' }).click()
      await dialog.getByLabel(speed, { exact: true }).check()
      await dialog.getByRole('button', { name: '设定快慢' }).click()
      await time.getByText(told).waitFor()
    }
  })
})
