import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { access, mkdtemp, rename, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { archivesUse, type EngineParts, type EnginePorts } from './engine-environment.ts'
import { endProcess } from './engine-process.ts'
import { openRecordSink } from './record-sink.ts'
import { rehearse } from './rehearsal/rehearse.ts'
import type { Environment } from './run-program.ts'
import { spawnEngine } from './spawn-engine.ts'

type Recording = Pick<EngineParts, 'java' | 'distribution'> & {
  readonly environment: Environment
  readonly progress: (line: string) => void
  readonly signal?: AbortSignal | undefined
}

/** Seconds: the JVM writes what it knows when it ends. */
const untilWritten = 120

/**
 * 类档案 — the classes of a downloaded engine, recorded once for this JVM, and from Java 25 on how they are used: with
 * them the engine starts in two thirds of the time and is quick sooner. Null where they cannot be recorded; the engine
 * starts all the same.
 */
export async function findClassArchive(recording: Recording): Promise<EngineParts['classes']> {
  const { java, distribution, progress } = recording
  const jvm = createHash('sha256').update(java.command).digest('hex').slice(0, 8)
  const file = join(
    distribution,
    `classes-${java.version}-${jvm}.${archivesUse(java) ? 'aot' : 'jsa'}`,
  )
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
  const { java, distribution, signal } = recording
  // what a test does to its engines would be recorded as what an engine is like
  const { JAVA_TOOL_OPTIONS: _, ...environment } = recording.environment
  const dataDir = await mkdtemp(join(distribution, '.recording-'))
  const { sink: sinkPort, ...ports } = await freePorts()
  const sink = await openRecordSink({ port: sinkPort, keep: async () => undefined, log: silent })
  try {
    const classes = { file: join(dataDir, 'classes'), recorded: false }
    const settings = { ports, distribution, sinkUrl: sink.url, controlledClock: false }
    const parts = { java, distribution, classes }
    const pid = await spawnEngine({ parts, dataDir, settings, environment, signal })
    try {
      if (archivesUse(java)) await rehearse(`127.0.0.1:${ports.gateway}`)
    } finally {
      await endProcess(pid, untilWritten)
    }
    await rename(classes.file, file)
    return true
  } finally {
    await sink.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

const silent = { warn: () => undefined }

const isThere = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )

/** Taken together and let go together: six different ones. */
async function freePorts(): Promise<EnginePorts & { readonly sink: number }> {
  const taken = await Promise.all([take(), take(), take(), take(), take(), take()])
  const [gateway, command, internal, rest, management, sink] = taken
  const ports = {
    gateway: portOf(gateway),
    command: portOf(command),
    internal: portOf(internal),
    rest: portOf(rest),
    management: portOf(management),
    sink: portOf(sink),
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
