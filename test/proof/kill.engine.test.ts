import { expect, test } from 'vitest'
import { proveKills } from './kill.ts'

/** The full proof kills each a hundred times, at three cases a second: `npm run proof -- kill`. */
const kills = { app: 9, database: 9, broker: 2 }
const seed = process.env['PROOF_SEED'] ?? String(Date.now())

test('杀进程 twenty kills while officers work: nothing acknowledged is lost, nothing happens twice, every case comes to its end', async () => {
  console.log(`seed ${seed}`)
  const report = await proveKills({
    ...{ kills, seed, casesPerSecond: 0.7, longestQuiet: 900 },
    environment: { PROOF_JOB_TIMEOUT: '10000' },
  })
  console.log(JSON.stringify(report))
  const { failures, inFlight, cases } = report
  expect(failures).toEqual([])
  expect(inFlight).toBeGreaterThanOrEqual(10)
  expect(cases).toBeGreaterThan(20)
}, 420_000)
