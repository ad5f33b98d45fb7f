import { setTimeout as pause } from 'node:timers/promises'
import { assembleCrew, type Crew } from '../bench/officers.ts'
import { aDataDir, aPortBlock, forget } from '../bench/product.ts'
import { percentile } from '../bench/report.ts'
import { compare, noteWhatIsThere, untilAllEnded } from './agreement.ts'
import { type KillableInstallation, startToKill } from './installation.ts'
import { type Kills, planKills, type Victim, victims } from './kill-plan.ts'
import { type Killed, killProcesses } from './kill-processes.ts'
import { type Ledger, openLedger } from './ledger.ts'

type Proof = {
  readonly kills: Kills
  readonly seed: string
  readonly casesPerSecond?: number
  /** Milliseconds of quiet work before a kill; with too few the officers only ever come to file. */
  readonly longestQuiet?: number
  readonly environment?: Readonly<Record<string, string>>
}
/** Jobs that a dead application had taken come back after a minute at the latest. */
const nothingMoreHappens = 180_000

/** 杀进程证明 — officers work while application, database and broker are killed; afterwards everything acknowledged is there, once, and at its end. */
export async function proveKills({ environment = {}, ...proof }: Proof) {
  const dataDir = await aDataDir()
  const installation = await startToKill({ port: aPortBlock(), dataDir, environment })
  let kept = false
  try {
    await workAroundTheClock(installation)
    const report = await killWhileOfficersWork(installation, proof)
    kept = report.failures.length > 0
    return kept ? { ...report, dataDir } : report
  } catch (error) {
    kept = true
    throw error
  } finally {
    await installation.stop()
    if (!kept) await forget(dataDir)
  }
}

async function killWhileOfficersWork(
  installation: KillableInstallation,
  { kills, seed, casesPerSecond = 3, longestQuiet = 6_000 }: Proof,
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
  const found = { ...(await compare(installation, ledger)), unfinished }
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

function reportSteadily(crew: Crew, ledger: Ledger, perSecond: number) {
  const state = { stopped: false }
  const under = new Set<Promise<void>>()
  const run = async () => {
    for (let next = performance.now(); !state.stopped; next += 1_000 / perSecond) {
      const report = crew.report().then(ledger.reported)
      under.add(report)
      void report.finally(() => under.delete(report))
      await pause(Math.max(0, next - performance.now()))
    }
  }
  const running = run()
  return {
    stop: async () => {
      state.stopped = true
      await running
      await Promise.all(under)
    },
  }
}

/** Working time all day, and limits so short that a kill makes steps overdue: ladders have something to do. */
async function workAroundTheClock({ query }: KillableInstallation): Promise<void> {
  await query(`UPDATE working_calendars SET windows = $1, weekdays = $2, days = '[]'`, [
    JSON.stringify([{ from: '00:00', to: '24:00' }]),
    [1, 2, 3, 4, 5, 6, 7],
  ])
  await query(
    `UPDATE cities SET step_limits = '{"filing": 0.03, "acceptance": 0.05, "closing": 0.02}'`,
  )
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
  const each = (value: (kill: Killed) => number) =>
    Object.fromEntries(
      victims
        .filter((victim) => of(victim).length > 0)
        .map((victim) => [victim, figures(of(victim).map(value))]),
    )
  return {
    inFlight: killed.filter(({ inFlight }) => inFlight).length,
    backSeconds: each(({ back }) => back),
    workersSeconds: each(({ workers }) => workers),
  }
}

const rounded = (value: number) => Math.round(value * 100) / 100
