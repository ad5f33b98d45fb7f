import type { Logger } from 'pino'
import { lookRegularly } from './look-regularly.ts'

/** Milliseconds, by the clock on the wall and by one that only ever goes on. */
export type Clocks = { readonly timeOfDay: () => number; readonly elapsed: () => number }
type Watched = {
  readonly wentBack: (seconds: number) => void
  readonly log: Logger
  readonly clocks?: Clocks
}
const lookEvery = 1_000
/** Milliseconds: what a clock that is kept right is set back by at once is less. */
const atLeast = 5_000
const ownClocks: Clocks = { timeOfDay: Date.now, elapsed: () => performance.now() }

/**
 * 时钟回拨 — tells when the clock was set back, and by how many seconds. Who waits for a time of day then waits for
 * that much longer: the engine, which answers nobody until it is reached again, and regular tasks.
 */
export function watchClock({ wentBack, log, clocks = ownClocks }: Watched) {
  const ahead = () => clocks.timeOfDay() - clocks.elapsed()
  let last = ahead()
  const look = async () => {
    const back = last - ahead()
    last = ahead()
    if (back >= atLeast) wentBack(Math.round(back / 1_000))
  }
  return lookRegularly({ look, every: lookEvery, log, failed: 'the clock could not be looked at' })
}
