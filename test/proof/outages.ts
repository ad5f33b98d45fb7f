import { setTimeout as pause } from 'node:timers/promises'
import { assembleCrew } from '../bench/officers.ts'
import type { Hit, Shot } from '../bench/open-loop.ts'
import { compare, noteWhatIsThere, untilAllEnded } from './agreement.ts'
import { inDataDir } from './in-data-dir.ts'
import { type Demands, type Endured, isServed, judgeOutage } from './judge-outage.ts'
import { openLedger } from './ledger.ts'
import { type Asker, openAsker } from './open-asker.ts'
import { reportSteadily } from './report-steadily.ts'
import { type InstallationBehindWays, startBehindWays } from './start-behind-ways.ts'
import { until, untilATaskOpens } from './until.ts'
import { workAroundTheClock } from './work-around-the-clock.ts'

type Proof = {
  /** How long each outage lasts. */
  readonly seconds: number
  readonly casesPerSecond: number
}
type Outage = {
  readonly begin: () => void
  readonly end: () => unknown
  readonly isFelt: () => Promise<boolean>
  readonly nextReport: () => Shot
}
/** Milliseconds by which each answer of the engine comes later. */
const late = 1_500
const askEvery = 500
/** Whoever is refused comes back about as late as he is told to. */
const comeBackAfter = 1_000
const nothingMoreHappens = 180_000
const databaseAway: Demands = { writes: 'refused', readings: 'refused', back: 10, workers: 30 }
const engineSlow: Demands = { writes: 'either', readings: 'served', back: 60, workers: 60 }

/** 中断证明 — officers work while the database refuses connections, then while the engine answers slowly; nothing is lost, and no hand is needed. */
export const proveOutages = (proof: Proof) =>
  inDataDir(async (dataDir) => {
    const installation = await startBehindWays(dataDir)
    try {
      await workAroundTheClock(installation.query)
      return await workThroughOutages(installation, proof)
    } finally {
      await installation.stop()
    }
  })

async function workThroughOutages(
  installation: InstallationBehindWays,
  { seconds, casesPerSecond }: Proof,
) {
  const startedAt = performance.now()
  const ledger = openLedger(comeBackAfter)
  const crew = await assembleCrew(installation, ledger.manner)
  await noteWhatIsThere(installation.query, ledger)
  const before = ledger.endings.size
  const asker = await openAsker(installation, ledger.reported)
  const officers = crew.work(ledger.watch)
  const reports = reportSteadily(crew, ledger, casesPerSecond)
  const isAtWork = async () => ledger.endings.size > before
  await until(installation, isAtWork, 'no officer has ended a step')
  const room = { installation, asker, seconds }
  const database = await endure(room, withoutDatabase(installation, asker))
  const engine = await endure(room, withSlowEngine(installation, asker))
  asker.close()
  await reports.stop()
  const unfinished = await untilAllEnded(installation.query, nothingMoreHappens)
  await officers.stop()
  const agreement = await compare(installation, ledger)
  const found = {
    ...{ ...agreement, unfinished },
    'without a database': judgeOutage(database, databaseAway),
    'with a slow engine': judgeOutage(engine, engineSlow),
  }
  return {
    ...{ proof: 'outages', outageSeconds: seconds, ...found },
    failures: Object.entries(found).filter(([, breaches]) => Object.keys(breaches).length > 0),
    ...{ database: figuresOf(database), engine: figuresOf(engine) },
    cases: ledger.reports.size,
    acts: ledger.reports.size + ledger.endings.size,
    errorsMet: Object.fromEntries(ledger.failures),
    seconds: Math.round((performance.now() - startedAt) / 1_000),
  }
}

/** One report is sent again and again until it is taken: then it is there once. */
function withoutDatabase({ database, isReady }: InstallationBehindWays, asker: Asker): Outage {
  const report = asker.aReport()
  return {
    begin: database.close,
    end: database.open,
    isFelt: async () => !(await isReady()),
    nextReport: () => report,
  }
}

const withSlowEngine = ({ engine, isReady }: InstallationBehindWays, asker: Asker): Outage => ({
  // on its way there and on its way back
  begin: () => engine.slowDown(late / 2),
  end: () => engine.slowDown(0),
  isFelt: async () => {
    const askedAt = performance.now()
    await isReady()
    return performance.now() - askedAt > late / 2
  },
  nextReport: asker.aReport,
})

type Room = {
  readonly installation: InstallationBehindWays
  readonly asker: Asker
  readonly seconds: number
}

async function endure({ installation, asker, seconds }: Room, outage: Outage): Promise<Endured> {
  const { begin, end, nextReport } = outage
  begin()
  const feeling = outage.isFelt()
  const asked = await askFor(seconds, asker, nextReport)
  await end()
  const endedAt = performance.now()
  const report = nextReport()
  const isAccepted = async () => isServed(await asker.write(report))
  await until(installation, isAccepted, 'no report is accepted')
  const back = (performance.now() - endedAt) / 1_000
  const workers = await untilATaskOpens(installation, 'no job is taken')
  return { ...asked, isFelt: await feeling, back, workers }
}

async function askFor(seconds: number, asker: Asker, nextReport: () => Shot) {
  const writes: Hit[] = []
  const readings: Hit[] = []
  const health: number[] = []
  for (const end = performance.now() + seconds * 1_000; performance.now() < end; ) {
    const questions = [asker.write(nextReport()), asker.read(), asker.health()] as const
    const [write, reading, took] = await Promise.all(questions)
    writes.push(write)
    readings.push(reading)
    health.push(took)
    await pause(askEvery)
  }
  return { writes, readings, health }
}

const figuresOf = ({ writes, readings, health, back, workers }: Endured) => ({
  accepted: writes.filter(isServed).length,
  refused: writes.filter((hit) => !isServed(hit)).length,
  slowestWriteMs: slowest(writes),
  slowestReadingMs: slowest(readings),
  slowestHealthMs: Math.round(Math.max(...health)),
  backSeconds: Math.round(back * 100) / 100,
  workersSeconds: Math.round(workers * 100) / 100,
})

const slowest = (hits: readonly Hit[]) =>
  Math.round(Math.max(...hits.map(({ milliseconds }) => milliseconds)))
