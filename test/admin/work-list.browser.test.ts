import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { escalateClocks } from '../../services/deadlines/escalate-clocks.ts'
import { setLadder } from '../../services/deadlines/set-ladder.ts'
import { aReport, reach, take } from '../support/working-city.ts'
import { aDesk, type Desk, lookAway, signInAs } from './support/desk.ts'

const step = 'userTask_FileCase'

const noBrowser = inject('noBrowser') !== ''
let desk: Desk
beforeAll(async () => {
  if (!noBrowser) desk = await aDesk()
})
afterAll(() => desk?.close())

const waiting = async () => reach(desk.city, await aReport(desk.city), step)
const numberOf = ({ caseId }: { caseId: string }) =>
  desk.city.act(async ({ db }) => {
    const { caseNumber } = await db.case.findUniqueOrThrow({ where: { id: caseId } })
    return caseNumber
  })

describe.skipIf(noBrowser)('工作列表 what waits for an officer', () => {
  test('a task appears when its step is reached and goes when a colleague ends it, without a reload', async () => {
    const first = await waiting()
    const page = await desk.open()
    await signInAs(page, desk.city, first)
    await page.getByRole('link', { name: await numberOf(first) }).waitFor()
    const second = await waiting()
    await page.getByRole('link', { name: await numberOf(second) }).waitFor()
    await take(desk.city, second, { outcome: 'FILE', answers: { conditionNo: 1 } })
    await page.getByRole('link', { name: await numberOf(second) }).waitFor({ state: 'detached' })
  })

  test('断网 a task that came while the network was away is there once it is back, without a reload', async () => {
    const first = await waiting()
    const page = await desk.open()
    await signInAs(page, desk.city, first)
    await page.getByRole('link', { name: await numberOf(first) }).waitFor()
    await page.context().setOffline(true)
    await page.getByText(/网络已断开/).waitFor()
    const second = await waiting()
    await page.context().setOffline(false)
    await page.getByRole('link', { name: await numberOf(second) }).waitFor({ timeout: 10_000 })
  })

  test('英文 whoever works in English sees the classes of cases in English, in the list and on the page', async () => {
    const task = await waiting()
    await desk.city.act(({ db }) =>
      db.catalogueClass.updateMany({ data: { nameEn: 'Storm cover' } }),
    )
    // what classes are called is read once a minute
    desk.city.clock.now = new Date(desk.city.clock.now.getTime() + 60_000)
    const page = await desk.open()
    await signInAs(page, desk.city, task)
    const number = await numberOf(task)
    await page.getByRole('link', { name: number }).waitFor()
    expect(await page.getByText('Storm cover').count()).toBe(0)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('row', { name: new RegExp(`${number}.*Storm cover`) }).waitFor()
    await page.getByRole('link', { name: number }).click()
    await page.getByRole('heading', { name: `${number} Storm cover` }).waitFor()
  })

  test('领办 `a` on the step of a colleague says who works on it and until when, by the time of the city', async () => {
    const task = await waiting()
    const page = await desk.open()
    await signInAs(page, desk.city, task)
    const row = page.getByRole('link', { name: await numberOf(task) })
    await row.waitFor()
    const until = new Date(desk.city.clock.now.getTime() + 5 * 60_000)
    await desk.city.act(async ({ db, city: { cityId } }) => {
      const { id } = await db.person.create({ data: { cityId, name: '李四' } })
      const reserved = { reservedById: id, reservedUntil: until }
      await db.task.update({ where: { id: task.id }, data: reserved })
    })
    await row.focus()
    await page.keyboard.press('a')
    const inTheCity = { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' } as const
    const time = new Intl.DateTimeFormat('en-GB', inTheCity).format(until)
    const told = page.getByRole('alert').getByText(/^李四正在办理此环节，保留至/)
    expect(await told.textContent()).toContain(`${time}；未作任何变更`)
  })
})

describe.skipIf(noBrowser)('优先级 a case that has priority', () => {
  test('says so in words in the work list, without a reload, and on its page, with the level that gave it', async () => {
    await desk.city.act((ctx) =>
      setLadder(ctx, {
        levels: [
          { percent: 80, offices: ['HOLDER'] },
          { percent: 100, offices: ['HOLDER'], raisesPriority: true },
        ],
      }),
    )
    const task = await waiting()
    const page = await desk.open()
    await signInAs(page, desk.city, task)
    const row = page.getByRole('row').filter({ hasText: await numberOf(task) })
    await row.waitFor()
    expect(await row.getByText('优先办理').count()).toBe(0)
    const later = new Date(desk.city.clock.now.getTime() + 20 * 86_400_000)
    await desk.city.act((ctx) =>
      escalateClocks({ ...ctx, now: () => later }, { caseId: task.caseId }),
    )
    await row.getByText('优先办理').waitFor()
    await page.goto(`/#/cases/${encodeId('Case', task.caseId)}`)
    await page.getByText('由立案时限阶梯第 2 级提高').waitFor()
    await page.getByText('优先办理', { exact: true }).waitFor()
  })
})

describe.skipIf(noBrowser)('工作列表 found by keyboard and filter', () => {
  test('`j` and `k` move from case to case and Enter opens one', async () => {
    const task = await waiting()
    const page = await desk.open()
    await signInAs(page, desk.city, task)
    await page.getByRole('link', { name: await numberOf(task) }).waitFor()
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await page.keyboard.press('j')
    const first = await focused()
    await page.keyboard.press('j')
    expect(await focused()).not.toBe(first)
    await page.keyboard.press('k')
    expect(await focused()).toBe(first)
    await page.keyboard.press('Enter')
    await page.waitForURL(/#\/cases\//)
  })

  test('`/` goes to the search; on a case `a` keeps the step and `e` goes into its form; `?` shows the keys, Esc closes them', async () => {
    const task = await waiting()
    const page = await desk.open()
    await lookAway(page)
    await signInAs(page, desk.city, task)
    const focused = () => page.evaluate(() => document.activeElement?.tagName ?? '')
    const link = page.getByRole('link', { name: await numberOf(task) })
    await link.waitFor()
    await page.keyboard.press('/')
    expect(await focused()).toBe('INPUT')
    await link.click()
    await page.getByText('尚无人领办').waitFor()
    await page.keyboard.press('a')
    await page.getByText(/^由您办理，保留至/).waitFor()
    await page.keyboard.press('e')
    expect(await focused()).toMatch(/INPUT|TEXTAREA/)
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })
})

describe.skipIf(noBrowser)('筛选 the work list narrowed', () => {
  test('小类 is found in its major class, stands in the address, and goes with another major class', async () => {
    const task = await waiting()
    const page = await desk.open()
    await signInAs(page, desk.city, task)
    const { majorCode, code } = await desk.city.act(({ db }) =>
      db.catalogueClass.findFirstOrThrow({ where: { code: desk.city.staff.classCode } }),
    )
    const choose = async (name: string, option: RegExp | string) => {
      await page.getByRole('combobox', { name }).click()
      await page.getByRole('option', { name: option }).click()
    }
    await page.getByRole('button', { name: '更多筛选' }).click()
    await choose('大类', new RegExp(`^${majorCode} `))
    await choose('小类', new RegExp(`^${code} `))
    await page.waitForURL(/classCode%22/)
    await page.getByRole('link', { name: await numberOf(task) }).waitFor()
    await choose('大类', '全部')
    await page.getByRole('combobox', { name: '小类' }).waitFor({ state: 'detached' })
    await page.waitForURL(({ href }) => !href.includes('classCode'))
  })

  test('查询 a letter that is typed while the list is being searched stays, on a slow machine, too', async () => {
    const task = await waiting()
    const page = await desk.open()
    await signInAs(page, desk.city, task)
    const devTools = await page.context().newCDPSession(page)
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: 6 })
    const search = page.getByRole('searchbox')
    const words = 'abcdefghijkl'
    // about as long as the pause after which it is searched
    await search.pressSequentially(words, { delay: 380 })
    await page.waitForURL(new RegExp(`${words}%22`))
    expect(await search.inputValue()).toBe(words)
    await page.getByRole('main').getByRole('button', { name: '清除筛选' }).first().click()
    await page.getByRole('link', { name: await numberOf(task) }).waitFor()
    expect(await search.inputValue()).toBe('')
  })

  test('输入法 nothing is searched while Chinese is being composed', async () => {
    const task = await waiting()
    const page = await desk.open()
    await page.clock.install()
    await signInAs(page, desk.city, task)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.postData() ?? ''))
    const devTools = await page.context().newCDPSession(page)
    const search = page.getByRole('searchbox')
    await search.focus()
    const pinyin = { text: 'jinggai', selectionStart: 7, selectionEnd: 7 }
    await devTools.send('Input.imeSetComposition', pinyin)
    await page.clock.fastForward(2_000)
    await devTools.send('Input.insertText', { text: '井盖' })
    await page.waitForURL(({ href }) => decodeURIComponent(href).includes('井盖'))
    expect(await search.inputValue()).toBe('井盖')
    expect(asked.filter((text) => text.includes('jinggai'))).toEqual([])
  })

  test('a filter stands in the address and is found there by the next visit', async () => {
    const task = await waiting()
    const page = await desk.open()
    await signInAs(page, desk.city, task)
    await page.getByRole('combobox', { name: '时限' }).click()
    await page.getByRole('option', { name: '已超时' }).click()
    await page.getByText('没有符合条件的内容').waitFor()
    await page.reload()
    await page.getByText('没有符合条件的内容').waitFor()
    await page.getByRole('main').getByRole('button', { name: '清除筛选' }).first().click()
    await page.getByRole('link', { name: await numberOf(task) }).waitFor()
  })
})
