import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { encodeId } from '../../graphql/ids.ts'
import { aReport, reach } from '../support/working-city.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const Findings = z.array(
  z.object({ id: z.string(), impact: z.string().nullable(), nodes: z.array(z.string()) }),
)
const lists = ['work-list', 'cases', 'catalogue', 'units', 'people'].map((name) => `#/${name}`)
const languages = ['zh', 'en'] as const
const themes = ['light', 'dark'] as const
const widths = [360, 768, 1360] as const
const looks = languages.flatMap((language) =>
  themes.flatMap((theme) => widths.map((width) => ({ language, theme, width }))),
)

describe.skipIf(inject('noBrowser') !== '')('无障碍 no serious barrier', () => {
  let desk: Desk
  let page: Page
  let routes: readonly string[]

  beforeAll(async () => {
    desk = await aDesk()
    const caseId = await aReport(desk.city)
    const { role, unitId } = await reach(desk.city, caseId, 'userTask_FileCase')
    routes = [...lists, `#/cases/${encodeId('Case', caseId)}`, '#/login']
    page = await desk.open()
    await signInAs(page, desk.city, { role, unitId })
  })
  afterAll(() => desk.close())

  test.each(looks)('$language, $theme, $width px', async ({ language, theme, width }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.evaluate(
      (kept) => localStorage.setItem('zhihui.preferences', JSON.stringify(kept)),
      { language, theme },
    )
    for (const route of routes) {
      await page.goto(`/?${language}${theme}${width}${route}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForFunction(isAtRest)
      await keepPicture(
        page,
        `${/\w[\w-]+(\/Q)?/.exec(route)?.[0].replace('/', '-')}-${language}-${theme}-${width}`,
      )
      expect({ route, found: await barriersOn(page) }).toEqual({ route, found: [] })
      expect({ route, wider: await isWiderThanScreen(page) }).toEqual({ route, wider: false })
    }
  })
})

/** Nothing of the page is still on its way. */
const isAtRest = () => document.querySelector('[role="progressbar"], [aria-busy="true"]') === null

/** For somebody who wants to look at the screens: into the folder that SCREENS names. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENS']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

/** Those that stay: what is still being drawn has colours in between. */
async function barriersOn(page: Page) {
  await page.evaluate(axe)
  for (const end = Date.now() + 5_000; ; ) {
    const found = await barriersNow(page)
    if (found.length === 0 || Date.now() > end) return found
  }
}

async function barriersNow(page: Page) {
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<AxeResults> } }
    const { violations } = await axe.run()
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      nodes: nodes.map(({ html }) => html.slice(0, 160)),
    }))
  })
  return Findings.parse(found).filter(({ impact }) => ['serious', 'critical'].includes(`${impact}`))
}

type AxeResults = {
  violations: { id: string; impact: string | null; nodes: { html: string }[] }[]
}

const isWiderThanScreen = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
