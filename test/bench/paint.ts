import { type Browser, chromium } from 'playwright-core'
import { encodeId } from '../../graphql/ids.ts'
import { chromiumPath } from '../admin/support/chromium.ts'
import { aDataDir, aPortBlock, forget, type Product, startProduct } from './product.ts'
import { percentile, print } from './report.ts'

const slowDown = 4
const visits = 5
/** Nothing larger comes later, even so slowly. */
const settled = 8_000

/** 首屏 — milliseconds to the largest contentful paint of the first screens, each with an empty cache and a processor four times as slow. */
export async function paint(): Promise<void> {
  const dataDir = await aDataDir()
  const product = await startProduct({ port: aPortBlock(), dataDir, cases: 40, frontEnd: true })
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  try {
    for (const screen of await screensOf(product)) {
      const paints: number[] = []
      for (let visit = 0; visit < visits; visit += 1) paints.push(await look(browser, screen))
      print({
        ...{ bench: `paint-${screen.name}`, unit: 'ms p50', limit: 2_500 },
        ...{ value: percentile(paints, 0.5), most: Math.round(Math.max(...paints)), visits },
      })
    }
  } finally {
    await browser.close()
    await product.stop()
    await forget(dataDir)
  }
}

type Screen = { readonly name: string; readonly url: string; readonly signIn: string | null }

async function screensOf({ address, links, query }: Product): Promise<Screen[]> {
  const { token } = links.find(({ role }) => role === 'SHIFT_LEADER') ?? {}
  if (token === undefined) throw new Error('No sign-in link is for a SHIFT_LEADER.')
  const signIn = `${address}/sign-in?token=${token}`
  const [one] = await query<{ id: string }>('SELECT id FROM cases LIMIT 1')
  if (one === undefined) throw new Error('No case has been seeded yet.')
  const caseId = encodeURIComponent(encodeId('Case', one.id))
  return [
    { name: 'sign-in', url: `${address}/`, signIn: null },
    { name: 'work-list', url: `${address}/#/work-list`, signIn },
    { name: 'case', url: `${address}/#/cases/${caseId}`, signIn },
  ]
}

async function look(browser: Browser, { url, signIn }: Screen): Promise<number> {
  const context = await browser.newContext({ locale: 'zh-CN' })
  if (signIn !== null) await context.request.get(signIn)
  const page = await context.newPage()
  const devTools = await context.newCDPSession(page)
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowDown })
  await page.goto(url)
  const largest = await page.evaluate(
    (milliseconds) =>
      new Promise<number>((done) => {
        let last = 0
        new PerformanceObserver((list) => {
          for (const { startTime } of list.getEntries()) last = startTime
        }).observe({ type: 'largest-contentful-paint', buffered: true })
        setTimeout(() => done(last), milliseconds)
      }),
    settled,
  )
  await context.close()
  return largest
}
