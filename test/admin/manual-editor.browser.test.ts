import type { Locator, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { EditedLines } from '../../services/manual-drafts/edited-line.ts'
import { startManualDraft } from '../../services/manual-drafts/start-draft.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'
import { keepPicture } from './support/keep-picture.ts'

const unseen = inject('noBrowser') !== ''
let desk: Desk
let page: Page
let address: string
let table: Locator

beforeAll(async () => {
  if (unseen) return
  desk = await aDesk()
  address = await aDraftsAddress(desk)
  page = await desk.open()
  await signInAs(page, desk.city, { role: 'CITY_ADMINISTRATOR' })
  await page.goto(address)
  table = page.getByRole('table', { name: '条目' })
  await table.waitFor()
})
afterAll(() => desk?.close())

const cell = (words: string) => table.getByRole('button', { name: words, exact: true })
const saved = (words: string) => cell(words).first().waitFor()

describe.skipIf(unseen)('手册编辑 a draft of the manual is edited', () => {
  test('三行 three lines by keyboard alone: Enter edits, Tab goes on, Esc leaves', async () => {
    await cell('缺失').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('井盖缺失')
    await page.keyboard.press('Tab')
    await page.keyboard.type('恢复原状')
    await page.keyboard.press('Enter')
    await saved('井盖缺失')
    await saved('恢复原状')
    await cell('2 小时（不分昼夜）').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('abc')
    await page.keyboard.press('Enter')
    await page.getByText('时限应大于 0、不超过 366').waitFor()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('3')
    await page.keyboard.press('Enter')
    await saved('3 小时（不分昼夜）')
    await cell('破损').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('不要')
    await page.keyboard.press('Escape')
    await saved('破损')
  })

  test('撤销 Ctrl+Z takes the last change back', async () => {
    await page.keyboard.press('ControlOrMeta+Z')
    await saved('2 小时（不分昼夜）')
  })

  test('责任单位 a rule is added in the list of the line’s units', async () => {
    await table.getByRole('row').nth(1).getByRole('button').nth(3).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('添加规则').selectOption({ label: '所在街道' })
    await dialog.getByRole('button', { name: '保存' }).click()
    await table.getByRole('row').nth(1).getByText('所属街办').waitFor()
  })

  test('证据、依据 evidence is said in its place, grounds in a list of their own', async () => {
    await cell('填写证据要求').first().click()
    await page.keyboard.type('处置前后照片')
    await page.keyboard.press('Enter')
    await saved('处置前后照片')
    await cell('添加法律依据').first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('名称').fill('《城市道路管理条例》')
    await dialog.getByLabel('条款、事项或文号').fill('第二十三条')
    await dialog.getByRole('button', { name: '添加依据' }).click()
    await dialog.getByLabel('条款、事项或文号').last().fill('第二十四条')
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.getByText('每项依据都须有名称，且不能重复。').waitFor()
    await dialog.getByRole('button', { name: '移除第 2 项依据' }).click()
    await dialog.getByRole('button', { name: '保存' }).click()
    await saved('法律法规 《城市道路管理条例》第二十三条')
    await table.getByRole('checkbox', { name: '紧急' }).first().click()
    await table.getByRole('checkbox', { name: '紧急', checked: true }).waitFor()
  })
})

describe.skipIf(unseen)('紧急、自行处置 flags of a line', () => {
  test('紧急 turned by mistake is taken back by Ctrl+Z where it was turned', async () => {
    const turned = page.waitForResponse((it) => isChange(it.request()))
    await table.getByRole('checkbox', { name: '紧急' }).last().click()
    await turned
    await table.getByRole('checkbox', { name: '紧急', checked: true }).nth(1).waitFor()
    await page.keyboard.press('ControlOrMeta+Z')
    await table
      .getByRole('checkbox', { name: '紧急', checked: true })
      .nth(1)
      .waitFor({ state: 'detached' })
  })

  test('自行处置 turned again before the first turn is answered is what it was', async () => {
    await page.route('**/graphql', async (route) => {
      if (isChange(route.request())) await new Promise((done) => setTimeout(done, 500))
      await route.continue()
    })
    const flag = table.getByRole('checkbox', { name: '自行处置' }).first()
    await flag.click()
    expect(await flag.isChecked()).toBe(true)
    await flag.click()
    await expect.poll(() => lastTurns(desk), { timeout: 10_000 }).toEqual([false, true])
    expect(await flag.isChecked()).toBe(false)
    await page.unroute('**/graphql')
  })
})

describe.skipIf(unseen)('派遣方式 how cases of a line are dispatched', () => {
  test('is chosen in its place, and taken back by Ctrl+Z', async () => {
    await table.getByRole('button', { name: '规定派遣方式' }).first().click()
    await table.getByRole('combobox', { name: '派遣方式' }).selectOption('自动派遣')
    const said = page.waitForResponse((it) => isChange(it.request()))
    await page.keyboard.press('Enter')
    await said
    await table.getByRole('button', { name: '自动派遣' }).waitFor()
    await page.keyboard.press('ControlOrMeta+Z')
    await table.getByRole('button', { name: '自动派遣' }).waitFor({ state: 'detached' })
  })
})

describe.skipIf(unseen)('撤销 what is not answered yet', () => {
  test('Ctrl+Z takes back the change under way, not the one before', async () => {
    await page.route('**/graphql', async (route) => {
      if (isChange(route.request())) await new Promise((done) => setTimeout(done, 500))
      await route.continue()
    })
    const undone = page.waitForResponse((it) => isUndoing(it.request()))
    await cell('2 小时（不分昼夜）').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('5')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ControlOrMeta+Z')
    await undone
    await saved('2 小时（不分昼夜）')
    await table.getByRole('checkbox', { name: '紧急', checked: true }).waitFor()
    await page.unroute('**/graphql')
  })
})

describe.skipIf(unseen)('条目筛选 the lines that are shown', () => {
  test('are narrowed by words, and all of them again once that is cleared', async () => {
    const rows = table.getByRole('button', { name: '2 小时（不分昼夜）' })
    const all = await rows.count()
    const words = page.getByRole('search').getByLabel('查询')
    await words.fill('没有这样的条目')
    await table.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '清除筛选' }).first().click()
    await table.waitFor()
    expect([await words.inputValue(), await rows.count()]).toEqual(['', all])
  })
})

