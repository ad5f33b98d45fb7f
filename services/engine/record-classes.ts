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

/** 录类 — runs the engine once on an empty folder; the archive appears whole or not at all. */
export async function recordClasses(recording: Recording, file: string): Promise<void> {
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
    if (!(await isWritten(recording, pid, ports))) throw classesNotWritten()
    await rename(classes.file, file).catch(() => {
      throw classesNotWritten()
    })
  } finally {
    await sink.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** Whether the JVM ended in its own way, whatever it was played before: one that is ended by force leaves half an archive. */
async function isWritten(recording: Recording, pid: number, { gateway }: EnginePorts) {
  const { java, progress, patience = usualPatience } = recording
  const gatewayAddress = `127.0.0.1:${gateway}`
  if (archivesUse(java))
    await rehearse({ gatewayAddress, patience }).catch(() =>
      progress('The process engine was not rehearsed to the end, which only costs time.'),
    )
  return endProcess(pid, untilWritten)
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
