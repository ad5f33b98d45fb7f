import { backup } from './backup.ts'
import { proveDeadlinesAlone } from './deadlines-alone.ts'
import { proveFuzz } from './fuzz.ts'
import { proveKills } from './kill.ts'
import { proveMachine } from './machine.ts'
import { proveModels } from './models.ts'
import { proveOutages } from './outages.ts'
import { proveRebuild } from './rebuild.ts'
import { proveTime } from './time.ts'

const seed = process.env['PROOF_SEED'] ?? String(Date.now())
const each = Number(process.env['PROOF_KILLS'] ?? 100)
const runs = Number(process.env['PROOF_RUNS'] ?? 10_000)
const cases = Number(process.env['PROOF_CASES'] ?? 1_000)
const operations = Number(process.env['PROOF_OPERATIONS'] ?? 100_000)
const outageSeconds = Number(process.env['PROOF_OUTAGE_SECONDS'] ?? 60)
const kills = { app: each, database: each, broker: each }
/** Seconds that the victims and the workers have, and the share of kills with a command under way. */
const limits = { back: { app: 5, database: 5, broker: 60 }, workers: 10, inFlight: 0.5 }

/** 证明 — the heavy proofs; each prints its seed first and one line of JSON at its end. */
const proofs: Readonly<Record<string, () => Promise<{ readonly failures: readonly unknown[] }>>> = {
  kill: () => proveKills({ kills, seed, limits }),
  outages: () => proveOutages({ seconds: outageSeconds, casesPerSecond: 1 }),
  machine: () => proveMachine({ seconds: outageSeconds, casesPerSecond: 1 }),
  rebuild: proveRebuild,
  backup,
  models: () => proveModels({ count: runs, seed }),
  time: () => proveTime({ runs, seed }),
  deadlines: () => proveDeadlinesAlone({ cases, seed }),
  fuzz: () => proveFuzz({ operations, seed }),
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in proofs))
if (unknown.length > 0) {
  console.error(`No proof ${unknown.join(', ')}. There are: ${Object.keys(proofs).join(', ')}.`)
  process.exit(1)
}
console.error(`seed ${seed}: PROOF_SEED=${seed} repeats it`)
for (const [name, prove] of Object.entries(proofs))
  if (asked.length === 0 || asked.includes(name)) {
    const report = await prove()
    console.log(JSON.stringify(report))
    if (report.failures.length > 0) process.exitCode = 1
  }
