import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { engineNotReady, portBusy } from './start-errors.ts'

type Wait = { readonly management: number; readonly seconds: number; readonly logFile?: string }

/** Waits until the engine takes commands; throws when it does not in time. */
export async function waitUntilReady({ management, seconds, logFile = '' }: Wait): Promise<true> {
  const url = `http://127.0.0.1:${management}/actuator/health/readiness`
  for (const end = performance.now() + seconds * 1_000; performance.now() < end; await pause(50)) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => null)
    await answer?.arrayBuffer()
    if (answer?.ok) return true
  }
  throw engineNotReady(seconds, logFile)
}

/** Refuses to start where another program listens. */
export async function demandFreePorts(ports: readonly number[]): Promise<void> {
  const free = await Promise.all(ports.map(isFree))
  const taken = ports.filter((_, index) => !free[index])
  if (taken.length > 0) throw portBusy(taken)
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
