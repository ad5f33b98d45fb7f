import { rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { assembleCrew } from '../bench/officers.ts'
import {
  aDataDir,
  aPortBlock,
  forget,
  type Product,
  repairByHand,
  startProduct,
} from '../bench/product.ts'

const wanted = Number(process.env['PROOF_CASES'] ?? 500)
const limitSeconds = 60
const patience = 900_000

/** 重建 — the engine's data folder is deleted under open cases: all go on at their step, due dates unchanged, and reach their end. */
export async function proveRebuild() {
  const dataDir = await aDataDir()
  const place = { port: aPortBlock(), dataDir, cases: 0 }
  let product = await startProduct(place)
  try {
    await openCases(product)
    const before = await kept(product)
    await product.stop()
    await rm(path.join(dataDir, 'engine'), { recursive: true })
    product = await startProduct(place)
    const startedAt = performance.now()
    const status = await repairByHand(place)
    const seconds = (performance.now() - startedAt) / 1_000
    const changed = differences(before, await kept(product))
    const left = await toTheirEnds(product)
    const failures = [
      ...(status === 0 ? [] : [`reconcile --repair ended with ${status}`]),
      ...(seconds <= limitSeconds ? [] : [`${seconds} s, more than ${limitSeconds} s`]),
      ...changed.map((row) => `changed: ${row}`),
      ...(left === 0 ? [] : [`${left} cases did not reach their end`]),
    ]
    return {
      proof: 'rebuild',
      value: seconds,
      unit: 's',
      limit: limitSeconds,
      cases: wanted,
      failures,
    }
  } finally {
    await product.stop()
    await forget(dataDir)
  }
}

/** Cases along the whole way, each waiting at a step. */
async function openCases(product: Product): Promise<void> {
  const crew = await assembleCrew(product)
  let steps = 0
  const officers = crew.work({
    seen: () => undefined,
    done: () => {
      steps += 1
    },
  })
  for (let reported = 0; reported < wanted / 2; reported++) await crew.report()
  while (steps < wanted * 1.5) await pause(50)
  await officers.stop()
  while ((await openCount(product)) < wanted) await crew.report()
  await until(async () => (await count(product, underWay)) === 0)
}

const open = `SELECT count(*) AS n FROM cases WHERE stage NOT IN ('CLOSED', 'NOT_FILED', 'VOIDED')`
const underWay = `SELECT count(*) AS n FROM cases c
  WHERE engine_state <> 'ENDED'
    AND NOT EXISTS (SELECT FROM tasks t WHERE t.case_id = c.id AND t.status = 'OPEN')`
const inEngine = `SELECT count(*) AS n FROM cases WHERE engine_state <> 'ENDED'`

async function count({ query }: Product, sql: string): Promise<number> {
  const [row] = await query<{ n: string }>(sql)
  return Number(row?.n)
}
const openCount = (product: Product) => count(product, open)

async function until(isSo: () => Promise<boolean>): Promise<boolean> {
  for (const end = performance.now() + patience; performance.now() < end; await pause(250))
    if (await isSo()) return true
  return false
}

/** Whose turn it is, since when, until when, and by which clock: a line a row. */
async function kept({ query }: Product): Promise<readonly string[]> {
  const rows = await query<{ line: string }>(`
    SELECT 'task ' || concat_ws(' ', id, element_id, status, opened_at, due_at, unit_id) AS line FROM tasks
    UNION ALL
    SELECT 'clock ' || concat_ws(' ', id, key, state, started_at, due_at, stopped_at,
      (SELECT count(*) FROM clock_entries e WHERE e.clock_id = clocks.id)) FROM clocks
    UNION ALL SELECT 'case ' || concat_ws(' ', id, stage, due_at) FROM cases ORDER BY 1`)
  return rows.map(({ line }) => line)
}

function differences(before: readonly string[], after: readonly string[]): readonly string[] {
  const [was, is] = [new Set(before), new Set(after)]
  const gone = before.filter((line) => !is.has(line))
  return [...gone, ...after.filter((line) => !was.has(line))].slice(0, 20)
}

/** Officers work until nothing is left; answers how many cases did not come through. */
async function toTheirEnds(product: Product): Promise<number> {
  const crew = await assembleCrew(product)
  const officers = crew.work({ seen: () => undefined, done: () => undefined })
  await until(async () => (await count(product, inEngine)) === 0)
  await officers.stop()
  return count(product, inEngine)
}
