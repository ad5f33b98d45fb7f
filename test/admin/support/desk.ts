import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import type { ServerOptions } from '../../../graphql/server.ts'
import type { Role } from '../../../prisma/generated/client.ts'
import { assignRole } from '../../../services/accounts/assign-role.ts'
import { rolesOf } from '../../../services/accounts/permissions.ts'
import { setPassword } from '../../../services/accounts/set-password.ts'
import { password, serve } from '../../graphql/support/installation.ts'
import { aWorkingCity, type WorkingCity } from '../../support/working-city.ts'
import { chromiumPath } from './chromium.ts'

export type Desk = Awaited<ReturnType<typeof aDesk>>

/** A working city with its screens, and a browser before it. */
export async function aDesk(given: Partial<ServerOptions> = {}) {
  const city = await aWorkingCity({ now: new Date() })
  const served = await serve(city, {
    frontEnd: inject('frontEnd'),
    checks: { engine: async () => null },
    ...given,
  })
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  const address = served.address.replace('127.0.0.1', 'localhost')
  const requested: string[] = []
  const complaints: string[] = []
  return {
    city,
    address,
    files: served.files,
    /** Every address that any page asked for. */
    requested,
    /** What pages said of faults: errors, and what their security policy kept out. */
    complaints,
    open: (options: BrowserContextOptions = {}) =>
      aPage(browser, { address, requested, complaints, options }),
    close: async () => {
      await browser.close()
      await served.close()
      await city.close()
    },
  }
}

/** The browser's own note of a refusal, such as that nobody is signed in yet: no fault of the page. */
const refused = /^Failed to load resource: the server responded with a status of 4/

type Opening = {
  readonly address: string
  readonly requested: string[]
  readonly complaints: string[]
  readonly options: BrowserContextOptions
}

async function aPage(browser: Browser, { address, requested, complaints, options }: Opening) {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1360, height: 900 },
    // what is looked at in the middle of a transition has colours of its own
    reducedMotion: 'reduce',
    baseURL: address,
    ...options,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  page.on('request', (request) => requested.push(request.url()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !refused.test(message.text())) complaints.push(message.text())
  })
  return page
}

type Post = { readonly role: Role; readonly unitId?: string | null }
let officers = 0

/** Somebody new at a post, signed in by the form; an officer at the work list. */
export async function signInAs(page: Page, city: WorkingCity, { role, unitId = null }: Post) {
  const login = `officer-${++officers}`
  const id = await city.act(async (ctx) => {
    const person = await ctx.db.person.create({ data: { cityId: ctx.city.cityId, name: '张三' } })
    await setPassword(ctx, { personId: person.id, login, password })
    await assignRole(ctx, { personId: person.id, role, unitId })
    return person.id
  })
  await page.goto('/')
  await signIn(page, login)
  if (rolesOf('workList').includes(role)) await page.goto('/#/work-list')
  return { login, id }
}

/** What one does on the sign-in page, in Chinese; afterwards the screens may be in a language of one’s own. */
export async function signIn(page: Page, login: string, menu = /我的账户/) {
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('button', { name: menu }).waitFor()
}

/** The page stands open behind another one, from when it is next asked for. */
export const lookAway = (page: Page) =>
  page.addInitScript(() =>
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' }),
  )
