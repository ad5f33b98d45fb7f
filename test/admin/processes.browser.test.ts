import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { reworded } from '../support/process-draft.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

const shipped = readFileSync('processes/city-case/city-case.bpmn', 'utf8')

const press = async (page: Page, label: string, words: Readonly<Record<string, string>> = {}) => {
  await page.getByRole('button', { name: label, exact: true }).first().click()
  const form = page.getByRole('dialog')
  for (const [field, value] of Object.entries(words)) await form.getByLabel(field).fill(value)
  await form.getByRole('button', { name: label, exact: true }).click()
  await form.waitFor({ state: 'detached' })
}
const upload = (page: Page, xml: string) =>
  page.locator('input[type=file]').setInputFiles({
    name: 'city-case.bpmn',
    mimeType: 'application/xml',
    buffer: Buffer.from(xml),
  })

describe.skipIf(inject('noBrowser') !== '')('流程设计 a process changed in the browser', () => {
  let desk: Desk
  let designer: Page
  let route: string

  /** What the draft says by now, as the page calls its file. */
  const savedVersion = () =>
    designer.getByRole('link', { name: '下载模型' }).getAttribute('download')

  beforeAll(async () => {
    desk = await aDesk()
    designer = await desk.open()
    await signInAs(designer, desk.city, { role: 'PROCESS_DESIGNER' })
  })
  afterAll(() => desk.close())

  test('起草 a designer starts a draft from the edition in force', async () => {
    await designer.goto('/#/processes')
    await designer.getByText('新案件使用第 1 版').waitFor()
    await press(designer, '新建草稿', { 修改内容和理由: '增加现场照片核对' })
    await designer
      .getByRole('heading', { level: 1, name: '城市案件办理 · 第 1 版的草稿' })
      .waitFor()
    await designer.getByText('检查未发现问题。').waitFor()
    route = new URL(designer.url()).hash
  })

  test('模型问题 what is wrong with an uploaded model is listed, and its element marked', async () => {
    await upload(designer, shipped.replace('zhihui:file-case', 'zhihui:nothing'))
    await designer.getByText('表单不存在').waitFor()
    await designer.getByRole('button', { name: 'userTask_FileCase', exact: true }).click()
    const marked = '[data-element-id="userTask_FileCase"].marked-error.marked-selected'
    await designer.locator(marked).waitFor({ state: 'attached' })
  })

  test('XML关口 a file that is no model is refused in words, and the draft stays', async () => {
    const saved = await savedVersion()
    await upload(designer, '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x>&a;</x>')
    const refused = designer.getByRole('alert').filter({ hasText: '文件不是本流程可安全读取的' })
    await refused.getByText('The file may not contain “<!DOCTYPE x').waitFor()
    await designer.reload()
    await designer.getByText('表单不存在').waitFor()
    expect(await savedVersion()).toBe(saved)
  })

  test('送审 mended, it is submitted, and its author is offered no publishing', async () => {
    await upload(designer, reworded(shipped))
    // its name does not say that it was made from what the draft says
    await designer.getByRole('dialog').getByRole('button', { name: '覆盖草稿' }).click()
    await designer.getByText('检查未发现问题。').waitFor()
    await press(designer, '送审')
    await designer.getByText(/审核中/).waitFor()
    expect(await designer.getByRole('button', { name: '审核通过并发布' }).count()).toBe(0)
  })

  test('发布与回退 a colleague publishes it, and rolls it back', async () => {
    const colleague = await desk.open()
    await signInAs(colleague, desk.city, { role: 'CITY_ADMINISTRATOR' })
    await colleague.goto(`/${route}`)
    await press(colleague, '审核通过并发布')
    await colleague.getByText('已发布为第 2 版。').waitFor()
    await colleague.goto('/#/processes')
    await colleague.getByText('新案件使用第 2 版').waitFor()
    await press(colleague, '回退', { 修改内容和理由: '新流程难以执行' })
    await colleague.getByText('新案件使用第 3 版').waitFor()
  })
})
