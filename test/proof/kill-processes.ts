import { setTimeout as pause } from 'node:timers/promises'
import type { KillableInstallation, Server } from './installation.ts'
import type { Kill } from './kill-plan.ts'
import type { Ledger } from './ledger.ts'
import { until, untilATaskOpens } from './until.ts'

export type Killed = Kill & {
  /** It struck at the point that it was meant for. */
  readonly atPoint: boolean
  /** A command was under way. */
  readonly inFlight: boolean
  /** Seconds from the kill until it serves again. */
  readonly back: number
  /** Seconds from then until a worker has opened a task. */
  readonly workers: number
}
/** The next case comes to every point in a moment. */
const untilThePoint = 5_000
const tellsEvery = 10

/** 杀进程 — carries out a plan: kills, waits until it serves again and jobs are taken, and goes on. */
export async function killProcesses(
  installation: KillableInstallation,
  plan: readonly Kill[],
  ledger: Ledger,
): Promise<Killed[]> {
  const killed: Killed[] = []
  for (const kill of plan) {
    await pause(kill.after)
    if (!installation.app.isAlive()) throw new Error('The application died by itself.')
    const atPoint = await comeToPoint(installation, kill)
    const inFlight = atPoint || ledger.underWay() > 0
    const back = await killAndWait(installation, kill)
    await installation.app.started()
    const otherwise = `no job is taken after the death of the ${kill.victim}`
    const workers = await untilATaskOpens(installation, otherwise)
    killed.push({ ...kill, atPoint, inFlight, back, workers })
    if (killed.length % tellsEvery === 0) console.error(progress(killed, plan, ledger))
  }
  return killed
}

function progress(killed: readonly Killed[], plan: readonly Kill[], { reports }: Ledger): string {
  const worst = (value: (kill: Killed) => number) => Math.max(...killed.map(value)).toFixed(1)
  const app = killed.filter(({ victim }) => victim === 'app')
  const slowest = Math.max(0, ...app.map(({ back }) => back)).toFixed(1)
  const done = `${killed.length} of ${plan.length} killed, ${reports.size} cases`
  return `${done}; at worst ${slowest} s until the application, ${worst(({ workers }) => workers)} s until jobs`
}

async function comeToPoint({ app }: KillableInstallation, { point, victim }: Kill) {
  if (point === null) return false
  const deed = victim === 'app' ? 'die' : 'tell'
  const arrived = app.comesTo({ fault: point, deed }).then(() => true)
  return Promise.race([arrived, pause(untilThePoint, false, { ref: false })])
}

async function killAndWait(installation: KillableInstallation, kill: Kill): Promise<number> {
  const { victim, wholeGroup } = kill
  const killedAt = performance.now()
  if (victim === 'app') {
    await installation.app.kill()
    installation.app.startAgain()
    await until(installation, installation.isReady, 'the application does not serve')
  } else await killServer(installation, victim, wholeGroup)
  return (performance.now() - killedAt) / 1_000
}

async function killServer(
  installation: KillableInstallation,
  server: Server,
  wholeGroup: boolean,
): Promise<void> {
  const { pidOf, isReady, query } = installation
  const pid = await pidOf(server)
  if (pid === null) throw new Error(`There is no ${server} to kill.`)
  process.kill(wholeGroup ? -pid : pid, 'SIGKILL')
  const isBack = async () => {
    const now = await pidOf(server)
    if (now === null || now === pid || !(await isReady())) return false
    return server === 'broker' || query('SELECT 1').then(() => true)
  }
  await until(installation, isBack, `the ${server} is not back`)
}
