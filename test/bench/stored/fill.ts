import { setTimeout as pause } from 'node:timers/promises'
import { encodeId } from '../../../graphql/ids.ts'
import { runLifecycles } from '../lifecycle.ts'
import type { Product } from '../product.ts'
import { print } from '../report.ts'
import { loadCases } from './load-cases.ts'

type Filling = { readonly templates: number; readonly ended: number; readonly open: number }

const warmUp = Number(process.env['BENCH_WARM_UP'] ?? 800)
const measured = Number(process.env['BENCH_CASES'] ?? 500)
/** Nothing is under way any more: every case waits for an officer or has come to its end, and the engine has told. */
const settled = `SELECT count(*) FILTER (WHERE engine_state = 'ENDED' OR EXISTS (
    SELECT FROM tasks t JOIN ladders l USING (case_id)
    WHERE t.case_id = c.id AND t.status = 'OPEN' AND l.instance_key IS NOT NULL)) AS n
  FROM cases c`
const unended = `SELECT id FROM cases WHERE stage NOT IN ('CLOSED', 'NOT_FILED', 'VOIDED')`

/** 装满 — plays the templates, and full cases before and after the ended clones are loaded; then the open ones. */
export async function fill(product: Product, { templates, ended, open }: Filling): Promise<void> {
  await until(async () => Number((await product.query<{ n: string }>(settled))[0]?.n) >= templates)
  const originals = await idsOf(product, 'SELECT id FROM cases')
  const leave = new Set((await idsOf(product, unended)).map((id) => encodeId('Case', id)))
  const lifecycles = async (before: number) =>
    measured / (await runLifecycles(product, { warmUp: before, measured, leave })).seconds
  // the second run finds both virtual machines warm: the first is to find them so, too
  const empty = await lifecycles(warmUp)
  const from = performance.now()
  await loadCases(product.ownerUrl, { count: ended, open: 0, templates: originals })
  const seconds = (performance.now() - from) / 1000
  print({ bench: 'load', value: ended / seconds, unit: 'cases/s', limit: 100, seconds })
  const full = await lifecycles(warmUp / 4)
  print({
    ...{ bench: 'lifecycle-stored', value: full / empty, unit: 'of empty', limit: 0.9 },
    ...{ lifecyclesPerSecond: full, emptyPerSecond: empty, cases: ended },
  })
  await loadCases(product.ownerUrl, {
    ...{ first: ended + 1, count: open, open: 1, templates: originals },
  })
}

const idsOf = async (product: Product, sql: string) =>
  (await product.query<{ id: string }>(sql)).map(({ id }) => id)

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 300_000; !(await isSo()); await pause(500))
    if (performance.now() > end) throw new Error('The templates were not played in time.')
}
