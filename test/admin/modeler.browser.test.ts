import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { saveProcessDraft } from '../../services/process-drafts/save-draft.ts'
import { readModel } from '../../services/process-editions/read-model.ts'
import { aProcessDraft, reworded } from '../support/process-draft.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'
import { keepPicture } from './support/keep-picture.ts'

const saved = '改动已全部保存'
const nowhere = { x: 0, y: 0, width: 0, height: 0 }
const chinese = /\p{Script=Han}/u

const noBrowser = inject('noBrowser') !== ''
let desk: Desk
let page: Page
let draftId: string
let route: string
const misses: string[] = []

const drawn = async () => {
  const draft = await desk.city.act(({ db }) =>
    db.processDraft.findUniqueOrThrow({ where: { id: draftId } }),
  )
  return { draft, steps: (await readModel(draft.xml)).officerSteps }
}
const opened = async (on: Page) => {
  await on.goto(`/${route}`)
  await on.locator('.djs-palette').waitFor()
  await on.getByText(saved).waitFor()
}
const choose = async (on: Page, id: string) => {
  await on.locator(`[data-element-id="${id}"] > .djs-hit`).first().click({ force: true })
  await on.locator(`.selected[data-element-id="${id}"]`).waitFor({ state: 'attached' })
}
const pick = async (on: Page, label: string, option: string) => {
  await on.getByRole('combobox', { name: label, exact: true }).click()
  await on.getByRole('option', { name: option, exact: true }).click()
}

beforeAll(async () => {
  if (noBrowser) return
  desk = await aDesk()
  page = await desk.open()
  page.on('console', (message) => {
    if (message.text().includes('has no Chinese')) misses.push(message.text())
  })
  await signInAs(page, desk.city, { role: 'PROCESS_DESIGNER' })
  const made = await aProcessDraft(desk.city)
  draftId = made.draftId
  route = `#/processes/drafts/${encodeId('ProcessDraft', draftId)}`
  await opened(page)
})
afterAll(async () => {
  if (!noBrowser) await desk.close()
})

describe.skipIf(noBrowser)('绘制流程 a process drawn in the browser', () => {
  test('人工环节 a step is appended, given its role, form and outcomes, and saved by itself', async () => {
    await choose(page, 'userTask_FileCase')
    await page.locator('[data-action="append.officer-step"]').click()
    await page.keyboard.press('Escape')
    await page.getByLabel('名称（中文）', { exact: true }).fill('向施工单位开单')
    await page.getByLabel('名称（英文）', { exact: true }).fill('Bill the contractor')
    await page.getByLabel('办理说明（中文）').fill('核定费用，向施工单位开具账单。')
    await pick(page, '办理角色', '督查员')
    await pick(page, '表单', 'explanation')
    await pick(page, '环节计时', '反馈')
    await page.getByRole('button', { name: '增加结果' }).click()
    await page.getByLabel('结果 2（中文）').fill('不予开单')
    await page.getByLabel('结果 2（英文）').fill('Not billed')
    await page.getByLabel('名称（中文）', { exact: true }).focus()
    await page.getByLabel('结果 2 之后的处置总时限').waitFor()
    await page.getByText(saved).waitFor()
    const { steps } = await drawn()
    expect(steps.find(({ name }) => name === '向施工单位开单')).toMatchObject({
      elementId: expect.stringMatching(/^userTask_N\w+$/),
      ...{ nameEn: 'Bill the contractor', role: 'SUPERVISOR', formId: 'explanation' },
      outcomes: [
        { key: 'DONE', zh: '完成', en: 'Done' },
        { key: 'NOT_BILLED', zh: '不予开单', en: 'Not billed' },
      ],
      clock: 'step:feedback',
    })
    await keepPicture(page, 'modeler')
  })

  test('重新打开 closed and opened again, it stands there', async () => {
    await page.reload()
    await page.locator('.djs-palette').waitFor()
    const { steps } = await drawn()
    const { elementId = '' } = steps.find(({ name }) => name === '向施工单位开单') ?? {}
    await choose(page, elementId)
    const name = page.getByLabel('名称（英文）', { exact: true })
    expect(await name.inputValue()).toBe('Bill the contractor')
    expect(await page.getByLabel('结果 2（中文）').inputValue()).toBe('不予开单')
  })

  test('模型问题 what is wrong with the new step is listed at once, and it is marked', async () => {
    await page.getByText('未经网关而分出多条去向').first().waitFor()
    await page.locator('[data-element-id="userTask_FileCase"].marked-error').first().waitFor({
      state: 'attached',
    })
  })

  test('撤销 what was changed last is taken back and done again', async () => {
    await choose(page, 'userTask_CloseCase')
    const name = page.getByLabel('名称（中文）', { exact: true })
    const before = await name.inputValue()
    await name.fill('办理结案手续')
    await page.getByRole('button', { name: '撤销' }).click()
    await expect.poll(() => name.inputValue()).toBe(before)
    await page.getByRole('button', { name: '重做' }).click()
    await expect.poll(() => name.inputValue()).toBe('办理结案手续')
    await page.getByText(saved).waitFor()
  })
})

