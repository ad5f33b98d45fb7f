import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { z } from 'zod'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const Findings = z.array(
  z.object({ id: z.string(), impact: z.string().nullable(), nodes: z.array(z.string()) }),
)
type AxeResults = {
  violations: { id: string; impact: string | null; nodes: { html: string }[] }[]
}

/** Those that stay: what is still being drawn has colours in between. */
export async function barriersOn(page: Page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
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

/** Whether a page is read by moving it sideways. */
export const isWiderThanScreen = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
