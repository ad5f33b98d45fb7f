import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { createProcessDraft } from '../../services/process-drafts/create-draft.ts'
import { saveProcessDraft } from '../../services/process-drafts/save-draft.ts'
import { aPackage } from '../services/process-files/a-package.ts'
import { anOwnEdition, newestEdition } from '../support/process-draft.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

const bounds = '<dc:Bounds x="1025" y="270" width="100" height="80" />'
const upload = (page: Page, buffer: Uint8Array) =>
  page.locator('input[type=file]').setInputFiles({
    name: 'city-case.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(buffer),
  })

describe.skipIf(inject('noBrowser') !== '')('流程对比 two versions of a process', () => {
  let desk: Desk
  let page: Page
  let draftId: string

  beforeAll(async () => {
    desk = await aDesk()
    draftId = await aChangedDraft(desk)
    page = await desk.open()
    await signInAs(page, desk.city, { role: 'PROCESS_DESIGNER' })
  })
  afterAll(() => desk.close())

  test('名称 the page of the processes calls them by their names', async () => {
    await page.goto('/#/processes')
    await page.getByRole('heading', { level: 2, name: '城市案件办理 city-case' }).waitFor()
    await page.getByRole('table', { name: '城市案件办理 的版本' }).waitFor()
  })

  test('a draft is compared with its edition: marked on both diagrams, and property by property', async () => {
    await page.goto(`/#/processes/drafts/${encodeId('ProcessDraft', draftId)}`)
    await page.getByRole('link', { name: '与第 1 版对比' }).click()
    await page.getByRole('heading', { level: 1, name: '流程对比：城市案件办理' }).waitFor()
    await page.getByRole('heading', { level: 2, name: '第 1 版的草稿' }).waitFor()
    const legend = page.getByRole('list', { name: '流程图上的标记' })
    expect(await legend.getByRole('listitem').allTextContents()).toEqual([
      ...['新增 0', '删除 0', '修改 1', '移动 1'],
    ])
    const marked = page.locator('[data-element-id="userTask_FileCase"].marked-changed')
    await marked.nth(1).waitFor({ state: 'attached' })
    const role = page.getByRole('row').filter({ hasText: '角色' })
    expect(await role.getByRole('cell').allTextContents()).toEqual(['值班长', '派遣员'])
    await page.getByRole('button', { name: /办理立案/ }).focus()
    await page.keyboard.press('Enter')
    const shown = page.locator('[data-element-id="userTask_FileCase"].marked-selected')
    await shown.nth(1).waitFor({ state: 'attached' })
    expect(desk.complaints).toEqual([])
  })

  test('without a choice the newest two editions are compared, and another may be chosen', async () => {
    await anOwnEdition(desk.city)
    await page.goto('/#/processes/city-case/compare')
    // the versions it knows are a moment old
    await page.reload()
    await page.getByRole('heading', { level: 2, name: '第 2 版' }).waitFor()
    await page.getByRole('button', { name: /城市案件办理/ }).waitFor()
    await page.getByRole('combobox', { name: '较晚版本' }).click()
    await page.getByRole('option', { name: '第 1 版' }).click()
    await page.getByText('两者内容相同').waitFor()
  })

  test('what does not exist is told, and may be asked for again', async () => {
    const nothing = encodeId('ProcessEdition', '00000000-0000-4000-8000-000000000000')
    await page.goto(`/#/processes/city-case/compare?from=${nothing}&to=${nothing}`)
    await page.getByRole('alert').waitFor()
  })

  test('导出与导入 a zip is tried, taken as a draft, and a damaged one refused in words', async () => {
    await page.goto('/#/processes')
    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: '导出: 第 1 版' }).first().click()
    const exported = readFileSync(await (await downloading).path())
    await page.getByRole('link', { name: '导入流程' }).click()
    await upload(page, exported.subarray(0, 3_000))
    await page.getByRole('alert').filter({ hasText: '压缩包被拒绝' }).waitFor()
    await upload(page, exported)
    await page.getByText('这是试运行').waitFor()
    await upload(page, aPackage())
    await page.getByRole('button', { name: '导入为草稿' }).click()
    await page.getByText('已导入为草稿').waitFor()
    await page.getByRole('link', { name: '全部流程' }).click()
    await page.getByText('导入：城市 140100 的第 7 版').waitFor()
  })
})

/** The filing step is another role's, and stands a little to the right. */
async function aChangedDraft({ city }: Desk): Promise<string> {
  const { id: processEditionId, xml } = await newestEdition(city)
  const changed = xml
    .replace('key="role" value="SHIFT_LEADER"', 'key="role" value="DISPATCHER"')
    .replace(bounds, bounds.replace('x="1025"', 'x="1035"'))
  return city.act(async (ctx) => {
    const { draftId, version } = await createProcessDraft(ctx, { processEditionId, note: '改派' })
    await saveProcessDraft(ctx, { processDraftId: draftId, expectedVersion: version, xml: changed })
    return draftId
  })
}
