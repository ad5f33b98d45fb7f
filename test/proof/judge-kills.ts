import { type Victim, victims } from './kill-plan.ts'
import type { Killed } from './kill-processes.ts'

export type Limits = {
  /** Seconds from a kill until its victim serves again. */
  readonly back: Readonly<Record<Victim, number>>
  /** Seconds from then until a worker has opened a task. */
  readonly workers: number
  /** The share of the kills that has to strike while a command is under way. */
  readonly inFlight: number
}
const noLimit = Number.POSITIVE_INFINITY
export const unlimited: Limits = {
  back: { app: noLimit, database: noLimit, broker: noLimit },
  workers: noLimit,
  inFlight: 0,
}
type Broken = Readonly<Record<string, string>>

/** 杀后评判 — the limits that kills have broken, each with the worst of it. */
export const judgeKills = (killed: readonly Killed[], limits: Limits) => ({
  late: lateOnes(killed, limits),
  tooFewInFlight: tooFewInFlight(killed, limits),
})

function lateOnes(killed: readonly Killed[], { back, workers }: Limits): Broken {
  const times = victims.flatMap((victim) => {
    const kills = killed.filter((kill) => kill.victim === victim)
    return [
      { what: `${victim} back`, limit: back[victim], took: kills.map((kill) => kill.back) },
      { what: `jobs after the ${victim}`, limit: workers, took: kills.map((kill) => kill.workers) },
    ]
  })
  return Object.fromEntries(
    times
      .map((time) => ({ ...time, most: Math.max(0, ...time.took) }))
      .filter(({ most, limit }) => most > limit)
      .map(({ what, most, limit }) => [what, `${Math.round(most * 100) / 100} s of ${limit}`]),
  )
}

function tooFewInFlight(killed: readonly Killed[], { inFlight: share }: Limits): Broken {
  const count = killed.filter(({ inFlight }) => inFlight).length
  const least = Math.ceil(killed.length * share)
  return count < least ? { 'kills with a command under way': `${count}, at least ${least}` } : {}
}
