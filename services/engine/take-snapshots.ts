import type { Logger } from 'pino'
import { lookRegularly } from './look-regularly.ts'

type Snapshots = {
  /** Where the engine is managed, as `RunningEngine` says. */
  readonly managementUrl: string
  readonly log: Logger
  /** Milliseconds between two; tests wait for less. */
  readonly every?: number
}

const usualEvery = 10_000
const patience = 10_000

/**
 * 快照 — has the engine keep its state, at once and regularly: what came after is done and told again after a crash, and
 * until then nothing new is. The engine's own clock for it starts anew with each start and knows nothing shorter than a
 * minute, so that one that dies every half minute would never keep anything.
 */
export function takeSnapshots({ managementUrl, log, every = usualEvery }: Snapshots) {
  const look = async () => {
    // one that is away, or still goes through its past, is asked again
    const answer = await fetch(`${managementUrl}/actuator/partitions/takeSnapshot`, {
      method: 'POST',
      signal: AbortSignal.timeout(patience),
    }).catch(() => null)
    await answer?.arrayBuffer().catch(() => null)
  }
  void look()
  return lookRegularly({ look, every, log, failed: 'the engine was not asked for a snapshot' })
}
