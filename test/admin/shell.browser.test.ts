import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { aDesk, type Desk, signIn, signInAs } from './support/desk.ts'

describe.skipIf(inject('noBrowser') !== '')('外壳 the officers’ screens', () => {
  let desk: Desk

  beforeAll(async () => {
    desk = await aDesk()
  })
  afterAll(() => desk.close())

  test('登录 an officer signs in by name and password and sees the own name and roles', async () => {
    const page = await desk.open()
    await signInAs(page, desk.city, { role: 'SHIFT_LEADER' })
    await page.getByRole('button', { name: '我的账户: 张三' }).click()
    await page.getByText('值班长', { exact: true }).waitFor()
    expect(page.url()).toContain('#/work-list')
  })

  test('a wrong password is told in one sentence, and what was typed stays', async () => {
    const page = await desk.open()
    await page.goto('/')
    await page.getByLabel('登录名').fill('nobody')
    await page.getByLabel('密码').fill('wrong')
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByText('登录名或密码不正确。').waitFor()
    expect(await page.getByLabel('登录名').inputValue()).toBe('nobody')
  })

  test('语言 the language is switched on the spot, and kept for the next visit', async () => {
    const page = await desk.open()
    await signInAs(page, desk.city, { role: 'SHIFT_LEADER' })
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Work list' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Work list' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })

  test('a session that ended leads to the sign-in page and back to where one was', async () => {
    const page = await desk.open()
    const { login } = await signInAs(page, desk.city, { role: 'SHIFT_LEADER' })
    await page.goto('/#/cases')
    await page.getByRole('heading', { name: '案件' }).waitFor()
    await page.context().clearCookies()
    await page.getByRole('link', { name: '工作列表' }).click()
    await signIn(page, login)
    await page.getByRole('heading', { name: '工作列表' }).waitFor()
  })

  test('断网 a lost connection is told in a banner, which goes when the server answers again', async () => {
    const page = await desk.open()
    await signInAs(page, desk.city, { role: 'SHIFT_LEADER' })
    await page.context().setOffline(true)
    await page.getByText(/网络已断开/).waitFor()
    await page.getByRole('heading', { name: '工作列表' }).waitFor()
    await page.context().setOffline(false)
    await page.getByText(/网络已断开/).waitFor({ state: 'detached' })
  })

  test('键盘 the question mark shows the keys', async () => {
    const page = await desk.open()
    await signInAs(page, desk.city, { role: 'SHIFT_LEADER' })
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: '键盘操作' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('no request leaves the machine', () => {
    expect(desk.requested.length).toBeGreaterThan(20)
    expect(desk.requested.filter((url) => !url.startsWith(desk.address))).toEqual([])
  })

  test('no page breaks, and none does what the security policy forbids', () => {
    const expected = /ERR_INTERNET_DISCONNECTED|ApiError: Nobody is signed in|Failed to fetch/
    expect(desk.complaints.filter((complaint) => !expected.test(complaint))).toEqual([])
  })
})

describe.skipIf(inject('noBrowser') !== '')('演示 links that sign somebody in', () => {
  test.each([
    [true, 1],
    [false, 0],
  ])('in demo mode (%s) the sign-in page speaks of them %i times', async (demo, times) => {
    const desk = await aDesk({ demo })
    const page = await desk.open()
    await page.goto('/')
    await page.getByLabel('登录名').waitFor()
    expect(await page.getByText(/^演示模式下/).count()).toBe(times)
    await desk.close()
  })
})
