import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { encodeId } from '../../graphql/ids.ts'
import { chromiumPath } from '../admin/support/chromium.ts'
import { aLargeModel } from './large-model.ts'
import { aDataDir, aPortBlock, forget, type Product, startProduct } from './product.ts'
import { percentile, print } from './report.ts'

const nodes = 150
const visits = 10
const step = `userTask_Step${nodes - 2}`

/** 流程编辑 — milliseconds until a draft with 150 flow nodes stands on the drawing board, opened from the list; and from an edit to the list of its problems. */
export async function editor(): Promise<void> {
  const dataDir = await aDataDir()
  const product = await startProduct({ port: aPortBlock(), dataDir, cases: 0, frontEnd: true })
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  try {
    const draftId = await aLargeDraft(product)
    const context = await browser.newContext({
      ...{ locale: 'zh-CN', viewport: { width: 1360, height: 900 } },
    })
    const { opened, told } = await work(context, product, draftId)
    const at = (values: readonly number[]) => ({
      ...{ value: percentile(values, 0.5), most: Math.round(Math.max(...values)), unit: 'ms p50' },
    })
    print({ bench: 'editor-open', limit: 2_000, ...at(opened), nodes, visits })
    print({ bench: 'editor-problems', limit: 300, ...at(told), nodes, edits: told.length })
  } finally {
    await browser.close()
    await product.stop()
    await forget(dataDir)
  }
}

async function work(context: BrowserContext, { address, links }: Product, draftId: string) {
  const { token } = links.find(({ role }) => role === 'PROCESS_DESIGNER') ?? {}
  if (token === undefined) throw new Error('No sign-in link is for a PROCESS_DESIGNER.')
  await context.request.get(`${address}/sign-in?token=${token}`)
  const page = await context.newPage()
  const opened: number[] = []
  const told: number[] = []
  for (let visit = 0; visit < visits; visit += 1) {
    await page.goto(`${address}/?${visit}#/processes`)
    const way = page.locator(`a[href$="/drafts/${encodeId('ProcessDraft', draftId)}"]`)
    await way.waitFor()
    await page.waitForLoadState('networkidle')
    const from = performance.now()
    await way.click()
    await page.locator(`[data-element-id="${step}"] .djs-visual`).waitFor({ state: 'attached' })
    await page.getByText('改动已全部保存').waitFor()
    opened.push(performance.now() - from)
    told.push(...(await edit(page)))
  }
  return { opened, told }
}

/** The name of a step is taken away, and given back. */
async function edit(page: Page): Promise<number[]> {
  await page.locator(`[data-element-id="${step}"] > .djs-hit`).first().click({ force: true })
  const name = page.getByLabel('名称（中文）', { exact: true })
  const problem = page.getByRole('button', { name: step, exact: true }).first()
  const told: number[] = []
  for (const [said, state] of [
    ['', 'visible'],
    ['办理最后一个环节', 'hidden'],
  ] as const) {
    await name.fill(said)
    const from = performance.now()
    // the field counts when it is left
    await name.blur()
    await problem.waitFor({ state })
    told.push(performance.now() - from)
    await page.getByText('改动已全部保存').waitFor()
  }
  return told
}

async function aLargeDraft({ query }: Product): Promise<string> {
  const [draft] = await query<{ id: string }>(
    `INSERT INTO process_drafts (id, city_id, process_id, base_edition_id, xml, note, author_ids,
       created_at, created_by_name, saved_at, saved_by_name)
     SELECT uuidv7(), city_id, process_id, id, $model$${aLargeModel(nodes)}$model$, 'bench', '{}',
       now(), 'bench', now(), 'bench'
     FROM process_editions WHERE process_id = 'city-case' ORDER BY number DESC LIMIT 1 RETURNING id`,
  )
  if (draft === undefined) throw new Error('No edition of city-case is in force.')
  return draft.id
}