describe.skipIf(unseen)('批量修改 many lines at once', () => {
  test('批量修改 is previewed, done as one act and undone as one', async () => {
    await page.getByRole('button', { name: '批量修改' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('修改内容').selectOption({ label: '时限乘以' })
    await dialog.getByLabel('倍数').fill('2')
    await dialog.getByRole('button', { name: '预览' }).click()
    await dialog.getByText('找到 3 条，其中 3 条会改变').waitFor()
    await dialog.getByRole('button', { name: '修改 3 条' }).click()
    await saved('4 小时（不分昼夜）')
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await saved('2 小时（不分昼夜）')
  })
})

describe.skipIf(unseen)('协同编辑 others and problems', () => {
  test('两人同时编辑 another one’s change comes by itself; of two at once both versions are shown', async () => {
    const other = await desk.open()
    await signInAs(other, desk.city, { role: 'CITY_ADMINISTRATOR' })
    await other.goto(address)
    const theirs = other.getByRole('table', { name: '条目' })
    await theirs.getByRole('button', { name: '井盖缺失' }).click()
    await other.keyboard.type('井盖丢失')
    await cell('井盖缺失').click()
    await page.keyboard.type('井盖不见')
    await other.keyboard.press('Enter')
    await theirs.getByRole('button', { name: '井盖丢失' }).waitFor()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('井盖丢失').waitFor()
    expect(await dialog.textContent()).toContain('井盖不见')
    await dialog.getByRole('button', { name: '改为我的' }).click()
    await saved('井盖不见')
    await theirs.getByRole('button', { name: '井盖不见' }).waitFor()
    await other.getByText('张三 修改了草稿').waitFor()
  })
})

describe.skipIf(unseen)('条目表单 forms of their own, and problems', () => {
  test('升级级别 a line gets levels of its own, beginning with the city’s, and those of the city again', async () => {
    const levels = () => table.getByRole('button', { name: /^达 \d+%/ })
    await table.getByRole('button', { name: '升级按城市设置' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('按城市设置升级').uncheck()
    await dialog.getByLabel('第 1 级，占时限的百分比').fill('50')
    await dialog.getByRole('group', { name: '第 1 级通知' }).getByLabel('领导').check()
    const second = dialog.getByRole('group', { name: '第 2 级通知' })
    await second.getByLabel('提高案件优先级').check()
    await second.getByLabel(/^督办答复时限/).fill('24')
    await dialog.getByRole('button', { name: '保存' }).click()
    await table.getByText('达 50%：环节承办岗位 · 领导').waitFor()
    await table.getByText(/^达 100%：.* · 提高案件优先级 · 督办，须在 24 小时内答复$/).waitFor()
    await levels().first().click()
    await dialog.getByLabel('按城市设置升级').check()
    await dialog.getByRole('button', { name: '保存' }).click()
    await levels().waitFor({ state: 'detached' })
  })

  test('意见 a line is commented, and the comment settled', async () => {
    await table
      .getByRole('button', { name: /第 1 条的意见/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('意见').fill('请与排水中心核对')
    await dialog.getByRole('button', { name: '发表' }).click()
    await dialog.getByRole('button', { name: '已处理' }).click()
    await dialog.getByText(/张三 于 .* 处理/).waitFor()
    await dialog.getByRole('button', { name: '关闭' }).click()
  })

  test('问题清单 what is wrong stands beside, and leads to the line', async () => {
    const unit = { where: { name: '市排水服务中心' } }
    const close = (active: boolean) =>
      desk.city.act(({ db }) => db.organizationUnit.updateMany({ ...unit, data: { active } }))
    await close(false)
    await page.reload()
    const problems = page.getByRole('region', { name: '发布前检查' })
    await problems.getByText('单位“市排水服务中心”已停用').waitFor()
    await problems
      .getByRole('button', { name: /第 2 条/ })
      .first()
      .click()
    await page.waitForFunction(() => document.activeElement?.textContent === '破损')
    await close(true)
  })
})

describe.skipIf(unseen)('画面 what is seen', () => {
  test.each(['zh', 'en'])('画面 on a phone and at the desk, %s', async (language) => {
    await page.evaluate(
      (kept) => localStorage.setItem('zhihui.preferences', JSON.stringify(kept)),
      { language, theme: 'light' },
    )
    for (const width of [360, 1360]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`/?${language}${width}${address.slice(1)}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.getByText('C0102').first().waitFor()
      await keepPicture(page, `manual-editor-${language}-${width}`)
      const wider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      expect(wider).toBe(false)
    }
  })

  test('已发布 the lines of an edition in force are only read', async () => {
    await page.evaluate(() => localStorage.clear())
    await page.goto('/?published')
    await page.goto(await publishedAddress(desk))
    await page.getByText('这些条目不能编辑').waitFor()
  })

  test('nothing of it all was a fault of the page', () => {
    expect(desk.complaints).toEqual([])
  })
})

const isUndoing = (request: Request) => request.postData()?.includes('undoManualEdit(') === true
const isChange = (request: Request) => request.postData()?.includes('changeManualLine(') === true

async function lastTurns({ city }: Desk) {
  const edits = await city.act(({ db }) =>
    db.manualEdit.findMany({ orderBy: { version: 'desc' }, take: 2 }),
  )
  return edits.flatMap(({ lines }) => EditedLines.parse(lines).map((it) => it.after?.selfHandling))
}

const inForce = ({ city }: Desk) =>
  city.act(({ db }) => db.manualEdition.findFirstOrThrow({ where: { status: 'PUBLISHED' } }))
const addressOf = (id: string) => `/#/manual/${encodeId('ManualEdition', id)}/edit`

async function aDraftsAddress(desk: Desk): Promise<string> {
  const { id } = await inForce(desk)
  const start = { editionId: id, reason: '时限调整' }
  return addressOf((await desk.city.act((ctx) => startManualDraft(ctx, start))).editionId)
}

const publishedAddress = async (desk: Desk) => addressOf((await inForce(desk)).id)
