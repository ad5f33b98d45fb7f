import { expect, test } from 'vitest'
import { proveOutages } from './outages.ts'

/** In the full proof each lasts a minute: `npm run proof -- outages`. */
test('中断 a database that refuses connections and an engine that answers slowly: writes are refused clearly, nothing is lost, all goes on by itself', async () => {
  const report = await proveOutages({ seconds: 8, casesPerSecond: 0.7 })
  console.log(JSON.stringify(report))
  expect(report.failures).toEqual([])
  expect(report.cases).toBeGreaterThan(10)
}, 420_000)
