import { existsSync } from 'node:fs'
import { megabytes } from '../memory.ts'
import {
  aDataDir,
  aPortBlock,
  forget,
  type Product,
  repairByHand,
  startProduct,
} from '../product.ts'
import { percentile, print } from '../report.ts'
import { fill } from './fill.ts'
import { type Asking, openPages, openSearches, openWorkLists } from './questions.ts'

const wanted = Number(process.env['BENCH_STORED'] ?? 100_000)
/** Cases that the engine plays, to be cloned: enough for every stage. */
const templates = 200
/** A year's cases of which those of the last days are open. */
const open = Math.round(wanted / 100)
/** Officers who look at the same time, each waiting for his answer before he asks again. */
const atOnce = 4
const asked = 400
/** A folder that an earlier run filled, to be used again and kept: BENCH_DATA_DIR. */
const kept = process.env['BENCH_DATA_DIR']

/** 存量 — full cases with and without many stored ones, then work lists, case page and search over them, through HTTP with real sign-ins; and what all processes take. */
export async function stored(): Promise<void> {
  const dataDir = kept ?? (await aDataDir())
  const isFilled = existsSync(`${dataDir}/database`)
  const product = await startProduct({ port: aPortBlock(), dataDir, cases: templates })
  try {
    if (!isFilled) await fill(product, { templates, ended: wanted - open, open })
    await repair(product)
    const total = await storedIn(product)
    for (const [role, list] of Object.entries(await openWorkLists(product)))
      await measure(`work-list-${role}`, { limit: 300, total }, list)
    await measure('case', { limit: 300, total }, await openPages(product))
    for (const [kind, search] of Object.entries(await openSearches(product)))
      await measure(`search-${kind}`, { limit: 500, total }, search)
    const value = await megabytes(product)
    print({ bench: 'memory', value, unit: 'MB', limit: 2048, cases: total })
  } finally {
    await product.stop()
    if (kept === undefined) await forget(dataDir)
  }
}

const storedIn = async (product: Product) =>
  Number((await product.query<{ count: string }>('SELECT count(*) FROM cases'))[0]?.count)

/** Every loaded open case gets an instance of its own: officers could go on with it. */
async function repair(product: Product): Promise<void> {
  const from = performance.now()
  for (let tries = 3; (await repairByHand(product)) !== 0; tries -= 1)
    if (tries === 0) throw new Error('Record and engine still differ.')
  const [row] = await product.query<{ open: string; running: string }>(
    `SELECT count(*) AS open, count(*) FILTER (WHERE engine_state = 'RUNNING') AS running
     FROM cases WHERE stage NOT IN ('CLOSED', 'NOT_FILED', 'VOIDED')`,
  )
  const seconds = (performance.now() - from) / 1000
  print({
    bench: 'open-cases',
    value: Number(row?.running),
    unit: 'cases',
    limit: Number(row?.open),
    seconds,
  })
}

type Measured = { readonly limit: number; readonly total: number }

async function measure(bench: string, { limit, total }: Measured, ask: Asking): Promise<void> {
  // every connection plans, both caches fill
  await run(ask, asked / 4)
  const { times, seconds } = await run(ask, asked)
  print({
    bench,
    value: percentile(times, 0.95),
    unit: 'ms p95',
    limit,
    p50: Math.round(percentile(times, 0.5)),
    most: Math.round(Math.max(...times)),
    perSecond: Math.round(times.length / seconds),
    cases: total,
  })
}

async function run(ask: Asking, count: number) {
  const numbers = Array.from({ length: count }, (_, number) => number).values()
  const times: number[] = []
  const startedAt = performance.now()
  const officer = async () => {
    for (const number of numbers) {
      const from = performance.now()
      await ask(number)
      times.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, officer))
  return { times, seconds: (performance.now() - startedAt) / 1000 }
}
