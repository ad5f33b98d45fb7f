import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { aReport, reach } from '../support/working-city.ts'
import { aDesk, type Desk, signIn, signInAs } from './support/desk.ts'

const noBrowser = inject('noBrowser') !== ''
let desk: Desk
beforeAll(async () => {
  if (!noBrowser) desk = await aDesk()
})
afterAll(() => desk?.close())

const waiting = async () => reach(desk.city, await aReport(desk.city), 'userTask_FileCase')
const comment = (page: Page) => page.getByLabel('写留言')
const say = (page: Page) => page.getByRole('button', { name: '留言', exact: true })
const banner = (page: Page) => page.getByText(/网络已断开/)
const isOf = (route: Route, mutation: string) =>
  route.request().postData()?.includes(`mutation ${mutation}`) ?? false

/** The page of a case, before somebody who may say something about it. */
async function aCasePage() {
  const task = await waiting()
  const page = await desk.open()
  const { login } = await signInAs(page, desk.city, task)
  await page.goto(`/#/cases/${encodeId('Case', task.caseId)}`)
  await comment(page).waitFor()
  return { page, login, caseId: task.caseId }
}

/** A twentieth of the patience: what takes half a minute is over in a breath. */
const beImpatient = (page: Page) =>
  page.evaluate(() => {
    const usual = AbortSignal.timeout
    AbortSignal.timeout = (milliseconds) => usual.call(AbortSignal, milliseconds / 20)
  })

const turn = (page: Page, hidden: boolean) =>
  page.evaluate((isHidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden })
    document.dispatchEvent(new Event('visibilitychange'))
  }, hidden)

describe.skipIf(noBrowser)('无应答 what gets no answer', () => {
  test('留言 a comment whose answer was lost may have been said, and is told so; sent again it stands once', async () => {
    const { page, caseId } = await aCasePage()
    let lost = 0
    await page.route('**/graphql', async (route) => {
      if (lost > 0 || !isOf(route, 'AddComment')) return route.continue()
      lost += 1
      await route.fetch()
      await route.abort()
    })
    await comment(page).fill('应答丢失')
    await say(page).click()
    await page.getByText(/没有收到服务器的应答；.*再次提交不会重复办理/).waitFor()
    expect(await comment(page).inputValue()).toBe('应答丢失')
    const [answer] = await Promise.all([
      page.waitForResponse((it) => it.request().postData()?.includes('AddComment') ?? false),
      say(page).click(),
    ])
    expect(await answer.json()).toMatchObject({
      data: { addComment: { __typename: 'AddCommentSuccess' } },
    })
    const said = await desk.city.act(({ db }) => db.comment.count({ where: { caseId } }))
    expect([lost, said]).toEqual([1, 1])
  })

  test('相关案件 a part of a page that cannot be read says so, the rest is read; asked again it is there', async () => {
    const task = await waiting()
    const page = await desk.open()
    await signInAs(page, desk.city, task)
    let away = true
    await page.route('**/graphql', (route) =>
      away && route.request().postData()?.includes('query ReadRelatedCases')
        ? route.fulfill({ status: 500, contentType: 'application/json', body: '{}' })
        : route.continue(),
    )
    await page.goto(`/#/cases/${encodeId('Case', task.caseId)}`)
    const failed = page.getByRole('region', { name: '相关案件' }).getByRole('alert')
    await failed.waitFor()
    await comment(page).waitFor()
    away = false
    await failed.getByRole('button', { name: '重试' }).click()
    await failed.waitFor({ state: 'detached' })
  })

  test('会话 whoever is led to the sign-in page is told that what was typed is kept, and finds it there', async () => {
    const { page, login } = await aCasePage()
    await comment(page).fill('会话结束')
    await page.context().clearCookies()
    await say(page).click()
    await page.getByText(/登录已失效，刚才的内容未提交，但仍保留/).waitFor()
    await signIn(page, login)
    await comment(page).waitFor()
    expect(await comment(page).inputValue()).toBe('会话结束')
  })
})

describe.skipIf(noBrowser)('不作答 a server that accepts and never answers', () => {
  test('is told in a banner, which goes when it answers', async () => {
    const page = await desk.open()
    await signInAs(page, desk.city, { role: 'SHIFT_LEADER' })
    await beImpatient(page)
    await page.route('**/readyz', () => undefined)
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await banner(page).waitFor()
    await page.unroute('**/readyz')
    await banner(page).waitFor({ state: 'detached' })
  })

  test('an act ends with a sentence, and may be tried again', async () => {
    const page = await desk.open()
    await signInAs(page, desk.city, await waiting())
    await beImpatient(page)
    await page.route('**/graphql', (route) =>
      isOf(route, 'NextTask') ? undefined : route.continue(),
    )
    const next = page.getByRole('button', { name: '下一案件' })
    await next.click()
    await page.getByText(/没有收到服务器的应答/).waitFor()
    await page.unroute('**/graphql')
    await next.click()
    await page.waitForURL(/#\/cases\//)
  })
})

describe.skipIf(noBrowser)('断网 pages while the network is away', () => {
  test('a page whose code does not arrive at first opens by itself a moment later', async () => {
    const page = await desk.open()
    await signInAs(page, desk.city, { role: 'SHIFT_LEADER' })
    await page.getByRole('heading', { name: '工作列表' }).waitFor()
    // its preload, and what is asked for first
    await page.route('**/assets/HandoverList-*.js', (route) => route.abort(), { times: 2 })
    await page.getByRole('link', { name: '交接班', exact: true }).click()
    await page.getByRole('heading', { name: '交接班' }).waitFor()
    expect(await page.getByText(/没有收到服务器的应答/).count()).toBe(0)
  })

  test('a page that was never opened says that it did not come; others are read on, and it opens once the network is back', async () => {
    const page = await desk.open()
    await signInAs(page, desk.city, { role: 'SHIFT_LEADER' })
    await page.getByRole('heading', { name: '工作列表' }).waitFor()
    await page.context().setOffline(true)
    const go = (name: string) => page.getByRole('link', { name, exact: true }).click()
    const missing = page.getByRole('alert').getByText(/没有收到服务器的应答/)
    await go('交接班')
    await missing.waitFor()
    await go('工作列表')
    await page.getByRole('heading', { name: '工作列表' }).waitFor()
    await go('交接班')
    await missing.waitFor()
    await page.context().setOffline(false)
    await banner(page).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByRole('heading', { name: '交接班' }).waitFor()
  })
})

describe.skipIf(noBrowser)('标签页 eight pages of one officer', () => {
  test('those that nobody sees leave the eighth its connections, and follow again once seen', async () => {
    const first = await desk.open()
    await signInAs(first, desk.city, await waiting())
    let seen = first
    for (let more = 0; more < 7; more += 1) {
      await turn(seen, true)
      seen = await first.context().newPage()
      await seen.goto('/#/work-list')
      await seen.getByRole('heading', { name: '工作列表' }).waitFor()
    }
    const { caseId } = await waiting()
    const { caseNumber } = await desk.city.act(({ db }) =>
      db.case.findUniqueOrThrow({ where: { id: caseId } }),
    )
    await seen.getByRole('link', { name: caseNumber }).waitFor()
    expect(await first.getByRole('link', { name: caseNumber }).count()).toBe(0)
    await turn(first, false)
    await first.getByRole('link', { name: caseNumber }).waitFor()
  }, 120_000)
})
