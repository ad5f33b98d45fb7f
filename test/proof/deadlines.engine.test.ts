import { expect, inject, test } from 'vitest'
import { proveDeadlines } from './deadlines.ts'

/** The full proof takes a thousand cases: `npm run proof -- deadlines`. */
test('时限 each level comes once and in time, whatever is extended, paused or stopped, and none is lost in an hour’s outage', async () => {
  const seed = process.env['PROOF_SEED'] ?? String(Date.now())
  console.log(`seed ${seed}`)
  const engine = inject('engine')
  const report = await proveDeadlines({ engine, seed, cases: 40, shortest: 10 })
  console.log(JSON.stringify(report))
  expect(report.failures).toEqual([])
  expect(report.meanwhile.levels).toBeGreaterThan(60)
}, 180_000)
