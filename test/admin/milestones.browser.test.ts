import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { aProcessDraft } from '../support/process-draft.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'
import { keepPicture } from './support/keep-picture.ts'

const saved = '改动已全部保存'

/** A button, what its dialog asks for, and the same button there. */
const press = async (page: Page, label: string, words: Readonly<Record<string, string>> = {}) => {
  await page.getByRole('button', { name: label, exact: true }).first().click()
  const form = page.getByRole('dialog')
  for (const [field, value] of Object.entries(words)) await form.getByLabel(field).fill(value)
  await form.getByRole('button', { name: label, exact: true }).click()
  await form.waitFor({ state: 'detached' })
}

describe.skipIf(inject('noBrowser') !== '')('里程碑 the milestones of a draft', () => {
  let desk: Desk
  let page: Page
  let draftId: string

  const milestone = (number: number) =>
    page.getByRole('row').filter({ hasText: `里程碑 ${number}` })
  const drawn = () =>
    desk.city.act(({ db }) => db.processDraft.findUniqueOrThrow({ where: { id: draftId } }))
  const opened = async () => {
    await page.goto(`/#/processes/drafts/${encodeId('ProcessDraft', draftId)}`)
    await page.locator('.djs-palette').waitFor()
    await page.getByText(saved).waitFor()
  }

  beforeAll(async () => {
    desk = await aDesk()
    page = await desk.open()
    await signInAs(page, desk.city, { role: 'PROCESS_DESIGNER' })
    draftId = (await aProcessDraft(desk.city)).draftId
    await opened()
  })
  afterAll(() => desk.close())

  test('标记 without a word what it stands for none is kept; with one it stands in the list', async () => {
    await page.getByText('还没有里程碑').waitFor()
    await page.getByRole('button', { name: '标记里程碑' }).click()
    const form = page.getByRole('dialog')
    await form.getByRole('button', { name: '标记里程碑' }).click()
    await form.getByRole('alert').filter({ hasText: '请写明该里程碑的说明' }).waitFor()
    await form.getByLabel('说明').fill('改名之前')
    await form.getByRole('button', { name: '标记里程碑' }).click()
    await milestone(1).getByText('改名之前').waitFor()
    await milestone(1).getByText(/张三/).waitFor()
  })

  test('对比 it is compared with what the draft says since', async () => {
    const closing = '[data-element-id="userTask_CloseCase"]'
    await page.locator(`${closing} > .djs-hit`).first().click({ force: true })
    await page.getByLabel('名称（中文）', { exact: true }).fill('办理结案手续')
    await expect.poll(async () => (await drawn()).xml).toContain('办理结案手续')
    await page.getByText(saved).waitFor()
    await page.getByRole('link', { name: '与草稿对比: 里程碑 1' }).click()
    await page.getByRole('heading', { level: 2, name: '第 1 版草稿的里程碑 1' }).waitFor()
    await page.getByRole('heading', { level: 2, name: '第 1 版的草稿' }).waitFor()
    const legend = page.getByRole('list', { name: '流程图上的标记' })
    expect(await legend.getByRole('listitem').allTextContents()).toContain('修改 1')
  })

  test('恢复 the draft says again what it said then, and what it said is kept', async () => {
    await opened()
    await press(page, '恢复')
    await milestone(2).getByText('恢复之前自动留存').waitFor()
    await keepPicture(page, 'milestones')
    expect((await drawn()).xml).not.toContain('办理结案手续')
    await page.getByText(saved).waitFor()
  })

  test('新建草稿 another draft begins with it, and its page follows', async () => {
    await press(page, '以此新建草稿', { 修改内容和理由: '另一方案' })
    await page.getByText('草稿 · 另一方案').waitFor()
    await page.getByText('还没有里程碑').waitFor()
    expect(desk.complaints).toEqual([])
  })
})
