import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { assignRole } from '../../services/accounts/assign-role.ts'
import { aReport, reach } from '../support/working-city.ts'
import { barriersOn } from './support/barriers.ts'
import { aDesk, type Desk, signIn, signInAs } from './support/desk.ts'

const step = 'userTask_FileCase'

const noBrowser = inject('noBrowser') !== ''
let desk: Desk
let waiting: Awaited<ReturnType<typeof reach>>

beforeAll(async () => {
  if (noBrowser) return
  desk = await aDesk()
  waiting = await reach(desk.city, await aReport(desk.city), step)
})
afterAll(() => desk?.close())

const visit = async () => {
  const page = await desk.open()
  const person = await signInAs(page, desk.city, waiting)
  await page.getByRole('heading', { name: '工作列表' }).waitFor()
  return { page, ...person }
}
const view = (page: Page, name: string) => page.getByRole('button', { name: `视图: ${name}` })
const narrowToOverdue = async (page: Page) => {
  await page.getByRole('combobox', { name: '时限' }).click()
  await page.getByRole('option', { name: '已超时' }).click()
  await page.getByText('没有符合条件的内容').waitFor()
}
const save = async (page: Page, name: string, role?: string) => {
  await view(page, '全部待办').click()
  await page.getByRole('menuitem', { name: '另存为视图…' }).click()
  await page.getByLabel('名称').fill(name)
  if (role !== undefined) {
    await page.getByRole('combobox', { name: '使用人' }).click()
    await page.getByRole('option', { name: `共享给：${role}` }).click()
  }
  await page.getByRole('button', { name: '保存' }).click()
  await view(page, name).waitFor()
}