describe.skipIf(noBrowser)('绘制方式 two ways to draw', () => {
  const way = (name: string) => page.getByRole('button', { name, exact: true })
  const technical = () => page.getByRole('group', { name: '引擎读取的内容' })

  test('设计 who designs sees no word of technique', async () => {
    await choose(page, 'serviceTask_FileCase')
    await page.getByText('系统在此做什么，在“实现”方式下选择。').waitFor()
    expect(await way('设计').getAttribute('aria-pressed')).toBe('true')
    expect(await page.getByRole('combobox', { name: '系统做什么' }).count()).toBe(0)
    expect(await technical().count()).toBe(0)
  })

  test('实现 who implements sees what the engine reads, and finds it so again', async () => {
    await way('实现').click()
    await technical().getByRole('combobox', { name: '系统做什么' }).waitFor()
    await technical().getByText('serviceTask_FileCase', { exact: true }).waitFor()
    await keepPicture(page, 'modeler-implement')
    await choose(page, 'userTask_CloseCase')
    await pick(page, '对案件的效果', '反馈 Give feedback')
    await expect
      .poll(async () => {
        const { steps } = await drawn()
        return steps.find(({ elementId }) => elementId === 'userTask_CloseCase')?.action
      })
      .toBe('give-feedback')
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByText(saved).waitFor()
    await opened(page)
    expect(await way('实现').getAttribute('aria-pressed')).toBe('true')
    await way('设计').click()
  })
})

describe.skipIf(noBrowser)('随画随存 what is drawn is never lost', () => {
  test('断网 what is drawn away from the server survives a closed tab', async () => {
    const tab = await page.context().newPage()
    await opened(tab)
    await page.context().setOffline(true)
    await choose(tab, 'userTask_CloseCase')
    await tab.getByLabel('名称（中文）', { exact: true }).fill('断网时改名')
    await tab.getByText('尚未保存').waitFor()
    await tab.close()
    await page.context().setOffline(false)
    await page.reload()
    await page.getByText(saved).waitFor()
    await expect
      .poll(async () => (await drawn()).steps.map(({ name }) => name))
      .toContain('断网时改名')
  })

  test('两份改动 over what a colleague has saved nothing goes before somebody has chosen', async () => {
    const { draft } = await drawn()
    await desk.city.act((ctx) =>
      saveProcessDraft(ctx, {
        ...{ processDraftId: draftId, expectedVersion: draft.version },
        xml: reworded(draft.xml),
      }),
    )
    await choose(page, 'userTask_CloseCase')
    await page.getByLabel('名称（中文）', { exact: true }).fill('我的改名')
    const asked = page.getByRole('alert').filter({ hasText: '同事在此期间保存了本草稿' })
    await asked.waitFor()
    expect((await drawn()).draft.version).toBe(draft.version + 1)
    await asked.getByRole('button', { name: '以我的继续' }).click()
    await page.getByText(saved).waitFor()
    expect((await drawn()).steps.map(({ name }) => name)).toContain('我的改名')
  })
})

describe.skipIf(noBrowser)('画板 the board for everybody', () => {
  test('中文 palette, context pads and menus are in Chinese, all of it', async () => {
    const labels = await page
      .locator('.djs-palette .entry')
      .evaluateAll((entries) => entries.map((entry) => entry.getAttribute('aria-label') ?? ''))
    expect(labels.length).toBeGreaterThan(8)
    expect(labels.filter((label) => !chinese.test(label))).toEqual([])
    const ids = ['gateway_CaseFiled', 'serviceTask_FileCase', 'endEvent_CaseClosed']
    for (const id of [...ids, 'userTask_FileCase']) {
      await choose(page, id)
      await page.locator('.djs-context-pad [data-action="replace"]').click()
      await page.locator('.djs-popup .entry').first().waitFor()
      const said = await page.locator('.djs-popup .entry').allInnerTexts()
      expect(said.filter((label) => label !== '' && !chinese.test(label))).toEqual([])
      await page.keyboard.press('Escape')
    }
    expect(misses).toEqual([])
    expect(await page.locator('.bjs-powered-by').isVisible()).toBe(true)
  })

  test('鹰眼图 the minimap is opened by keyboard, shows every element, and moves the drawing', async () => {
    const tool = page.getByRole('button', { name: '鹰眼图' })
    const map = page.locator('.djs-minimap')
    expect(await map.isVisible()).toBe(false)
    await tool.focus()
    await page.keyboard.press('Enter')
    await map.locator('svg [id*="userTask_FileCase"]').first().waitFor({ state: 'attached' })
    expect(await tool.getAttribute('aria-pressed')).toBe('true')
    await keepPicture(page, 'modeler-minimap')
    const seen = () => page.locator('.djs-container .viewport').first().getAttribute('transform')
    const before = await seen()
    const { x, y, width, height } = (await map.locator('.viewport-dom').boundingBox()) ?? nowhere
    await page.mouse.move(x + width / 2, y + height / 2)
    await page.mouse.down()
    await page.mouse.move(x + width / 2 + 40, y + height / 2 + 10, { steps: 3 })
    await page.mouse.up()
    await expect.poll(seen).not.toBe(before)
    await tool.click()
    expect(await map.isVisible()).toBe(false)
  })

  test('键盘 the keys of the board stand in the help', async () => {
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('框选').waitFor()
    await page.keyboard.press('Escape')
  })

  test('窄屏 on a phone the model is read, and told why', async () => {
    const phone = await page.context().newPage()
    await phone.setViewportSize({ width: 390, height: 844 })
    await phone.goto(`/${route}`)
    await phone.getByText('屏幕较窄').waitFor()
    expect(await phone.locator('.djs-palette').count()).toBe(0)
    await phone.close()
    const blocked = desk.complaints.filter((said) => !/net::ERR_/.test(said))
    expect(blocked).toEqual([])
  })
})
