import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { aDesk, type Desk, signInAs } from './support/desk.ts'
import { isAtRest } from './support/is-at-rest.ts'

const administrators = ['CITY_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDITOR'] as const
const languages = ['zh', 'en'] as const
const visits = administrators.flatMap((role) => languages.map((language) => ({ role, language })))

describe.skipIf(inject('noBrowser') !== '')('导航 the sections of administrators', () => {
  let desk: Desk
  const opened = new Set<string>()

  beforeAll(async () => {
    desk = await aDesk()
  })
  afterAll(() => desk.close())

  test.each(visits)('$role opens every section without a fault ($language)', async (visit) => {
    const page = await desk.open()
    await signInAs(page, desk.city, visit)
    if (visit.language === 'en') await page.getByRole('button', { name: 'English' }).click()
    const links = page.getByRole('navigation').first().getByRole('link')
    await links.first().waitFor()
    for (const link of await links.all()) {
      const name = (await link.innerText()).trim()
      await link.click()
      await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
      await page.waitForFunction(isAtRest)
      expect({ name, faults: await faultsOn(page) }).toEqual({ name, faults: [] })
      opened.add(new URL(page.url()).hash)
    }
    await page.context().close()
  })

  test('between them they open everything that a city is set up with', () => {
    const sections = ['catalogue', 'components', 'units', 'people', 'manual', 'process-editions']
    for (const section of [...sections, 'api-keys', 'audit'])
      expect([...opened].some((hash) => hash.startsWith(`#/${section}`))).toBe(true)
  })

  test('流程图 a model is drawn with the mark of its drawer, fitted, and moved by the keyboard', async () => {
    const page = await desk.open()
    await signInAs(page, desk.city, { role: 'CITY_ADMINISTRATOR' })
    await page.goto('/#/process-editions')
    await page.getByRole('link', { name: 'city-case' }).click()
    const diagram = page.getByRole('group', { name: /流程图/ })
    await diagram.locator('[data-element-id="userTask_FileCase"]').waitFor()
    expect(await diagram.locator('.bjs-powered-by').isVisible()).toBe(true)
    const whole = await viewOf(page)
    await diagram.focus()
    await page.keyboard.press('ArrowRight')
    expect(await viewOf(page)).not.toBe(whole)
    await page.getByRole('button', { name: '适应窗口' }).click()
    expect(await viewOf(page)).toBe(whole)
  })

  test('指挥手册 the entries of an edition are searched in the page', async () => {
    const page = await desk.open()
    await signInAs(page, desk.city, { role: 'CITY_ADMINISTRATOR' })
    await page.goto('/#/manual')
    await page.getByRole('link', { name: '第 1 版' }).click()
    await page.getByRole('cell', { name: '弹跳' }).waitFor()
    await page.getByLabel('查询').fill('缺失')
    await page.getByRole('cell', { name: '弹跳' }).waitFor({ state: 'detached' })
    await page.getByRole('cell', { name: '缺失' }).waitFor()
  })

  test('no page does what the security policy forbids', () => {
    expect(desk.complaints).toEqual([])
  })
})

const faultsOn = (page: Page) =>
  page.getByRole('main').locator('.MuiAlert-colorError').allInnerTexts()

const viewOf = (page: Page) => page.locator('.djs-container .viewport').getAttribute('transform')
