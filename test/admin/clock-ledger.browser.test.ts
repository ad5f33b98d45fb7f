import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { aReport, reach, take } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

describe.skipIf(inject('noBrowser') !== '')('计时台账 the ledger of all clocks', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await aDesk()
  })
  afterAll(() => desk.close())

  test('a supervisor finds what happened to a clock, by whom and in time or not, and narrows it', async () => {
    const task = await reach(desk.city, await aReport(desk.city), 'userTask_FileCase')
    await take(desk.city, task, 'FILE')
    const { caseNumber } = await desk.city.act(({ db }) =>
      db.case.findUniqueOrThrow({ where: { id: task.caseId } }),
    )
    await desk.city.act(({ db }) =>
      db.person.updateMany({ where: { name: 'SHIFT_LEADER' }, data: { active: false } }),
    )
    const page = await desk.open()
    await signInAs(page, desk.city, { role: 'SUPERVISOR' })
    await page.goto('/#/clock-ledger')
    const row = page.getByRole('row').filter({ hasText: caseNumber })
    await row.getByText('停表').waitFor()
    await row.getByText(/^按时，期限/).waitFor()
    await row.getByText('SHIFT_LEADER').waitFor()

    await page.getByRole('combobox', { name: '变动' }).click()
    await page.getByRole('option', { name: '延期' }).click()
    await row.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '清除筛选' }).first().click()
    const actor = page.getByRole('combobox', { name: '经办人' })
    await actor.fill('SHIFT_LEADER')
    await page.getByRole('option', { name: /离岗/ }).first().click()
    await page.waitForURL(/personId/)
    await row.waitFor()
    await page.reload()
    await expect.poll(() => actor.inputValue()).toBe('SHIFT_LEADER')
    await actor.fill('')
    await row.waitFor()
    expect(await actor.evaluate((input) => input === document.activeElement)).toBe(true)
    await row.getByRole('link', { name: caseNumber }).click()
    await page.getByRole('heading', { level: 1, name: new RegExp(caseNumber) }).waitFor()
  })
})
