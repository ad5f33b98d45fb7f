import type { Logger } from 'pino'

/** 停止 — what has been started, stopped in the opposite order; one that fails does not keep the others running. */
export function createStops(log: Logger) {
  const stops: { name: string; stop: () => Promise<unknown> }[] = []
  let running: Promise<void> | null = null
  const run = async () => {
    for (const { name, stop } of stops.splice(0).reverse())
      await stop().catch((error: unknown) =>
        log.error({ err: error }, `${name} did not stop cleanly`),
      )
  }
  return {
    add: (name: string, stop: () => Promise<unknown>) => void stops.push({ name, stop }),
    run: () => {
      running ??= run()
      return running
    },
  }
}
