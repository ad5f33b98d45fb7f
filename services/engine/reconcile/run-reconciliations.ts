import pg from 'pg'
import type { Logger } from 'pino'
import { z } from 'zod'
import { runQueue } from '../run-queue.ts'
import type { Finding } from './facts.ts'
import { beginRun, endRun, failRun, type Run } from './keep-run.ts'
import { type CityReport, type Order, reconcile } from './reconcile.ts'
import type { CityRoom, ReconcileRoom } from './room.ts'

type Surroundings = {
  readonly ownerUrl: string
  readonly reconcileRoom: ReconcileRoom
  readonly log: Logger
}
/** A run that somebody asked for; the scheduled one has none. */
const Payload = z.object({ runId: z.uuid().optional() })
const everyFiveMinutes = '*/5 * * * * reconcile ?max=1'

/** 运行对账 — takes the runs that were asked for, and one every five minutes; one process at a time. */
export function runReconciliations({ ownerUrl, reconcileRoom: room, log }: Surroundings) {
  const reconcileOnce = async (payload: unknown) => {
    const { runId } = Payload.parse(payload)
    await oneAtATime(ownerUrl, { wait: runId !== undefined }, () => runOnce(room, runId ?? null))
  }
  return runQueue(
    { ownerUrl, log },
    {
      schema: 'graphile_worker',
      tasks: { reconcile: reconcileOnce },
      concurrency: 1,
      crontab: everyFiveMinutes,
    },
  )
}

/** 一次对账 — keeps what was found, a row a city. */
export async function runOnce(room: ReconcileRoom, runId: string | null): Promise<void> {
  const cities = await room.cities()
  const runs = new Map<string, Run>()
  for (const city of cities) runs.set(city.code, await beginRun(city.act, room.engineId(), runId))
  const asked = [...runs.values()].find(({ id }) => id === runId)
  const order: Order = { repair: asked?.repair ?? true, byHand: asked !== undefined }
  try {
    for (const report of await reconcile(room, order)) await keep(room, report, runs)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    room.log.warn({ err: error }, 'record and engine could not be reconciled')
    for (const city of cities) await fail(city, runs, why)
  }
}

async function keep(room: ReconcileRoom, report: CityReport, runs: ReadonlyMap<string, Run>) {
  const { city, findings, standing } = report
  const run = runs.get(city.code)
  if (run === undefined) return
  await endRun(city.act, run.id, report)
  if (findings.length > 0)
    room.log.warn(
      { city: city.code, run: run.id, found: countsOf(findings), standing: standing.length },
      standing.length > 0
        ? 'record and engine differ: run "npm run zhihui -- reconcile --repair"'
        : 'record and engine differed, and were mended',
    )
}

function countsOf(findings: readonly Finding[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { kind } of findings) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

async function fail({ code, act }: CityRoom, runs: ReadonlyMap<string, Run>, why: string) {
  const run = runs.get(code)
  if (run !== undefined) await failRun(act, run.id, why)
}

async function oneAtATime(
  ownerUrl: string,
  { wait }: { readonly wait: boolean },
  run: () => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, keepAlive: true })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ taken: boolean }>(wait ? waiting : tryOnce)
    if (rows[0]?.taken) await run()
  } finally {
    await client.end()
  }
}

const key = `hashtextextended('reconcile', 0)`
const waiting = `SELECT true AS taken FROM pg_advisory_lock(${key})`
const tryOnce = `SELECT pg_try_advisory_lock(${key}) AS taken`
