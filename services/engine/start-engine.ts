import { spawn } from 'node:child_process'
import { mkdir, open } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { demandSamePartitions } from './demand-same-partitions.ts'
import {
  type EnginePorts,
  type EngineSettings,
  engineArguments,
  engineEnvironment,
} from './engine-environment.ts'
import { readLeftEngine, removeEngineFile, writeEngineFile } from './engine-file.ts'
import { endProcess, readProcess } from './engine-process.ts'
import { findEngine } from './find-engine.ts'
import { findJava, type Java } from './find-java.ts'
import type { Environment } from './run-program.ts'
import { engineDied, startGivenUp } from './start-errors.ts'
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
export type EngineParts = { readonly java: Java; readonly distribution: string }

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
  const { java, distribution } = options.parts ?? (await findEngineParts(options))
  const { ports, sinkUrl, partitions = 1, controlledClock } = options
  const settings = { ports, distribution, sinkUrl, partitions, controlledClock }
  const adopted = await adopt(dataDir, settings, options.progress)
  if (adopted !== null) return ownEngine(dataDir, ports, adopted, true)
  await demandSamePartitions(dataDir, partitions)
  await demandFreePorts(Object.values(ports))
  options.progress('Starting the process engine …')
  const { environment, signal } = options
  const pid = await spawnEngine({ java, dataDir, settings, environment, signal })
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
  return { java, distribution: await findEngine(options) }
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

type Spawn = {
  readonly java: Parameters<typeof engineArguments>[0]
  readonly dataDir: string
  readonly settings: EngineSettings
  readonly environment: Environment
  readonly signal: AbortSignal | undefined
}

async function spawnEngine({
  java,
  dataDir,
  settings,
  environment,
  signal,
}: Spawn): Promise<number> {
  if (signal?.aborted) throw startGivenUp()
  const logFile = join(dataDir, 'engine.log')
  const log = await open(logFile, 'w')
  const child = spawn(java.command, engineArguments(java, settings.distribution, dataDir), {
    cwd: dataDir,
    // a process group of its own: Ctrl-C reaches the launcher first, which stops the engine last
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: engineEnvironment(environment, settings, dataDir),
  })
  await log.close()
  const died = new Promise<never>((_, reject) => {
    child.once('error', (error) => reject(engineDied(error.message, logFile)))
    child.once('exit', (status, by) => reject(engineDied(`${by ?? status}`, logFile)))
    signal?.addEventListener('abort', () => reject(startGivenUp()))
  })
  child.unref()
  if (child.pid !== undefined) await register(dataDir, child.pid, settings)
  try {
    await Promise.race([waitUntilReady({ ...settings.ports, seconds: 120, logFile }), died])
  } catch (error) {
    if (child.pid !== undefined) await endProcess(child.pid, 1)
    throw error
  }
  died.catch(() => undefined)
  return child.pid ?? 0
}

async function register(dataDir: string, pid: number, settings: EngineSettings): Promise<void> {
  const facts = await readProcess(pid)
  if (facts !== null) await writeEngineFile(dataDir, { pid, startedAt: facts.startedAt, settings })
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
