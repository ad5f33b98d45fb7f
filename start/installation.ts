import path from 'node:path'
import type { Logger } from 'pino'
import { newMetrics } from '../graphql/http/metrics.ts'
import { type ServerOptions, startServer } from '../graphql/server.ts'
import { ensureAppLogin } from '../prisma/app-login.ts'
import { migrate } from '../prisma/migrate.ts'
import { startDatabase } from '../prisma/start-database.ts'
import type { Config } from '../services/config.ts'
import type { Ctx } from '../services/ctx.ts'
import { connectDatabase } from '../services/database.ts'
import { connectEngine, type EngineClient } from '../services/engine/client.ts'
import { openEngineIdentity } from '../services/engine/engine-id.ts'
import { createRecordKeeper } from '../services/engine/keep-records.ts'
import { openRecordSink } from '../services/engine/record-sink.ts'
import { registerEngine, renewEngine } from '../services/engine/register-engine.ts'
import { engineSilent } from '../services/engine/start-errors.ts'
import { DomainError } from '../services/errors.ts'
import { demandDataDir } from './demand-data-dir.ts'
import { demandFree } from './demand-free.ts'
import { deployDecisions } from './deploy.ts'
import { openEngineRoom, sinkPool } from './engine-room.ts'
import { goToWork } from './go-to-work.ts'
import { keepRunning } from './keep-running.ts'
import { modelRoom } from './model-room.ts'
import { openChannels } from './open-channels.ts'
import { findEngine, openEngine } from './open-engine.ts'
import { openFiles } from './open-files.ts'
import type { Progress } from './progress.ts'
import { modelsStand, publishModels } from './publish-models.ts'
import { publishWhenThere } from './publish-when-there.ts'
import { createStops } from './stops.ts'
import { tidyFiles } from './tidy-files.ts'
import { openWatch } from './watch.ts'

export type Installation = Awaited<ReturnType<typeof startInstallation>>
export type Surroundings = {
  readonly config: Config
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly progress: Progress
  readonly log: Logger
  readonly now: () => Date
  /** Gives the start up: what was started by then is stopped again. */
  readonly signal?: AbortSignal
  /** Only tests move the engine's clock. */
  readonly controlledClock?: boolean
  /** Opens the one connection to the engine; tests hand in one that dies at a point. */
  readonly connect?: (gatewayAddress: string) => Promise<EngineClient>
  /** Runs when the engine room is open and before jobs are taken and requests answered. */
  readonly prepare?: (parts: Parts) => Promise<void>
  /** Answers the folder of the built front end; without it there is none. */
  readonly buildFrontEnd?: () => Promise<string | null>
  readonly adjust?: (ctx: Ctx, caseId: string | null) => Ctx
  readonly ladderWaits?: (caseId: string) => boolean
}
export type Parts = Awaited<ReturnType<typeof startParts>>

/** 安装 — one whole installation: database, engine, workers, API; whatever was started is stopped again when a part cannot start. */
export async function startInstallation(surroundings: Surroundings) {
  const stops = createStops(surroundings.log)
  const { config } = surroundings
  try {
    await demandDataDir(path.resolve(config.DATA_DIR))
    await demandFree([
      { port: config.port, host: config.HOST, hostName: 'HOST' },
      { port: config.ports.sink, host: config.SINK_HOST, hostName: 'SINK_HOST' },
    ])
    const building = surroundings.buildFrontEnd?.() ?? null
    const parts = await startParts(surroundings, stops)
    surroundings.signal?.throwIfAborted()
    const models = { ...parts, client: parts.room.client, engineId: parts.identity.current() }
    const publish = () => publishModels(models)
    await nameSilence(parts, () => surroundings.prepare?.(parts))
    const haveStood = await modelsStand(models)
    if (!haveStood) await nameSilence(parts, publish)
    surroundings.signal?.throwIfAborted()
    const exportsFolder = path.join(path.resolve(config.DATA_DIR), 'exports')
    const metrics = newMetrics()
    const watched = await openWatch({
      ...{ ...parts, config, metrics, log: surroundings.log },
      dataDir: path.resolve(config.DATA_DIR),
    })
    stops.add('watchdog', watched.stop)
    const { mayWrite } = watched
    const frontEnd = await building
    const files = openFiles(surroundings)
    const { database } = parts
    const tidying = tidyFiles({ database, files, log: surroundings.log })
    stops.add('files', async () => tidying.stop())
    const channels = await openChannels(surroundings)
    const given = { metrics, mayWrite, frontEnd, files, exportsFolder, channels }
    const server = await answerRequests(surroundings, parts, given)
    stops.add('API', server.close)
    if (haveStood) stops.add('models', publishWhenThere(publish, surroundings.log).stop)
    await goToWork(surroundings, parts, { stops, metrics, exportsFolder, channels })
    return { ...parts, address: `http://localhost:${config.port}`, stop: stops.run }
  } catch (error) {
    await stops.run()
    throw error
  }
}

