import { pino } from 'pino'
import type { Ctx } from '../../services/ctx.ts'
import type { Database } from '../../services/database.ts'
import { connectEngine, type EngineClient } from '../../services/engine/client.ts'
import { createRecordKeeper } from '../../services/engine/keep-records.ts'
import { openRecordSink } from '../../services/engine/record-sink.ts'
import { openEngineRoom, sinkPool } from '../../start/engine-room.ts'
import type { TestDatabase } from './database.ts'
import type { EngineFacts } from './engine.ts'

type Surroundings = {
  readonly database: Database
  readonly urls: Pick<TestDatabase, 'ownerUrl' | 'appUrl'>
  readonly engine: EngineFacts
  readonly adjust?: ((ctx: Ctx, caseId: string | null) => Ctx) | undefined
  readonly connect?: ((gatewayAddress: string) => Promise<EngineClient>) | undefined
}

/**
 * What an installation has for its engine, on the test's engine: record sink, command queue,
 * workers.
 */
export async function openEngineParts({
  database,
  urls,
  engine,
  adjust = (ctx) => ctx,
  connect = connectEngine,
}: Surroundings) {
  const log = pino({ level: process.env['TEST_LOG'] ?? 'silent' })
  const pool = sinkPool(urls.appUrl, log)
  const keeper = createRecordKeeper({
    pool,
    engineId: () => engine.engineId,
    onRolledBack: async () => undefined,
    now: () => new Date(),
  })
  const sink = await openRecordSink({ port: engine.sinkPort, keep: keeper.keep, log })
  const room = await openEngineRoom({
    database,
    ownerUrl: urls.ownerUrl,
    gatewayAddress: engine.gatewayAddress,
    identity: { current: () => engine.engineId, renew: async () => engine.engineId },
    ...{ adjust, connect, log },
    isCatchingUp: keeper.isCatchingUp,
    ladderWaits: () => false,
  })
  return {
    room,
    close: async () => {
      await room.close()
      await sink.stop()
      await pool.end()
    },
  }
}
