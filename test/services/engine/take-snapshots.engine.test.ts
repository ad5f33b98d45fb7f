import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { connectEngine } from '../../../services/engine/client.ts'
import { engineCache } from '../../../services/engine/find-engine.ts'
import { type RunningEngine, startEngine } from '../../../services/engine/start-engine.ts'
import { takeSnapshots } from '../../../services/engine/take-snapshots.ts'
import { freePort } from '../../support/database-server.ts'
import { eventually } from '../../support/engine.ts'
import { quickJava } from '../../support/quick-java.ts'
import { deployTwoSteps } from './two-steps.ts'

const Partitions = z.object({ 1: z.object({ processedPositionInSnapshot: z.number().nullable() }) })
let dataDir: string
let engine: RunningEngine

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'zhihui-snapshots-'))
  const ports = await Promise.all([1, 2, 3, 4, 5].map(freePort))
  const [gateway = 0, command = 0, internal = 0, rest = 0, management = 0] = ports
  engine = await startEngine({
    dataDir,
    ports: { gateway, command, internal, rest, management },
    version: '8.5.8',
    cacheDir: engineCache(process.env),
    sinkUrl: null,
    controlledClock: false,
    environment: { ...process.env, ...quickJava },
    progress: () => undefined,
  })
})
afterAll(async () => {
  await engine.stop()
  await rm(dataDir, { recursive: true, force: true })
})

async function kept() {
  const answer = await fetch(`${engine.managementUrl}/actuator/partitions`)
  return Partitions.parse(await answer.json())[1].processedPositionInSnapshot
}

// its own clock keeps nothing within the first minute
test('快照 an engine that has just started keeps its state as soon as it is asked', async () => {
  const client = await connectEngine(engine.gatewayAddress)
  await eventually(() => deployTwoSteps(client, '140800').catch(() => null))
  await client.close()
  expect(await kept()).toBeNull()
  const { managementUrl } = engine
  const snapshots = takeSnapshots({
    managementUrl: managementUrl ?? '',
    log: pino({ level: 'silent' }),
    every: 100,
  })
  try {
    expect(await eventually(kept)).toBeGreaterThan(0)
  } finally {
    snapshots.stop()
  }
})
