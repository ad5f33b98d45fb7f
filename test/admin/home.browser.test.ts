import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { addComment } from '../../services/cases/add-comment.ts'
import { handOverShift } from '../../services/handovers/hand-over-shift.ts'
import { aReport, reach } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

const step = 'userTask_FileCase'

describe.skipIf(inject('noBrowser') !== '')('首页 where a day begins', () => {
  let desk: Desk
  let page: Page

  beforeAll(async () => {
    desk = await aDesk()
    const task = await reach(desk.city, await aReport(desk.city), step)
    page = await desk.open()
    await signInAs(page, desk.city, task)
    await page.getByRole('link', { name: '首页' }).click()
    await page.getByRole('heading', { name: '首页' }).waitFor()
  })
  afterAll(() => desk.close())

  test('what waits is counted by light and step, and the most urgent is a click away', async () => {
    const lights = page.getByRole('list', { name: '按灯色' })
    await lights.getByRole('link', { name: /1.*时限内/ }).waitFor()
    await page.getByRole('list', { name: '按环节' }).getByRole('link').first().waitFor()
    const table = page.getByRole('table', { name: '最紧急的案件' })
    await table.getByRole('link').first().waitFor()
    expect(await table.getByRole('link').count()).toBe(1)
    await lights.getByRole('link', { name: /已超时/ }).click()
    await page.getByText('没有符合条件的内容').waitFor()
    await page.goBack()
  })

  test('a case that comes meanwhile appears without a reload', async () => {
    await reach(desk.city, await aReport(desk.city), step)
    await page
      .getByRole('list', { name: '按灯色' })
      .getByRole('link', { name: /2.*时限内/ })
      .waitFor()
  })

  test('第一个案件 the next case opens from here, with what a newcomer does with it; what was done is ticked by itself', async () => {
    await page.getByRole('button', { name: '下一案件' }).click()
    await page.waitForURL(/#\/cases\//)
    const guide = page.getByRole('region', { name: '您的第一个案件' })
    await guide.getByText('填写表单，选择结果').waitFor()
    await page.getByRole('link', { name: '首页' }).click()
    for (const done of [/^按“下一案件”/, /^查看案件信息/])
      await page.getByRole('checkbox', { name: done, checked: true }).waitFor()
    await page.getByRole('checkbox', { name: /^填写表单/, checked: false }).waitFor()
  })

  test('the first steps are ticked, put away and brought back', async () => {
    const first = page.getByRole('checkbox').first()
    await first.check()
    await page.reload()
    expect(await page.getByRole('checkbox').first().isChecked()).toBe(true)
    await page.getByRole('button', { name: '收起' }).click()
    await page.getByRole('heading', { name: '新手引导' }).waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('button', { name: '重新显示新手引导' }).click()
    await page.getByRole('heading', { name: '新手引导' }).waitFor()
  })

  test('告知 a comment that mentions somebody, and a shift handed over, stand on their home page', () =>
    isToldInPerson(desk))

  test('somebody without a work list finds the pages that are theirs', async () => {
    const other = await desk.open()
    await signInAs(other, desk.city, { role: 'AUDITOR' })
    await other.getByRole('heading', { name: '首页' }).waitFor()
    await other.getByRole('main').getByRole('link', { name: /审计/ }).waitFor()
    expect(
      await other
        .getByRole('main')
        .getByRole('link', { name: /工作列表/ })
        .count(),
    ).toBe(0)
  })
})

async function isToldInPerson(desk: Desk): Promise<void> {
  const { city } = desk
  const other = await desk.open()
  const { id } = await signInAs(other, city, { role: 'DISPATCHER' })
  const caseId = await aReport(city)
  await city.actAs(city.staff.actor('COLLECTOR', null))((ctx) =>
    addComment(ctx, { caseId, text: '请核对位置', mentions: [id] }),
  )
  await city.actAs(city.staff.actor('DISPATCHER', null))((ctx) =>
    handOverShift(ctx, { toPersonId: id, note: '两件待回访' }),
  )
  await other.goto('/#/')
  await other.getByText('COLLECTOR提到您：请核对位置').waitFor()
  await other.getByText(/^DISPATCHER向您交班，共 \d+ 个环节 · 两件待回访$/).waitFor()
  const waiting = other.getByRole('alert').filter({ hasText: 'DISPATCHER' })
  await waiting.getByRole('link').click()
  await other.waitForURL(/#\/handovers\/.+\/show/)
}
