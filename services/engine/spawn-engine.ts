import { spawn } from 'node:child_process'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type EngineParts,
  type EngineSettings,
  engineArguments,
  engineEnvironment,
  scratchFolder,
} from './engine-environment.ts'
import { writeEngineFile } from './engine-file.ts'
import { endProcess, readProcess } from './engine-process.ts'
import type { Environment } from './run-program.ts'
import { engineDied, startGivenUp } from './start-errors.ts'
import { waitUntilReady } from './wait-until-ready.ts'

type Spawn = {
  readonly parts: EngineParts
  readonly dataDir: string
  readonly settings: EngineSettings
  readonly environment: Environment
  readonly signal?: AbortSignal | undefined
}

/** 开进程 — starts an engine's process on a data folder and answers its number once it takes commands. */
export async function spawnEngine({
  parts,
  dataDir,
  settings,
  environment,
  signal,
}: Spawn): Promise<number> {
  if (signal?.aborted) throw startGivenUp()
  const logFile = join(dataDir, 'engine.log')
  const log = await open(logFile, 'w')
  await rm(scratchFolder(dataDir), { recursive: true, force: true })
  await mkdir(scratchFolder(dataDir))
  const child = spawn(parts.java.command, engineArguments(parts, dataDir), {
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
