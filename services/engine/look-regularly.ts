import type { Logger } from 'pino'

type Regular = {
  readonly look: () => Promise<void>
  readonly every: number
  readonly log: Logger
  /** What the log says of a look that failed. */
  readonly failed: string
}

/** Looks again and again, one look at a time; one that fails is logged, and the next one comes all the same. */
export function lookRegularly({ look, every, log, failed }: Regular): {
  readonly stop: () => void
} {
  let looking = false
  const timer = setInterval(() => {
    if (looking) return
    looking = true
    look()
      .catch((error: unknown) => log.warn({ err: error }, failed))
      .finally(() => {
        looking = false
      })
  }, every)
  return { stop: () => clearInterval(timer) }
}
