import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { savePerson } from '../../services/accounts/save-person.ts'
import { password } from '../graphql/support/installation.ts'
import { aReport, reach } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'
import { keepPicture } from './support/keep-picture.ts'

const noBrowser = inject('noBrowser') !== ''
let desk: Desk
let page: Page
beforeAll(async () => {
  if (noBrowser) return
  desk = await aDesk()
  page = await desk.open()
  await signInAs(page, desk.city, { role: 'CITY_ADMINISTRATOR' })
})
afterAll(() => desk?.close())

const widths = [360, 1360] as const
/** In both languages and at both widths, for somebody who wants to look. */
async function keepPictures(shown: Page, name: string): Promise<void> {
  if (process.env['SCREENS'] === undefined) return
  for (const language of ['en', 'zh'] as const) {
    const other = shown.getByRole('button', {
      name: language === 'en' ? 'English' : '中文',
    })
    if (await other.isVisible()) await other.click()
    for (const width of widths) {
      await shown.setViewportSize({ width, height: 900 })
      await keepPicture(shown, `${name}-${language}-${width}`)
    }
  }
}

describe.skipIf(noBrowser)('名称 the city’s own names', () => {
  test('a renamed step and role are called so in the work list at once, and as before after a reset', async () => {
    await page.goto('/#/labels')
    const row = (name: string) => page.getByRole('row', { name: new RegExp(name) })
    const rename = async (of: string, name: string) => {
      await row(of).getByRole('button', { name: '改名' }).click()
      await page.getByRole('dialog').getByLabel('本市中文名称').fill(name)
      await page.getByRole('dialog').getByRole('button', { name: '改名' }).click()
      await row(name).waitFor()
    }
    await rename('立案 · ', '登记立案')
    await rename('值班长', '当班长')
    await keepPictures(page, 'labels')
    const task = await reach(desk.city, await aReport(desk.city), 'userTask_FileCase')
    const officer = await desk.open()
    await signInAs(officer, desk.city, task)
    await officer.goto('/#/work-list')
    await officer.getByRole('cell', { name: '登记立案' }).first().waitFor()
    await officer.getByRole('button', { name: /我的账户/ }).click()
    await officer.getByText('当班长').waitFor()
    await row('登记立案').getByRole('button', { name: '恢复默认' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '恢复默认' }).click()
    await row('登记立案').waitFor({ state: 'detached' })
  })
})

describe.skipIf(noBrowser)('值班表 the duty roster', () => {
  test('somebody is planned for three days, copied to the next week, and shown as on duty now', async () => {
    const unitId = desk.city.staff.units['指挥中心'] ?? ''
    await desk.city.act((ctx) => savePerson(ctx, { name: '赵值班', unitId, phone: '13800000001' }))
    await page.goto('/#/units/roster')
    await page.getByText('本周尚未排班').waitFor()
    await page.getByRole('button', { name: '排班' }).click()
    const dialog = page.getByRole('dialog')
    const pick = async (label: string, typed: string) => {
      await dialog.getByLabel(label).fill(typed)
      await page.getByRole('option', { name: typed }).first().click()
    }
    await pick('机构', '指挥中心')
    await pick('值班人', '赵值班')
    await dialog.getByLabel('首日').fill(await today())
    await dialog.getByLabel('起').fill('00:00')
    await dialog.getByLabel('止').fill('00:00')
    await dialog.getByRole('button', { name: '排班' }).click()
    await page.getByRole('link', { name: '赵值班' }).first().waitFor()
    await keepPictures(page, 'roster')
    await page.getByLabel('机构').fill('指挥中心')
    await page
      .getByRole('option', { name: /指挥中心/ })
      .first()
      .click()
    await page.getByRole('button', { name: '复制到下周' }).click()
    await dialog.getByRole('button', { name: '复制到下周' }).click()
    await page.getByText('已复制 1 班；0 班已有排班。').waitFor()
    await page.getByRole('link', { name: '赵值班' }).waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    await dialog.getByRole('button', { name: '撤销' }).click()
    await page.getByText('本周尚未排班').waitFor()
    await page.goto('/#/units')
    await page.getByText(/当前值班: 赵值班 13800000001/).waitFor()
  })

  const today = () =>
    page.evaluate(() =>
      new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now())),
    )
})

describe.skipIf(noBrowser)('机构树 the units as a tree', () => {
  test('arrows open, close and walk it; what is sought is shown with what it is part of', async () => {
    await page.goto('/#/units')
    await page.getByRole('button', { name: '全部展开' }).click()
    await keepPictures(page, 'units')
    const parent = page.locator('[data-unit][aria-expanded]').first()
    await parent.focus()
    await page.keyboard.press('ArrowLeft')
    expect(await parent.getAttribute('aria-expanded')).toBe('false')
    await page.keyboard.press('ArrowRight')
    expect(await parent.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('ArrowRight')
    expect(await parent.evaluate((it) => it === document.activeElement)).toBe(false)
    await page.keyboard.press('ArrowLeft')
    expect(await parent.evaluate((it) => it === document.activeElement)).toBe(true)
    await page.getByRole('searchbox').fill('南城街道')
    await page.locator('[data-unit]').filter({ hasText: '南城街道' }).waitFor()
    await page.locator('[data-unit]').filter({ hasText: '监督中心' }).waitFor({ state: 'detached' })
    await page.locator('[data-unit]').filter({ hasText: '南城区' }).waitFor()
  })
})

describe.skipIf(noBrowser)('本人 one’s own password, and views of the cases', () => {
  test('修改密码 it is changed with the current one, and what was wrong is told', async () => {
    const own = await desk.open()
    await signInAs(own, desk.city, { role: 'DISPATCHER' })
    await own.goto('/#/profile')
    const dialog = own.getByRole('dialog')
    await own.getByRole('button', { name: '修改密码' }).click()
    const type = async (current: string, chosen: string) => {
      await dialog.getByLabel('当前密码').fill(current)
      await dialog.getByLabel('新密码', { exact: true }).fill(chosen)
      await dialog.getByLabel('再次输入新密码').fill(chosen)
      await dialog.getByRole('button', { name: '修改密码' }).click()
    }
    await type('not this one', 'a sentence is good')
    await dialog.getByText(/当前密码不正确/).waitFor()
    await type(password, 'a sentence is good')
    await own.getByText('密码已修改，已退出其他 0 处登录。').waitFor()
    await keepPictures(own, 'profile')
  })

  test('案件视图 a filter of the cases is kept under a name, and found again', async () => {
    await page.goto('/#/cases')
    await page.getByRole('combobox', { name: '阶段' }).click()
    await page.getByRole('option', { name: '已结案' }).click()
    await page.getByRole('button', { name: '视图: 全部案件' }).click()
    await page.getByRole('menuitem', { name: '另存为视图…' }).click()
    await page.getByLabel('名称').fill('已结的')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('button', { name: '视图: 已结的' }).waitFor()
    await page.goto('/?again#/cases')
    await page.getByRole('button', { name: '视图: 全部案件' }).click()
    await page.getByRole('menuitemradio', { name: '已结的' }).click()
    await page.waitForURL(/CLOSED/)
    await keepPictures(page, 'case-views')
  })
})
