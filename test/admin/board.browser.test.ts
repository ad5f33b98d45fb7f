import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { aReport, reach, take } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

const step = 'userTask_FileCase'

describe.skipIf(inject('noBrowser') !== '')('看板 the work list as a board', () => {
  let desk: Desk
  let page: Page
  let numbers: readonly string[]

  const waiting = async () => reach(desk.city, await aReport(desk.city), step)
  const numberOf = ({ caseId }: { caseId: string }) =>
    desk.city.act(async ({ db }) => {
      const { caseNumber } = await db.case.findUniqueOrThrow({ where: { id: caseId } })
      return caseNumber
    })

  beforeAll(async () => {
    desk = await aDesk()
    const tasks = [await waiting(), await waiting()]
    numbers = await Promise.all(tasks.map(numberOf))
    page = await desk.open()
    const [first] = tasks
    if (first !== undefined) await signInAs(page, desk.city, first)
  })
  afterAll(() => desk.close())

  test('by step: the cases stand under the step at which they wait, and the address keeps it', async () => {
    await page.getByRole('button', { name: '看板：按环节' }).click()
    const column = page.getByRole('region', { name: /^办理立案 \(2\)$/ })
    for (const name of numbers) await column.getByRole('link', { name }).waitFor()
    await page.reload()
    await column.waitFor()
  })

  test('it changes by itself when a case comes and when a colleague ends a step', async () => {
    const third = await waiting()
    const column = page.getByRole('region', { name: /^办理立案 \(3\)$/ })
    await column.getByRole('link', { name: await numberOf(third) }).waitFor()
    await take(desk.city, third, { outcome: 'FILE', answers: { conditionNo: 1 } })
    await page.getByRole('region', { name: /^办理立案 \(2\)$/ }).waitFor()
  })

  test('by light, with arrow keys from card to card and Enter to open one', async () => {
    await page.getByRole('button', { name: '看板：按红绿灯' }).click()
    await page
      .getByRole('region', { name: /\(\d\)$/ })
      .nth(2)
      .waitFor()
    const lit = page.getByRole('region', { name: /\(2\)$/ })
    await lit.getByRole('link', { name: numbers[1] ?? '' }).waitFor()
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await page.keyboard.press('j')
    const first = await focused()
    await page.keyboard.press('ArrowDown')
    expect(await focused()).not.toBe(first)
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe(first)
    await page.keyboard.press('Enter')
    await page.waitForURL(/#\/cases\//)
    await page.goBack()
  })

  test('on a phone the columns stand below each other, and nothing is cut off', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.getByRole('region', { name: /\(2\)$/ }).waitFor()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(360)
  })

  test('no page breaks', () => {
    expect(desk.complaints).toEqual([])
  })
})
