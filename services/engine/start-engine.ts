import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { findClassArchive } from './class-archive.ts'
import { demandSamePartitions } from './demand-same-partitions.ts'
import type { EngineParts, EnginePorts, EngineSettings } from './engine-environment.ts'
import { readLeftEngine, removeEngineFile } from './engine-file.ts'
import { endProcess } from './engine-process.ts'
import { findEngine } from './find-engine.ts'
import { findJava } from './find-java.ts'
import type { Environment } from './run-program.ts'
import { spawnEngine } from './spawn-engine.ts'
import { demandFreePorts, waitUntilReady } from './wait-until-ready.ts'

export type StartEngine = {
  /** The engine's own folder; deleting it makes a new engine. */
  readonly dataDir: string
  readonly ports: EnginePorts
  readonly version: string
  /** ZEEBE_ADDRESS: a running cluster that is not ours to start or stop. */
  readonly address?: string | undefined
  readonly home?: string | undefined
  readonly cacheDir: string
  readonly sinkUrl: string | null
  /** ZEEBE_PARTITIONS; one unless said. */
  readonly partitions?: number | undefined
  readonly controlledClock: boolean
  readonly environment: Environment
  readonly progress: (line: string) => void
  /** What `findEngineParts` found; looked for when absent. */
  readonly parts?: EngineParts | undefined
  /** Gives up a start that is still going on. */
  readonly signal?: AbortSignal | undefined
}

export type RunningEngine = {
  readonly gatewayAddress: string
  /** Health and clock; null for a cluster that is not ours. */
  readonly managementUrl: string | null
  /** A former launcher left it running. */
  readonly adopted: boolean
  readonly pid: number | null
  readonly stop: () => Promise<void>
}

/** 启动引擎 — a running engine on this data folder: the one left behind, or a new process. */
export async function startEngine(options: StartEngine): Promise<RunningEngine> {
  if (options.address !== undefined) return foreignEngine(options.address)
  const dataDir = resolve(options.dataDir)
  await mkdir(dataDir, { recursive: true })
  const parts = options.parts ?? (await findEngineParts(options))
  const { ports, sinkUrl, partitions = 1, controlledClock } = options
  const settings = {
    ...{ ports, sinkUrl, partitions, controlledClock },
    distribution: parts.distribution,
  }
  const adopted = await adopt(dataDir, settings, options.progress)
  if (adopted !== null) return ownEngine(dataDir, ports, adopted, true)
  await demandSamePartitions(dataDir, partitions)
  await demandFreePorts(Object.values(ports))
  options.progress('Starting the process engine …')
  const { environment, signal } = options
  const pid = await spawnEngine({ parts, dataDir, settings, environment, signal })
  return ownEngine(dataDir, ports, pid, false)
}

/** 找零件 — what an engine of ours runs with, downloaded where none is cached; nothing is started. */
export async function findEngineParts(
  options: Pick<
    StartEngine,
    'home' | 'version' | 'cacheDir' | 'environment' | 'progress' | 'signal'
  >,
): Promise<EngineParts> {
  const java = await findJava({ environment: options.environment })
  const distribution = await findEngine(options)
  const foreign = options.home !== undefined
  const classes = foreign ? null : await findClassArchive({ ...options, java, distribution })
  return { java, distribution, classes }
}

async function adopt(dataDir: string, settings: EngineSettings, progress: (line: string) => void) {
  const left = await readLeftEngine(dataDir)
  if (left === null) return null
  if (isDeepStrictEqual(left.settings, settings)) {
    progress(`Adopting the process engine that runs as process ${left.pid} …`)
    const ready = await waitUntilReady({ ...settings.ports, seconds: 20 }).catch(() => false)
    if (ready) return left.pid
  }
  progress(`Stopping the process engine left behind as process ${left.pid} …`)
  await endProcess(left.pid)
  return null
}

const ownEngine = (dataDir: string, ports: EnginePorts, pid: number, adopted: boolean) => ({
  gatewayAddress: `127.0.0.1:${ports.gateway}`,
  managementUrl: `http://127.0.0.1:${ports.management}`,
  adopted,
  pid,
  stop: async () => {
    await endProcess(pid)
    await removeEngineFile(dataDir)
  },
})

const foreignEngine = (address: string): RunningEngine => ({
  gatewayAddress: address,
  managementUrl: null,
  adopted: false,
  pid: null,
  stop: async () => undefined,
})
