import { setTimeout as pause } from 'node:timers/promises'
import { assembleCrew } from '../bench/officers.ts'
import type { Hit } from '../bench/open-loop.ts'
import { compare, noteWhatIsThere, untilAllEnded } from './agreement.ts'
import type { cityLinks, Query } from './installation.ts'
import { type Demands, type Endured, isServed, judgeOutage } from './judge-outage.ts'
import { openLedger } from './ledger.ts'
import { type Asker, openAsker, type Said } from './open-asker.ts'
import { reportSteadily } from './report-steadily.ts'
import { until, untilATaskOpens } from './until.ts'
import { workAroundTheClock } from './work-around-the-clock.ts'

/** A whole installation, as whoever asks it from outside and looks into its database knows it. */
export type Enduring = {
  readonly address: string
  readonly gatewayAddress: string
  readonly links: Awaited<ReturnType<typeof cityLinks>>
  readonly query: Query
  readonly app: { readonly isAlive: () => boolean }
}
export type Outage = {
  readonly begin: () => unknown
  readonly end: () => unknown
  readonly isFelt: () => Promise<boolean>
  readonly nextReport: () => Said
  readonly demands: Demands
}
export type OutageProof = {
  /** How long each outage lasts. */
  readonly seconds: number
  readonly casesPerSecond: number
}
type Work = OutageProof & {
  readonly proof: string
  /** One after the other; their names stand in the report. */
  readonly outages: (asker: Asker) => Readonly<Record<string, Outage>>
}
const askEvery = 500
/** Whoever is refused comes back about as late as he is told to. */
const comeBackAfter = 1_000
/** Signs of an answer that is no refusal of ours. */
const longestSaid = 200
const nothingMoreHappens = 180_000

/** 带故障工作 — officers work while one thing after another is away, slow or wrong; afterwards nothing is lost, and no hand was needed. */
export async function workThroughOutages(installation: Enduring, work: Work) {
  const { proof, seconds, casesPerSecond } = work
  const startedAt = performance.now()
  await workAroundTheClock(installation.query)
  const ledger = openLedger(comeBackAfter)
  const crew = await assembleCrew(installation, ledger.manner)
  await noteWhatIsThere(installation.query, ledger)
  const before = ledger.endings.size
  const asker = await openAsker(installation, ledger.reported)
  const officers = crew.work(ledger.watch)
  const reports = reportSteadily(crew, ledger, casesPerSecond)
  const isAtWork = async () => ledger.endings.size > before
  await until(installation, isAtWork, 'no officer has ended a step')
  const judged: Record<string, ReturnType<typeof judgeOutage>> = {}
  const figures: Record<string, ReturnType<typeof figuresOf>> = {}
  for (const [name, outage] of Object.entries(work.outages(asker))) {
    const endured = await endure({ installation, asker, seconds }, outage)
    judged[name] = judgeOutage(endured, outage.demands)
    figures[name] = figuresOf(endured)
  }
  asker.close()
  await reports.stop()
  const unfinished = await untilAllEnded(installation.query, nothingMoreHappens)
  await officers.stop()
  const agreement = await compare(installation, ledger)
  const found = { ...agreement, unfinished, ...judged }
  return {
    ...{ proof, outageSeconds: seconds, ...found },
    failures: Object.entries(found).filter(([, breaches]) => Object.keys(breaches).length > 0),
    figures,
    cases: ledger.reports.size,
    acts: ledger.reports.size + ledger.endings.size,
    errorsMet: Object.fromEntries(ledger.failures),
    seconds: Math.round((performance.now() - startedAt) / 1_000),
  }
}

type Room = {
  readonly installation: Enduring
  readonly asker: Asker
  readonly seconds: number
}

async function endure({ installation, asker, seconds }: Room, outage: Outage): Promise<Endured> {
  const { begin, end, nextReport } = outage
  await begin()
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

async function askFor(seconds: number, asker: Asker, nextReport: () => Said) {
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
  refused: tally(writes.filter((hit) => !isServed(hit)).map(said)),
  slowestWriteMs: slowest(writes),
  slowestReadingMs: slowest(readings),
  slowestHealthMs: Math.round(Math.max(...health)),
  backSeconds: Math.round(back * 100) / 100,
  workersSeconds: Math.round(workers * 100) / 100,
})

const tally = (texts: readonly string[]) =>
  Object.fromEntries(
    [...new Set(texts)].map((text) => [text, texts.filter((other) => other === text).length]),
  )

const said = ({ status, text }: Hit) =>
  `${status}: ${text.match(/"message":"([^"]*)"/)?.[1] ?? text.slice(0, longestSaid)}`

const slowest = (hits: readonly Hit[]) =>
  Math.round(Math.max(...hits.map(({ milliseconds }) => milliseconds)))
