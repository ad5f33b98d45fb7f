import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { openEngineIdentity } from '../../services/engine/engine-id.ts'
import { engineCache } from '../../services/engine/find-engine.ts'
import { startEngine } from '../../services/engine/start-engine.ts'
import { freePort } from './database-server.ts'
import { quickJava } from './quick-java.ts'

/** What a test needs to know of the run's one engine. */
export type EngineFacts = {
  readonly engineId: string
  readonly gatewayAddress: string
  readonly managementUrl: string
  /** Where the engine sends its records: a test file that wants them listens there. */
  readonly sinkPort: number
}
export type TestEngine = EngineFacts & { readonly stop: () => Promise<void> }

/** A real engine with a movable clock, on free ports and a folder of its own. */
export async function startTestEngine({
  partitions,
}: {
  readonly partitions?: number
} = {}): Promise<TestEngine> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'zhihui-engine-'))
  const [sinkPort, ...ports] = await Promise.all([1, 2, 3, 4, 5, 6].map(freePort))
  const [gateway = 0, command = 0, internal = 0, rest = 0, management = 0] = ports
  const identity = await openEngineIdentity({ dataDir })
  const engine = await startEngine({
    dataDir,
    ports: { gateway, command, internal, rest, management },
    version: process.env['ZEEBE_VERSION'] ?? '8.5.8',
    address: process.env['ZEEBE_ADDRESS'],
    home: process.env['ZEEBE_HOME'],
    cacheDir: engineCache(process.env),
    sinkUrl: `http://127.0.0.1:${sinkPort}`,
    partitions,
    controlledClock: true,
    environment: { ...process.env, ...quickJava },
    progress: (line) => console.log(line),
  })
  return {
    engineId: identity.current(),
    gatewayAddress: engine.gatewayAddress,
    managementUrl: engine.managementUrl ?? '',
    sinkPort: sinkPort ?? 0,
    stop: async () => {
      await engine.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** By how much the engine's clock is ahead, in milliseconds: what earlier files have moved it. */
export async function engineClockOffset({ managementUrl }: EngineFacts): Promise<number> {
  const answer = await fetch(`${managementUrl}/actuator/clock`)
  const { epochMilli } = z.object({ epochMilli: z.number() }).parse(await answer.json())
  return epochMilli - Date.now()
}

/**
 * Moves the engine's clock forward: timers, job time-outs and back-offs all at once. Nobody turns it back: the
 * exporter would send no more records until the clock has caught up.
 */
export async function moveEngineClock({ managementUrl }: EngineFacts, milliseconds: number) {
  const answer = await fetch(`${managementUrl}/actuator/clock/add`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ offsetMilli: milliseconds }),
  })
  await answer.text()
}

/** Looks again and again until something is there. */
export async function eventually<T>(
  look: () => Promise<T | null | undefined | false>,
  ms = 15_000,
) {
  for (const end = Date.now() + ms; ; ) {
    const found = await look()
    if (found) return found
    if (Date.now() > end) throw new Error(`nothing after ${ms} ms: ${look}`)
    await new Promise((done) => setTimeout(done, 40))
  }
}
