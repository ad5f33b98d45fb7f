import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { draftCalendar } from '../../services/deadlines/draft-calendar.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'
import { keepPicture } from './support/keep-picture.ts'
import { furnishManual } from './support/manual-desk.ts'

describe.skipIf(inject('noBrowser') !== '')('示例 the manual is held against examples', () => {
  let desk: Desk
  let page: Page
  let caseId: string
  let examples: string

  beforeAll(async () => {
    desk = await aDesk()
    const manual = await furnishManual(desk.city)
    caseId = manual.caseId
    page = await desk.open()
    await signInAs(page, desk.city, { role: 'CITY_ADMINISTRATOR' })
    examples = manual.routes.find((route) => route.endsWith('/examples')) ?? ''
    await page.goto(`/${examples}`)
  })
  afterAll(() => desk.close())

  test('不符 what is expected and what the draft says stand side by side', async () => {
    await page.getByText('1 个示例中 1 个不符').waitFor()
    const row = page.getByRole('row').filter({ hasText: '雨水井盖缺失，周六夜间' })
    await row.getByText('时限不符').waitFor()
    await row.getByText('到期不符').waitFor()
    const said = await row.textContent()
    expect(said).toContain('依据：部件表第2行')
    expect(said).toContain('2 小时（不分昼夜）')
    expect(said).toContain('4 小时（不分昼夜）')
  })

  test('在引擎上验证 it can be asked for beside the quick run, and says what it does', async () => {
    await page.getByRole('button', { name: '在引擎上验证' }).waitFor()
    await page.getByText('每个示例在沙盒城市中上报、立案、派遣').waitFor()
  })

  test('修改、停用 it is changed by keys alone, and retired with a reason', async () => {
    await page.getByRole('button', { name: '修改' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: '修改' })
    await dialog.getByLabel('名称').fill('雨水井盖缺失，夜间')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('之后有改动').waitFor()
    await page.getByRole('button', { name: '停用' }).click()
    const retiring = page.getByRole('dialog')
    await retiring.getByLabel('理由').fill('已并入其他示例')
    await retiring.getByRole('button', { name: '停用' }).click()
    await page.getByText('没有示例').waitFor()
  })

  test('录为示例 a case becomes one only when its values have been confirmed', async () => {
    await page.goto(`/#/cases/${encodeId('Case', caseId)}`)
    await page.getByRole('button', { name: '录为示例' }).click()
    const dialog = page.getByRole('dialog', { name: '录为示例' })
    await dialog.getByLabel('手册出处').fill('部件表第2行')
    await dialog.getByRole('button', { name: '录为示例' }).click()
    await dialog.getByRole('alert').getByText('尚未确认预期').waitFor()
    await dialog.getByLabel('已逐项与印发的手册核对').check()
    await dialog.getByRole('button', { name: '录为示例' }).click()
    await dialog.waitFor({ state: 'hidden' })
  })

  test('连同草稿验证 which drafts are to stand beside it is chosen first', async () => {
    await page.goto(`/${examples}`)
    await desk.city.act((ctx) => draftCalendar(ctx, { name: '夏季作息' }))
    await page.getByRole('button', { name: '连同草稿验证' }).click()
    const dialog = page.getByRole('dialog', { name: '连同草稿验证' })
    await dialog.getByLabel('工作日历').waitFor()
    await dialog.getByRole('button', { name: '连同草稿验证' }).click()
    await dialog.getByText('请选择日历草稿或流程草稿').waitFor()
    await dialog.getByLabel('工作日历').selectOption({ index: 1 })
    await keepPicture(page, 'examples-with-drafts')
    await dialog.getByRole('button', { name: '连同草稿验证' }).click()
    await dialog.waitFor({ state: 'hidden' })
  })
})
