import type { Logger } from 'pino'
import { lookRegularly } from './look-regularly.ts'

type Snapshots = {
  /** Where the engine is managed, as `RunningEngine` says. */
  readonly managementUrl: string
  readonly log: Logger
  /** Milliseconds between two; tests wait for less. */
  readonly every?: number
  /** Milliseconds for which it may be away before that is told. */
  readonly silence?: number
}

const usualEvery = 10_000
const usualSilence = 60_000
const patience = 10_000

/**
 * 快照 — has the engine keep its state, at once and regularly: what came after is done and told again after a crash, and
 * until then nothing new is. The engine's own clock for it starts anew with each start and knows nothing shorter than a
 * minute, so that one that dies every half minute would never keep anything. An engine that does not do it is told of
 * once, until it has done it again.
 */
export function takeSnapshots(snapshots: Snapshots) {
  const { managementUrl, log, every = usualEvery, silence = usualSilence } = snapshots
  let takenAt = performance.now()
  let isTold = false
  const look = async () => {
    const { status, why } = await askFor(managementUrl)
    if (why === null) {
      takenAt = performance.now()
      isTold = false
      return
    }
    // one that is away, or still goes through its past, is asked again
    const isEarly = status === null && performance.now() - takenAt < silence
    if (isTold || isEarly) return
    isTold = true
    log.warn({ status, why }, failed)
  }
  void look()
  return lookRegularly({ look, every, log, failed })
}

const failed = 'the engine does not keep its state when asked'

/** Why no snapshot was taken, in the engine's words if it answered; null if it was. */
async function askFor(managementUrl: string) {
  try {
    const answer = await fetch(`${managementUrl}/actuator/partitions/takeSnapshot`, {
      method: 'POST',
      signal: AbortSignal.timeout(patience),
    })
    const words = await answer.text()
    return { status: answer.status, why: answer.ok ? null : words }
  } catch (error) {
    return { status: null, why: String(error) }
  }
}
