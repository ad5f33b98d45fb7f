import path from 'node:path'
import type { Logger } from 'pino'
import { startServer } from '../graphql/server.ts'
import { ensureAppLogin } from '../prisma/app-login.ts'
import { migrate } from '../prisma/migrate.ts'
import { startDatabase } from '../prisma/start-database.ts'
import type { Config } from '../services/config.ts'
import type { Ctx } from '../services/ctx.ts'
import { connectDatabase } from '../services/database.ts'
import { openEngineIdentity } from '../services/engine/engine-id.ts'
import { engineCache } from '../services/engine/find-engine.ts'
import { createRecordKeeper } from '../services/engine/keep-records.ts'
import { openRecordSink } from '../services/engine/record-sink.ts'
import { registerEngine, renewEngine } from '../services/engine/register-engine.ts'
import { startEngine } from '../services/engine/start-engine.ts'
import { demandFree } from './demand-free.ts'
import { deployDecisions } from './deploy.ts'
import { openEngineRoom, sinkPool } from './engine-room.ts'
import type { Progress } from './progress.ts'
import { publishModels } from './publish-models.ts'
import { createStops } from './stops.ts'

export type Installation = Awaited<ReturnType<typeof startInstallation>>
export type Surroundings = {
  readonly config: Config
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly progress: Progress
  readonly log: Logger
  readonly now: () => Date
  /** Only tests move the engine's clock. */
  readonly controlledClock?: boolean
  /** Runs when the engine room is open and before jobs are taken and requests answered. */
  readonly prepare?: (parts: Parts) => Promise<void>
  readonly adjust?: (ctx: Ctx, caseId: string | null) => Ctx
  readonly ladderWaits?: (caseId: string) => boolean
}
export type Parts = Awaited<ReturnType<typeof startParts>>

/** 安装 — one whole installation: database, engine, workers, API; whatever was started is stopped again when a part cannot start. */
export async function startInstallation(surroundings: Surroundings) {
  const stops = createStops(surroundings.log)
  const { config } = surroundings
  try {
    await demandFree([
      { port: config.port, host: config.HOST },
      { port: config.ports.sink, host: config.SINK_HOST },
    ])
    const parts = await startParts(surroundings, stops)
    await surroundings.prepare?.(parts)
    const { database, room, identity } = parts
    await publishModels({ database, client: room.client, engineId: identity.current() })
    room.takeJobs()
    const server = await answerRequests(surroundings, parts)
    stops.add('API', server.close)
    return { ...parts, address: `http://localhost:${config.port}`, stop: stops.run }
  } catch (error) {
    await stops.run()
    throw error
  }
}

async function startParts(surroundings: Surroundings, stops: ReturnType<typeof createStops>) {
  const { config, log, now } = surroundings
  const dataDir = path.resolve(config.DATA_DIR)
  const [data, engine] = await bothOrNeither(
    openDatabase(surroundings, dataDir, stops),
    openEngine(surroundings, dataDir, stops),
  )
  const { database, ownerUrl, appUrl } = data
  const pool = sinkPool(appUrl, log)
  const identity = await openEngineIdentity({
    dataDir: path.join(dataDir, 'engine'),
    address: config.ZEEBE_ADDRESS,
  })
  await registerEngine({ pool, identity })
  const room = await openEngineRoom({
    ...{ database, ownerUrl, identity, log },
    gatewayAddress: engine.gatewayAddress,
    adjust: surroundings.adjust ?? ((ctx) => ctx),
    ladderWaits: surroundings.ladderWaits ?? (() => false),
  })
  stops.add('engine room', room.close)
  const keeper = createRecordKeeper({
    pool,
    engineId: identity.current,
    onRolledBack: async () => {
      await renewEngine({ pool, identity, gate: room.gate })
      log.error('the engine was rolled back: commands are held until it is reconciled')
    },
    now,
  })
  const sink = await openRecordSink({
    host: config.SINK_HOST,
    port: config.ports.sink,
    keep: keeper.keep,
    log,
  })
  stops.add('record sink', async () => {
    await sink.stop()
    await pool.end()
  })
  return { database, ownerUrl, appUrl, engine, identity, room, keeper }
}

type Stops = ReturnType<typeof createStops>

async function openDatabase(
  { config, progress, now }: Surroundings,
  dataDir: string,
  stops: Stops,
) {
  const running = config.DATABASE_URL === undefined ? await embedded() : null
  const ownerUrl = running?.url ?? config.DATABASE_URL ?? ''
  const done = await migrate(ownerUrl)
  if (done.length > 0) progress(`Database prepared (${done.length} migrations).`)
  const login = config.APP_DATABASE_URL ?? (await ensureAppLogin(ownerUrl, dataDir))
  const appUrl = throughSocket(login, running?.socketFolder ?? null)
  const database = connectDatabase({ url: appUrl, now })
  stops.add('database connections', database.close)
  return { database, ownerUrl, appUrl }

  async function embedded() {
    progress('Starting the database …')
    const running = await startDatabase({ dataDir, port: config.ports.database })
    stops.add('database', running.stop)
    progress(running.adopted ? 'Database adopted from an earlier start.' : 'Database started.')
    return running
  }
}

function throughSocket(url: string, folder: string | null): string {
  if (folder === null) return url
  const address = new URL(url)
  address.searchParams.set('host', folder)
  return address.href
}

async function openEngine(surroundings: Surroundings, dataDir: string, stops: Stops) {
  const { config, environment, progress } = surroundings
  const { ports } = config
  const engine = await startEngine({
    dataDir: path.join(dataDir, 'engine'),
    ports: {
      gateway: ports.engineGateway,
      command: ports.engineCommand,
      internal: ports.engineInternal,
      rest: ports.engineRest,
      management: ports.engineManagement,
    },
    version: config.ZEEBE_VERSION,
    address: config.ZEEBE_ADDRESS,
    home: config.ZEEBE_HOME,
    cacheDir: engineCache(environment),
    sinkUrl: `http://127.0.0.1:${ports.sink}`,
    controlledClock: surroundings.controlledClock ?? false,
    environment,
    progress,
  })
  stops.add('process engine', engine.stop)
  progress('Process engine ready.')
  return engine
}

async function answerRequests({ config, log, now }: Surroundings, parts: Parts) {
  const { database, appUrl, room } = parts
  return startServer({
    ...{ database, log, now },
    port: config.port,
    host: config.HOST,
    databaseUrl: appUrl,
    demo: config.demo,
    deployDecisions: (_city, resources) => deployDecisions(room.client, resources),
    checks: {
      database: () =>
        database.prisma.$queryRaw`SELECT 1`.then(
          () => null,
          () => 'does not answer',
        ),
      engine: async () => ((await room.client.ping()).kind === 'done' ? null : 'does not answer'),
    },
  })
}

/** Waits for both even when one fails, so that what the other started is known and can be stopped. */
async function bothOrNeither<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([first, second])
  return Promise.all([first, second])
}
