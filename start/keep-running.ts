import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { isAlive } from '../prisma/is-alive.ts'

type Server = {
  /** Null for one that is not ours to start. */
  readonly pid: number | null
  readonly stop: () => Promise<void>
}
/** Ends what runs now, which is then started again; does nothing to one that is not ours. */
type Again = { readonly again: () => void }
type Kept<S extends Server> = {
  readonly name: string
  /** Starts it on the data that it had, under the same address. */
  readonly start: () => Promise<S>
  readonly log: Logger
}

const lookEvery = 200
const longestWait = 5_000
/** One that ends sooner than this after its start is given time to come to its senses. */
const steadyAfter = 500

/** 守护 — a server of our own that ends by itself is started again, at growing distances while it does not hold; answers the first one. */
export async function keepRunning<S extends Server>(kept: Kept<S>): Promise<S & Again> {
  const { name, start, log } = kept
  const first = await start()
  const { pid } = first
  if (pid === null) return { ...first, again: () => undefined }
  const ended = new AbortController()
  const sleep = (milliseconds: number) =>
    pause(milliseconds, undefined, { signal: ended.signal, ref: false }).catch(() => undefined)
  const state = { pid, stop: first.stop, wait: 0, runsSince: performance.now() }
  const restart = async () => {
    const held = performance.now() - state.runsSince > steadyAfter
    state.wait = held ? 0 : Math.min(Math.max(state.wait * 2, 250), longestWait)
    log.error({ pid: state.pid }, `the ${name} ended by itself; starting it again`)
    await sleep(state.wait)
    if (ended.signal.aborted) return
    // until it runs it does not hold
    state.runsSince = Number.POSITIVE_INFINITY
    const { stop, pid } = await start()
    Object.assign(state, { pid, stop, runsSince: performance.now() })
    log.warn({ pid }, `the ${name} runs again`)
  }
  const watch = async () => {
    for (; !ended.signal.aborted; await sleep(lookEvery))
      if (!isAlive(state.pid))
        await restart().catch((error: unknown) =>
          log.error({ err: error }, `the ${name} could not be started; trying again`),
        )
  }
  const watching = watch()
  return {
    ...first,
    again: () => {
      if (isAlive(state.pid)) process.kill(state.pid, 'SIGKILL')
    },
    stop: async () => {
      ended.abort()
      await watching
      await state.stop()
    },
  }
}