async function nameSilence({ engine }: Parts, deed: () => Promise<unknown> | undefined) {
  try {
    await deed()
  } catch (error) {
    const silent = error instanceof DomainError && error.code === 'ENGINE_UNAVAILABLE'
    throw silent ? engineSilent(engine.gatewayAddress) : error
  }
}

async function startParts(surroundings: Surroundings, stops: ReturnType<typeof createStops>) {
  const { config, log, now } = surroundings
  const dataDir = path.resolve(config.DATA_DIR)
  // found, or fetched, before anything is started
  const found = await findEngine(surroundings)
  const [data, engine] = await bothOrNeither(
    () => openDatabase(surroundings, dataDir, stops),
    (signal) => openEngine({ ...surroundings, signal }, found, stops),
    surroundings.signal,
  )
  const { database, ownerUrl, appUrl } = data
  const pool = sinkPool(appUrl, log)
  const identity = await openEngineIdentity({
    dataDir: path.join(dataDir, 'engine'),
    address: config.ZEEBE_ADDRESS,
  })
  await registerEngine({ pool, identity })
  const keeper = createRecordKeeper({
    pool,
    engineId: identity.current,
    onRolledBack: async () => {
      await renewEngine({ pool, identity, gate: room.gate })
      log.error('the engine was rolled back: commands are held until it is reconciled')
    },
    now,
  })
  const room = await openEngineRoom({
    ...{ database, ownerUrl, identity, log },
    gatewayAddress: engine.gatewayAddress,
    connect: surroundings.connect ?? connectEngine,
    adjust: surroundings.adjust ?? ((ctx) => ctx),
    isCatchingUp: keeper.isCatchingUp,
    ladderWaits: surroundings.ladderWaits ?? (() => false),
  })
  stops.add('engine room', room.close)
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
  return { database, ownerUrl, appUrl, engine, identity, room, keeper, pool }
}

type Stops = ReturnType<typeof createStops>

async function openDatabase(
  { config, progress, log, now }: Surroundings,
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
    const start = () => startDatabase({ dataDir, port: config.ports.database })
    const running = await keepRunning({ name: 'database', start, log })
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

async function answerRequests(
  { config, log, now }: Surroundings,
  parts: Parts,
  given: Pick<
    ServerOptions,
    'metrics' | 'mayWrite' | 'frontEnd' | 'files' | 'exportsFolder' | 'channels'
  >,
) {
  const { database, appUrl, room } = parts
  return startServer({
    ...given,
    ...{ database, log, now },
    port: config.port,
    host: config.HOST,
    databaseUrl: appUrl,
    demo: config.demo,
    receiptSecret: config.SMS_GATEWAY_SECRET ?? null,
    baseMap:
      config.MAP_TILES === undefined
        ? null
        : { tiles: config.MAP_TILES, credit: config.MAP_CREDIT ?? '' },
    loadLimits: {
      requests: config.MAX_REQUESTS,
      eventLoopDelay: config.MAX_EVENT_LOOP_DELAY_MS,
    },
    deployDecisions: (_city, resources) => deployDecisions(room.client, resources),
    models: modelRoom(parts),
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
async function bothOrNeither<A, B>(
  first: () => Promise<A>,
  second: (signal: AbortSignal) => Promise<B>,
  signal: AbortSignal | undefined,
): Promise<[A, B]> {
  const giveUp = new AbortController()
  const opening = first()
  opening.catch(() => giveUp.abort())
  const other = second(AbortSignal.any([giveUp.signal, ...(signal === undefined ? [] : [signal])]))
  await Promise.allSettled([opening, other])
  return Promise.all([opening, other])
}
