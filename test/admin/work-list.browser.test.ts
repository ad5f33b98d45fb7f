import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { aReport, reach, take } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

const step = 'userTask_FileCase'

describe.skipIf(inject('noBrowser') !== '')('工作列表 what waits for an officer', () => {
  let desk: Desk

  beforeAll(async () => {
    desk = await aDesk()
  })
  afterAll(() => desk.close())

  const waiting = async () => reach(desk.city, await aReport(desk.city), step)
  const numberOf = ({ caseId }: { caseId: string }) =>
    desk.city.act(async ({ db }) => {
      const { caseNumber } = await db.case.findUniqueOrThrow({ where: { id: caseId } })
      return caseNumber
    })

  test('a task appears when its step is reached and goes when a colleague ends it, without a reload', async () => {
    const first = await waiting()
    const page = await desk.open()
    await signInAs(page, desk.city, first)
    await page.getByRole('link', { name: await numberOf(first) }).waitFor()
    const second = await waiting()
    await page.getByRole('link', { name: await numberOf(second) }).waitFor()
    await take(desk.city, second, { outcome: 'FILE', answers: { conditionNo: 1 } })
    await page.getByRole('link', { name: await numberOf(second) }).waitFor({ state: 'detached' })
  })

  test('`j` and `k` move from case to case and Enter opens one', async () => {
    const task = await waiting()
    const page = await desk.open()
    await signInAs(page, desk.city, task)
    await page.getByRole('link', { name: await numberOf(task) }).waitFor()
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await page.keyboard.press('j')
    const first = await focused()
    await page.keyboard.press('j')
    expect(await focused()).not.toBe(first)
    await page.keyboard.press('k')
    expect(await focused()).toBe(first)
    await page.keyboard.press('Enter')
    await page.waitForURL(/#\/cases\//)
  })

  test('a filter stands in the address and is found there by the next visit', async () => {
    const task = await waiting()
    const page = await desk.open()
    await signInAs(page, desk.city, task)
    await page.getByRole('combobox', { name: '时限' }).click()
    await page.getByRole('option', { name: '已超时' }).click()
    await page.getByText('没有符合条件的内容').waitFor()
    await page.reload()
    await page.getByText('没有符合条件的内容').waitFor()
    await page.getByRole('main').getByRole('button', { name: '清除筛选' }).first().click()
    await page.getByRole('link', { name: await numberOf(task) }).waitFor()
  })
})
