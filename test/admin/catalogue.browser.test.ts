import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { importCatalogue } from '../../services/catalogue/import-catalogue.ts'
import { classesOf } from '../services/catalogue/a-catalogue.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

const unseen = inject('noBrowser') !== ''
let desk: Desk
let page: Page

beforeAll(async () => {
  if (unseen) return
  desk = await aDesk()
  await desk.city.act(async (ctx) =>
    importCatalogue(ctx, {
      ...{ standard: '2013', title: 'GB/T 30428.2-2013', validUntil: '2026-06-30' },
      classes: await classesOf(['C0102', '雨水井盖'], ['C0127', '通讯交接箱']),
    }),
  )
  await desk.city.act(async (ctx) =>
    importCatalogue(ctx, {
      ...{ standard: '2026', title: 'GB/T 47678.5-2026', validFrom: '2026-07-01' },
      classes: await classesOf(['C01003', '雨水井盖'], ['C01027', '通信交接箱']),
    }),
  )
  page = await desk.open()
  await signInAs(page, desk.city, { role: 'CITY_ADMINISTRATOR' })
})
afterAll(() => desk?.close())

const table = (name: string) => page.getByRole('table', { name })

describe.skipIf(unseen)('目录版本 the catalogue in its editions', () => {
  test('切换 one edition is shown with its validity', async () => {
    await page.goto('/#/catalogue')
    await page.getByRole('button', { name: 'GB/T 47678.5-2026' }).click()
    await page.getByText('自 2026-07-01 起有效').waitFor()
    const rows = table('事件部件目录')
    await rows.getByText('C01027').waitFor()
    expect(await rows.getByText('C0127', { exact: true }).count()).toBe(0)
    await rows.getByText('未启用').first().waitFor()
  })

  test('停用 a class in use is kept, and the refusal names what uses it', async () => {
    await page.getByRole('button', { name: 'GB/T 30428.2-2013' }).click()
    const retire = async (code: string) => {
      const row = table('事件部件目录').getByRole('row').filter({ hasText: code })
      await row.getByRole('button', { name: '停用' }).click()
      await page.getByRole('dialog').getByLabel('理由').fill('不再使用')
      await page.keyboard.press('Tab')
      await page.getByRole('dialog').getByRole('button', { name: '停用' }).click()
    }
    await retire('C0102')
    await page.getByRole('alert').getByText('仍有在办案件或手册版本使用此小类').waitFor()
    await page.getByRole('alert').getByText('edition 1 of the manual').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })
})

describe.skipIf(unseen)('目录对照 the mapping to the new catalogue', () => {
  test('is proposed by name, the clear ones confirmed together, the others one by one by keyboard', async () => {
    await page.goto('/#/catalogue/mapping')
    const dialog = page.getByRole('dialog')
    const press = (name: string) => dialog.getByRole('button', { name }).click()
    await page.getByRole('button', { name: '按名称建议' }).click()
    await press('按名称建议')
    await page.getByRole('button', { name: '确认 1 项明确对照' }).click()
    await press('确认 1 项明确对照')
    await table('新旧目录对照').getByText('张三 于').waitFor()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '确认 C0127' }).focus()
    await page.keyboard.press('Enter')
    await dialog.getByText('C01027 通信交接箱').waitFor()
    await press('确认 C0127')
    await page.getByRole('button', { name: '更改 C0127' }).waitFor()
    expect(await page.getByText('待确认', { exact: true }).count()).toBe(0)
  })
})

describe.skipIf(unseen)('迁移手册 the manual is moved to the new catalogue', () => {
  test('its lines are counted before, and told one by one afterwards', async () => {
    await page.goto('/#/manual')
    await page.getByRole('link', { name: '第 1 版' }).click()
    await page.getByRole('button', { name: '迁移到另一版目录' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('3 条直接迁移').waitFor()
    await dialog.getByLabel('迁移理由').fill('改用新目录')
    await dialog.getByRole('button', { name: '迁移到另一版目录' }).click()
    await table('迁移报告').getByText('C01003 第 3 条').waitFor()
    await page.getByRole('link', { name: '返回版本' }).click()
    await page.getByText('标准 2026').waitFor()
    await page.getByRole('link', { name: '迁移报告' }).waitFor()
  })
})
