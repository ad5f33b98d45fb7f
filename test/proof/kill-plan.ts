import { createRandom, type Random } from '../../prisma/seed/random.ts'
import { type Fault, faults } from '../support/fault-points.ts'

export const victims = ['app', 'database', 'broker'] as const
export type Victim = (typeof victims)[number]
export type Kills = Readonly<Record<Victim, number>>
export type Kill = {
  readonly victim: Victim
  /** Milliseconds of quiet work before it. */
  readonly after: number
  /** The point at which it strikes; null: at any moment. */
  readonly point: Fault | null
  /** With every process of its group, as when a machine goes down; else the main process alone. */
  readonly wholeGroup: boolean
}

/** More than half of them strike while a command is under way. */
const shareAtPoints = 0.6
/** The point inside a transaction is the database's; the others are on the way to the broker. */
const pointsOf: Readonly<Record<Victim, readonly Fault[]>> = {
  app: faults,
  database: faults,
  broker: faults.filter((fault) => fault !== 'before a task is committed'),
}

/** 杀进程计划 — who is killed when, in a lot that its seed repeats; at most so many milliseconds of quiet work before each. */
export function planKills(kills: Kills, seed: string, longestQuiet: number): Kill[] {
  const random = createRandom(seed)
  const list = victims.flatMap((victim) => Array<Victim>(kills[victim]).fill(victim))
  return shuffled(list, random).map((victim) => ({
    victim,
    after: random.between(100, longestQuiet),
    point: random.chance(shareAtPoints) ? random.pick(pointsOf[victim]) : null,
    wholeGroup: random.chance(0.5),
  }))
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((value) => ({ value, lot: random.between(0, 1) }))
    .toSorted((a, b) => a.lot - b.lot)
    .map(({ value }) => value)
}
