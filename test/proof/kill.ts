import { assembleCrew } from '../bench/officers.ts'
import { aPortBlock } from '../bench/product.ts'
import { percentile } from '../bench/report.ts'
import { compare, noteWhatIsThere, untilAllEnded } from './agreement.ts'
import { inDataDir } from './in-data-dir.ts'
import { type KillableInstallation, startToKill } from './installation.ts'
import { judgeKills, type Limits, unlimited } from './judge-kills.ts'
import { type Kills, planKills, type Victim, victims } from './kill-plan.ts'
import { type Killed, killProcesses } from './kill-processes.ts'
import { openLedger } from './ledger.ts'
import { reportSteadily } from './report-steadily.ts'
import { workAroundTheClock } from './work-around-the-clock.ts'

type Proof = {
  readonly kills: Kills
  readonly seed: string
  readonly casesPerSecond?: number
  /** Milliseconds of quiet work before a kill; with too few the officers only ever come to file. */
  readonly longestQuiet?: number
  /** What it may take; without them only what is lost, doubled, differing or unfinished counts. */
  readonly limits?: Limits
  readonly environment?: Readonly<Record<string, string>>
}
/** Jobs that a dead application had taken come back after a minute at the latest. */
const nothingMoreHappens = 180_000

/** 杀进程证明 — officers work while application, database and broker are killed; afterwards everything acknowledged is there, once, and at its end. */
export const proveKills = ({ environment = {}, ...proof }: Proof) =>
  inDataDir(async (dataDir) => {
    const installation = await startToKill({ port: aPortBlock(), dataDir, environment })
    try {
      await workAroundTheClock(installation.query)
      return await killWhileOfficersWork(installation, proof)
    } finally {
      await installation.stop()
    }
  })

async function killWhileOfficersWork(
  installation: KillableInstallation,
  { kills, seed, casesPerSecond = 3, longestQuiet = 6_000, limits = unlimited }: Proof,
) {
  const ledger = openLedger()
  const crew = await assembleCrew(installation, ledger.manner)
  await noteWhatIsThere(installation.query, ledger)
  const officers = crew.work(ledger.watch)
  const reports = reportSteadily(crew, ledger, casesPerSecond)
  const startedAt = performance.now()
  const plan = planKills(kills, seed, longestQuiet)
  const killed = await killProcesses(installation, plan, ledger)
  await reports.stop()
  const killedIn = performance.now() - startedAt
  const unfinished = await untilAllEnded(installation.query, nothingMoreHappens)
  const leftOver = Object.keys(unfinished).length > 0 ? await waitingCommands(installation) : []
  await officers.stop()
  const agreement = await compare(installation, ledger)
  const found = { ...agreement, unfinished, ...judgeKills(killed, limits) }
  return {
    ...{ proof: 'kill', seed, kills, ...found },
    failures: Object.entries(found).filter(([, breaches]) => Object.keys(breaches).length > 0),
    ...(leftOver.length > 0 && { leftOver }),
    ...figuresOf(killed),
    cases: ledger.reports.size,
    acts: ledger.reports.size + ledger.endings.size,
    errorsMet: Object.fromEntries(ledger.failures),
    killSeconds: Math.round(killedIn / 1000),
    seconds: Math.round((performance.now() - startedAt) / 1000),
  }
}

/** What lies in the queue and why, for whoever has to find out. */
const waitingCommands = ({ query }: KillableInstallation) =>
  query<{ job: unknown }>(
    `SELECT to_jsonb(j) - 'task_id' AS job, now() FROM engine_commands._private_jobs j ORDER BY id LIMIT 20`,
  )

function figuresOf(killed: readonly Killed[]) {
  const of = (victim: Victim) => killed.filter((kill) => kill.victim === victim)
  const figures = (values: readonly number[]) => ({
    p50: rounded(percentile(values, 0.5)),
    max: rounded(Math.max(...values)),
  })
  const byVictim = <T>(figure: (kills: readonly Killed[]) => T) =>
    Object.fromEntries(
      victims
        .filter((victim) => of(victim).length > 0)
        .map((victim) => [victim, figure(of(victim))]),
    )
  const each = (value: (kill: Killed) => number) => byVictim((kills) => figures(kills.map(value)))
  return {
    inFlight: killed.filter(({ inFlight }) => inFlight).length,
    atPoint: byVictim((kills) => kills.filter(({ atPoint }) => atPoint).length),
    backSeconds: each(({ back }) => back),
    workersSeconds: each(({ workers }) => workers),
  }
}

const rounded = (value: number) => Math.round(value * 100) / 100
