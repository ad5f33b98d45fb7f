import { type BrowserContext, chromium } from 'playwright-core'
import { encodeId } from '../../graphql/ids.ts'
import { chromiumPath } from '../admin/support/chromium.ts'
import { aDataDir, aPortBlock, forget, type Product, startProduct } from './product.ts'
import { percentile, print } from './report.ts'

const leastLines = 5_000
const visits = 10

/** 手册编辑 — milliseconds until the lines of a draft of 5,000 stand on the screen, opened from within the product; and until a changed one is saved. */
export async function manualEditor(): Promise<void> {
  const dataDir = await aDataDir()
  const product = await startProduct({ port: aPortBlock(), dataDir, cases: 20, frontEnd: true })
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  try {
    const draft = await aLargeDraft(product)
    const context = await browser.newContext({ locale: 'zh-CN' })
    const { opened, saved, checked } = await work(context, product, draft)
    const detail = { visits, lines: draft.lines }
    const at = (values: readonly number[]) => ({
      ...{ value: percentile(values, 0.5), most: Math.round(Math.max(...values)), unit: 'ms p50' },
    })
    print({ bench: 'manual-editor-open', limit: 1_000, ...at(opened), ...detail })
    print({ bench: 'manual-editor-checks', limit: 3_000, ...at(checked), ...detail })
    print({ bench: 'manual-editor-save', limit: 300, ...at(saved), ...detail })
  } finally {
    await browser.close()
    await product.stop()
    await forget(dataDir)
  }
}

type Draft = { readonly id: string; readonly lines: number }

async function work(context: BrowserContext, { address, links }: Product, { id }: Draft) {
  const { token } = links.find(({ role }) => role === 'CITY_ADMINISTRATOR') ?? {}
  if (token === undefined) throw new Error('No sign-in link is for a CITY_ADMINISTRATOR.')
  await context.request.get(`${address}/sign-in?token=${token}`)
  const page = await context.newPage()
  const opened: number[] = []
  const saved: number[] = []
  const checked: number[] = []
  for (let visit = 0; visit < visits; visit += 1) {
    await page.goto(`${address}/?${visit}#/manual/${encodeId('ManualEdition', id)}/show`)
    await page.getByRole('link', { name: '编辑', exact: true }).waitFor()
    await page.waitForLoadState('networkidle')
    const from = performance.now()
    await page.getByRole('link', { name: '编辑', exact: true }).click()
    const limit = page.locator('tbody tr').first().getByRole('button').nth(2)
    await limit.waitFor()
    opened.push(performance.now() - from)
    await page.getByRole('region', { name: '发布前检查' }).getByRole('status').waitFor()
    checked.push(performance.now() - from)
    await limit.click()
    await page.keyboard.type(String(visit + 40))
    const pressed = performance.now()
    await page.keyboard.press('Enter')
    await limit.getByText(`${visit + 40} `).waitFor()
    saved.push(performance.now() - pressed)
  }
  return { opened, saved, checked }
}

/** The manual in force many times over, each time with classes of its own. */
async function aLargeDraft({ query }: Product): Promise<Draft> {
  const [draft] = await query<{ id: string }>(
    `INSERT INTO manual_editions (id, city_id, number, title, standard, status, days_meaning, hours_meaning,
       source_name, source_hash, created_at, starting_reason)
     SELECT uuidv7(), city_id, number + 1, title, standard, 'DRAFT', days_meaning, hours_meaning,
       source_name, '', now(), 'bench'
     FROM manual_editions WHERE status = 'PUBLISHED' ORDER BY number DESC LIMIT 1 RETURNING id`,
  )
  if (draft === undefined) throw new Error('No edition is in force.')
  await query(
    `WITH source AS (SELECT * FROM manual_editions WHERE status = 'PUBLISHED' ORDER BY number DESC LIMIT 1),
     lines AS (
       INSERT INTO manual_entries (id, city_id, edition_id, kind, class_code, class_name, major_code, major_name,
         condition_no, filing_condition, closing_condition, limit_text, limit_value, limit_unit, units_text,
         supervising_text, sheet, row)
       SELECT uuidv7(), e.city_id, '${draft.id}', kind, class_code || '-' || i, class_name, major_code, major_name,
         condition_no, filing_condition, closing_condition, limit_text, limit_value, limit_unit, units_text,
         supervising_text, sheet, row
       FROM manual_entries e JOIN source s ON e.edition_id = s.id CROSS JOIN generate_series(0, 9) AS i
       RETURNING id, kind, class_code, condition_no
     )
     INSERT INTO manual_rules (id, city_id, entry_id, position, kind, unit_id, phrase)
     SELECT uuidv7(), r.city_id, l.id, r.position, r.kind, r.unit_id, r.phrase
     FROM lines l JOIN source s ON true
     JOIN manual_entries e ON e.edition_id = s.id AND e.kind = l.kind AND e.condition_no = l.condition_no
       AND e.class_code = split_part(l.class_code, '-', 1)
     JOIN manual_rules r ON r.entry_id = e.id`,
  )
  const [count] = await query<{ lines: number }>(
    `SELECT count(*)::int AS lines FROM manual_entries WHERE edition_id = '${draft.id}'`,
  )
  const lines = count?.lines ?? 0
  if (lines < leastLines) throw new Error(`The draft has ${lines} lines only.`)
  return { id: draft.id, lines }
}
