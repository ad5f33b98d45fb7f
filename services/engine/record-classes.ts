import { once } from 'node:events'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { archivesUse, type EngineParts, type EnginePorts } from './engine-environment.ts'
import { endProcess } from './engine-process.ts'
import { openRecordSink } from './record-sink.ts'
import { rehearse } from './rehearsal/rehearse.ts'
import type { Environment } from './run-program.ts'
import { spawnEngine } from './spawn-engine.ts'
import { classesNotWritten } from './start-errors.ts'

export type Recording = Pick<EngineParts, 'java' | 'distribution'> & {
  readonly environment: Environment
  readonly progress: (line: string) => void
  readonly signal?: AbortSignal | undefined
  /** Milliseconds for the rehearsal; tests wait for less. */
  readonly patience?: number
}

const usualPatience = 120_000
/** Seconds: the JVM writes what it knows when it ends. */
const untilWritten = 120

/** How the folders are called in which it is done. */
export const recordingPrefix = '.recording-'

/** 录类 — runs the engine once on an empty folder; the archive appears whole or not at all. */
export async function recordClasses(recording: Recording, file: string): Promise<void> {
  const dataDir = await mkdtemp(join(recording.distribution, recordingPrefix))
  try {
    const written = join(dataDir, 'classes')
    const isWhole = await record(recording, dataDir, written)
    recording.signal?.throwIfAborted()
    if (!isWhole) throw classesNotWritten()
    await rename(written, file).catch(() => {
      throw classesNotWritten()
    })
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function record(recording: Recording, dataDir: string, file: string): Promise<boolean> {
  const { java, distribution, signal } = recording
  // what a test does to its engines would be recorded as what an engine is like
  const { JAVA_TOOL_OPTIONS: _, ...environment } = recording.environment
  const { sink: sinkPort, ...ports } = await freePorts()
  const sink = await openRecordSink({ port: sinkPort, keep: async () => undefined, log: silent })
  try {
    const settings = { ports, distribution, sinkUrl: sink.url, controlledClock: false }
    const parts = { java, distribution, classes: { file, recorded: false } }
    const pid = await spawnEngine({ parts, dataDir, settings, environment, signal })
    return await isWritten(recording, pid, ports)
  } finally {
    await sink.stop()
  }
}

/** Whether the JVM ended in its own way, whatever it was played before: one that is ended by force leaves half an archive. */
async function isWritten(recording: Recording, pid: number, { gateway }: EnginePorts) {
  const { java, progress, signal, patience = usualPatience } = recording
  const gatewayAddress = `127.0.0.1:${gateway}`
  // at once: whoever asks a second time does not wait, and would leave it running
  const giveUp = () => void endProcess(pid, 0)
  signal?.addEventListener('abort', giveUp)
  try {
    if (archivesUse(java)) await rehearse({ gatewayAddress, patience, signal }).catch(told)
    return await endProcess(pid, untilWritten)
  } finally {
    // its number may be another's later
    signal?.removeEventListener('abort', giveUp)
  }

  function told() {
    if (signal?.aborted) return
    progress('The process engine was not rehearsed to the end, which only costs time.')
  }
}

const silent = { warn: () => undefined }

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
