import type { Logger } from 'pino'
import { lookRegularly } from '../services/engine/look-regularly.ts'

type Watched = {
  readonly wentBack: () => void
  readonly log: Logger
  /** Milliseconds, by the clock on the wall and by one that only ever goes on. */
  readonly clocks?: { readonly timeOfDay: () => number; readonly elapsed: () => number }
}
const lookEvery = 1_000
/** Milliseconds: what a clock that is kept right is set back by at once is less. */
const atLeast = 5_000
const ownClocks = { timeOfDay: Date.now, elapsed: () => performance.now() }

/**
 * 时钟回拨 — tells when the clock was set back. The engine does by the time of day what it has put off, and answers
 * nobody until that is reached again: after an hour back only one that is started again goes on.
 */
export function watchClock({ wentBack, log, clocks = ownClocks }: Watched) {
  const ahead = () => clocks.timeOfDay() - clocks.elapsed()
  let last = ahead()
  const look = async () => {
    const back = last - ahead()
    last = ahead()
    if (back < atLeast) return
    log.error(
      { seconds: Math.round(back / 1_000) },
      'the clock was set back: the engine is started again',
    )
    wentBack()
  }
  return lookRegularly({ look, every: lookEvery, log, failed: 'the clock could not be looked at' })
}
