import path from 'node:path'
import type { Logger } from 'pino'
import type { Config } from '../services/config.ts'
import type { EngineParts } from '../services/engine/engine-environment.ts'
import { engineCache } from '../services/engine/find-engine.ts'
import { findEngineParts, type StartEngine, startEngine } from '../services/engine/start-engine.ts'
import { takeSnapshots } from '../services/engine/take-snapshots.ts'
import { watchClock } from '../services/engine/watch-clock.ts'
import { keepRunning } from './keep-running.ts'
import type { Progress } from './progress.ts'
import type { createStops } from './stops.ts'

type Surroundings = {
  readonly config: Config
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly progress: Progress
  readonly log: Logger
  readonly signal?: AbortSignal
  readonly controlledClock?: boolean
}

/** What an engine of our own is run with; null where the engine is not ours. */
export const findEngine = async (surroundings: Surroundings): Promise<EngineParts | null> =>
  surroundings.config.ZEEBE_ADDRESS === undefined ? findEngineParts(engineOf(surroundings)) : null

/** 开引擎 — the engine of this installation: adopted, started, or somebody else's. */
export async function openEngine(
  surroundings: Surroundings,
  parts: EngineParts | null,
  stops: ReturnType<typeof createStops>,
) {
  const { progress, log } = surroundings
  const options = { ...engineOf(surroundings), ...(parts && { parts }) }
  const start = () => startEngine(options)
  const engine = await keepRunning({ name: 'process engine', start, log })
  stops.add('process engine', engine.stop)
  const { managementUrl } = engine
  if (managementUrl !== null) {
    const snapshots = takeSnapshots({ managementUrl, log })
    stops.add('snapshots', async () => snapshots.stop())
  }
  if (engine.pid !== null) {
    const wentBack = (seconds: number) => {
      log.error({ seconds }, 'the clock was set back: the engine is started again')
      engine.again()
    }
    const clock = watchClock({ wentBack, log })
    stops.add('clock', async () => clock.stop())
  }
  progress(
    engine.pid === null
      ? `The process engine is expected at ${engine.gatewayAddress}.`
      : 'Process engine ready.',
  )
  return engine
}

function engineOf(surroundings: Surroundings): StartEngine {
  const { config, environment, progress, signal } = surroundings
  const { ports } = config
  return {
    dataDir: path.resolve(config.DATA_DIR, 'engine'),
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
    partitions: config.ZEEBE_PARTITIONS,
    controlledClock: surroundings.controlledClock ?? false,
    environment,
    progress,
    signal,
  }
}
