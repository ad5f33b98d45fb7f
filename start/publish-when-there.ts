import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { DomainError } from '../services/errors.ts'

const usualEvery = 5_000
const leavePatience = 2_000

/**
 * 补发模型 — officers work by the models that stand; what is newer is published beside them, as soon as the engine
 * answers. Refused, it is told, and what stands stays.
 */
export function publishWhenThere(
  publish: () => Promise<void>,
  log: Pick<Logger, 'warn' | 'error'>,
  every = usualEvery,
) {
  const leaving = new AbortController()
  const isAway = (error: unknown) =>
    error instanceof DomainError && error.code === 'ENGINE_UNAVAILABLE'
  const done = (async () => {
    while (!leaving.signal.aborted)
      try {
        return await publish()
      } catch (error) {
        if (!isAway(error))
          return log.error({ err: error }, 'newer models were not published; those before stay')
        log.warn('the engine is away: newer models are published when it answers')
        await pause(every, undefined, { signal: leaving.signal }).catch(() => undefined)
      }
  })()
  return {
    stop: () => {
      leaving.abort()
      return Promise.race([done, pause(leavePatience, undefined, { ref: false })])
    },
  }
}
