import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { access, mkdtemp, rename, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import type { EngineParts, EnginePorts } from './engine-environment.ts'
import { endProcess } from './engine-process.ts'
import type { Environment } from './run-program.ts'
import { spawnEngine } from './spawn-engine.ts'

type Recording = Pick<EngineParts, 'java' | 'distribution'> & {
  readonly environment: Environment
  readonly progress: (line: string) => void
  readonly signal?: AbortSignal | undefined
}

/** The JVM writes what it has loaded when it ends. */
const untilWritten = 60

/**
 * 类档案 — the classes of a downloaded engine, recorded once for this JVM: with them the engine starts in two thirds
 * of the processor time. Null where they cannot be recorded; the engine starts all the same.
 */
export async function findClassArchive(recording: Recording): Promise<EngineParts['classes']> {
  const { java, distribution, progress } = recording
  const jvm = createHash('sha256').update(java.command).digest('hex').slice(0, 8)
  const file = join(distribution, `classes-${java.version}-${jvm}.jsa`)
  if (!(await isThere(file))) {
    progress('Preparing the process engine for quick starts (once) …')
    const done = await record(recording, file).catch((error: unknown) => {
      recording.signal?.throwIfAborted()
      progress(`Quick starts could not be prepared, which only costs time: ${String(error)}`)
      return false
    })
    if (!done) return null
  }
  return { file, recorded: true }
}

/** Runs the engine once on an empty folder; the archive appears whole or not at all. */
async function record(recording: Recording, file: string): Promise<boolean> {
  const { java, distribution, environment, signal } = recording
  const dataDir = await mkdtemp(join(distribution, '.recording-'))
  try {
    const classes = { file: join(dataDir, 'classes.jsa'), recorded: false }
    const settings = {
      ports: await freePorts(),
      distribution,
      sinkUrl: null,
      controlledClock: false,
    }
    const parts = { java, distribution, classes }
    const pid = await spawnEngine({ parts, dataDir, settings, environment, signal })
    await endProcess(pid, untilWritten)
    await rename(classes.file, file)
    return true
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

const isThere = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )

/** Taken together and let go together: five different ones. */
async function freePorts(): Promise<EnginePorts> {
  const taken = await Promise.all([take(), take(), take(), take(), take()])
  const [gateway, command, internal, rest, management] = taken
  const ports = {
    gateway: portOf(gateway),
    command: portOf(command),
    internal: portOf(internal),
    rest: portOf(rest),
    management: portOf(management),
  }
  await Promise.all(taken.map((server) => new Promise((closed) => server.close(closed))))
  return ports
}

async function take(): Promise<Server> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}
