import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { megabytes } from '../memory.ts'
import { aDataDir, aPortBlock, forget, type Product, startProduct } from '../product.ts'
import { percentile, print } from '../report.ts'
import { loadCases } from './load-cases.ts'
import { type Asking, openPages, openSearches, openWorkLists } from './questions.ts'

const cases = Number(process.env['BENCH_STORED'] ?? 100_000)
/** Cases that the engine plays, to be cloned: enough for every stage. */
const templates = 200
const share = 0.015
/** Officers who look at the same time, each waiting for his answer before he asks again. */
const atOnce = 4
const asked = 400
/** A folder that an earlier run loaded, to be used again and kept: BENCH_DATA_DIR. */
const kept = process.env['BENCH_DATA_DIR']

/** 存量 — work list, case page and search over many stored cases, through HTTP with real sign-ins; and what all processes take. */
export async function stored(): Promise<void> {
  const dataDir = kept ?? (await aDataDir())
  const loaded = existsSync(`${dataDir}/database`)
  const product = await startProduct({ port: aPortBlock(), dataDir, cases: templates })
  try {
    if (!loaded) await load(product)
    const total = await storedIn(product)
    await measure('work-list', 300, await openWorkLists(product), total)
    await measure('case', 300, await openPages(product), total)
    for (const [kind, search] of Object.entries(await openSearches(product)))
      await measure(`search-${kind}`, 500, search, total)
    print({
      bench: 'memory',
      value: await megabytes(product),
      unit: 'MB',
      limit: 2048,
      cases: total,
    })
  } finally {
    await product.stop()
    if (kept === undefined) await forget(dataDir)
  }
}

const storedIn = async (product: Product) =>
  Number((await product.query<{ count: string }>('SELECT count(*) FROM cases'))[0]?.count)

/** Plays the templates, then clones them. */
export async function load(product: Product): Promise<void> {
  for (const end = performance.now() + 300_000; (await storedIn(product)) < templates; ) {
    if (performance.now() > end) throw new Error('The templates were not played in time.')
    await pause(500)
  }
  // the last one's records
  await pause(5_000)
  await loadCases(product.ownerUrl, { count: cases, open: share })
}

async function measure(bench: string, limit: number, ask: Asking, total: number): Promise<void> {
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