describe.skipIf(noBrowser)('视图 how an officer looks at the work list', () => {
  test('共享视图 a view that a shift leader shares is found, by its address too, by a colleague of the role', async () => {
    const { page } = await visit()
    await narrowToOverdue(page)
    await save(page, '超时待办', '值班长')
    const address = new URL(page.url()).hash
    expect(address).toContain('view')

    const { page: other } = await visit()
    await view(other, '全部待办').click()
    await other.getByRole('menuitemradio', { name: '超时待办（共享给值班长）' }).click()
    await other.getByText('没有符合条件的内容').waitFor()

    const id = /"view":"([^"]+)"/.exec(decodeURIComponent(address))?.[1]
    await other.goto(`/#/work-list?filter=${encodeURIComponent(JSON.stringify({ view: id }))}`)
    await other.reload()
    await view(other, '超时待办').waitFor()
    await other.getByText('没有符合条件的内容').waitFor()
  })

  test('视图名称 a name that is typed outlives a reload, until it is canceled', async () => {
    const { page } = await visit()
    const open = async () => {
      await view(page, '全部待办').click()
      await page.getByRole('menuitem', { name: '另存为视图…' }).click()
    }
    await open()
    await page.getByLabel('名称').fill('早班要看的')
    await page.reload()
    await open()
    expect(await page.getByLabel('名称').inputValue()).toBe('早班要看的')
    await page.getByRole('button', { name: '取消' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await open()
    expect(await page.getByLabel('名称').inputValue()).toBe('')
  })

  test('默认视图 an own view is renamed, opens with the list, and is deleted', async () => {
    const { page } = await visit()
    await narrowToOverdue(page)
    await save(page, '我的')
    await view(page, '我的').click()
    await page.getByRole('menuitem', { name: '默认打开此视图' }).click()
    await view(page, '我的').click()
    await page.getByRole('menuitem', { name: '改名或共享…' }).click()
    await page.getByLabel('名称').fill('我的超时')
    await page.getByRole('button', { name: '保存' }).click()
    await view(page, '我的超时').waitFor()
    await page.goto('/?again#/work-list')
    await view(page, '我的超时').waitFor()
    await page.getByText('没有符合条件的内容').waitFor()
    await view(page, '我的超时').click()
    await page.getByRole('menuitem', { name: '删除…' }).click()
    await page.getByRole('button', { name: '删除' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await view(page, '全部待办').click()
    expect(await page.getByRole('menuitemradio', { name: '我的超时' }).count()).toBe(0)
  })
})

const headings = (page: Page) =>
  page.getByRole('columnheader').filter({ hasText: /./ }).allTextContents()

describe.skipIf(noBrowser)('次序 the order of the work list', () => {
  test('优先办理在前 is chosen beside the filters, stands in the address, and is kept with a view; taken out, it stays out', async () => {
    const { page } = await visit()
    const byPriority = page.getByRole('button', { name: '优先办理在前', includeHidden: true })
    const isChosen = () => byPriority.getAttribute('aria-pressed')
    expect(await isChosen()).toBe('false')
    await byPriority.click()
    await expect.poll(isChosen).toBe('true')
    await save(page, '优先的')
    expect(decodeURIComponent(page.url())).toContain('"order":"priority"')
    await page.getByRole('button', { name: '按时限' }).click()
    await view(page, '优先的').filter({ hasText: '已改动' }).click()
    await page.getByRole('menuitemradio', { name: '优先的' }).waitFor()
    expect(await isChosen()).toBe('false')
    await page.getByRole('menuitemradio', { name: '优先的' }).click()
    await expect.poll(isChosen).toBe('true')
  })
})

describe.skipIf(noBrowser)('列的顺序 the columns in an order of one’s own', () => {
  test('are moved by keys, buttons and the mouse, kept with the view, and follow their owner', async () => {
    const { page, login } = await visit()
    await page.getByRole('columnheader', { name: '时限' }).waitFor()
    const [first = '', second = '', ...others] = await headings(page)
    await page.getByRole('button', { name: '选择列' }).click()
    const box = page.getByRole('checkbox', { name: first, exact: true })
    await box.waitFor()
    expect(await barriersOn(page)).toEqual([])
    await box.focus()
    await page.keyboard.press('Alt+ArrowDown')
    await page.getByText(`${first}现为第 2 列。`).waitFor()
    await page.keyboard.press('Alt+ArrowDown')
    await page.getByText(`${first}现为第 3 列。`).waitFor()
    expect(await box.evaluate((it) => it === document.activeElement)).toBe(true)
    await page.getByRole('button', { name: `前移：${first}` }).press('Enter')
    await page.getByText(`${first}现为第 2 列。`).waitFor()
    const last = others.at(-1) ?? ''
    const row = (name: string) => page.getByRole('listitem').filter({ hasText: name })
    await row(last).dragTo(row(second))
    await page.getByText(`${last}现为第 1 列。`).waitFor()
    await page.keyboard.press('Escape')
    const moved = [last, second, first, ...others.slice(0, -1)]
    await expect.poll(() => headings(page)).toEqual(moved)

    await save(page, '我的顺序')
    await page.getByRole('button', { name: '选择列' }).click()
    const kept = page.waitForResponse((response) =>
      (response.request().postData() ?? '').includes('["caseNumber","due"'),
    )
    await page.getByRole('button', { name: `后移：${last}` }).click()
    await kept
    await page.keyboard.press('Escape')
    await view(page, '我的顺序').filter({ hasText: '已改动' }).waitFor()

    const other = await desk.open()
    await other.goto('/')
    await signIn(other, login)
    await other.goto('/#/work-list')
    await other.getByRole('columnheader', { name: '时限' }).waitFor()
    await expect.poll(() => headings(other)).toEqual([second, last, ...moved.slice(2)])
    await view(other, '全部待办').click()
    await other.getByRole('menuitemradio', { name: '我的顺序' }).click()
    await expect.poll(() => headings(other)).toEqual(moved)
  })
})

describe.skipIf(noBrowser)('偏好 what follows an officer', () => {
  test('偏好 language, theme and columns follow their owner to another browser', async () => {
    const { page, login } = await visit()
    await page.getByRole('button', { name: '选择列' }).click()
    await page.getByRole('checkbox', { name: '来源' }).check()
    await page.keyboard.press('Escape')
    await page.getByRole('columnheader', { name: '来源' }).waitFor()
    await page.getByRole('button', { name: '使用深色界面' }).click()
    const kept = page.waitForResponse(async (response) =>
      (response.request().postData() ?? '').includes('"language":"en"'),
    )
    await page.getByRole('button', { name: 'English' }).click()
    await kept

    const other = await desk.open()
    await other.goto('/')
    await signIn(other, login, /My account/)
    await other.goto('/#/work-list')
    await other.getByRole('heading', { name: 'Work list' }).waitFor()
    await other.getByRole('columnheader', { name: 'Source' }).waitFor()
    await other.getByRole('button', { name: 'Use light colors' }).waitFor()
  })

  test('切换角色 whoever has several roles looks at the steps of one of them', async () => {
    const { id, login } = await visit()
    await desk.city.act((ctx) => assignRole(ctx, { personId: id, role: 'EVALUATOR', unitId: null }))
    const again = await desk.open()
    await again.goto('/')
    await signIn(again, login)
    await again.goto('/#/work-list')
    await again.getByRole('button', { name: '考评员' }).click()
    await again.getByText('没有符合条件的内容').waitFor()
    await again.getByRole('button', { name: '全部角色' }).click()
    await again.getByRole('row').nth(1).waitFor()
  })

  test('no page does what the security policy forbids', () => {
    const expected = /ApiError: Nobody is signed in/
    expect(desk.complaints.filter((complaint) => !expected.test(complaint))).toEqual([])
  })
})
