import type { Logger } from 'pino'
import { lookRegularly } from './look-regularly.ts'

type Room = {
  /** Seconds for which the oldest command that may be sent has been waiting. */
  readonly oldestAge: () => Promise<number>
  /** Whether the engine is being sent anything. */
  readonly isOpen: () => boolean
  readonly limitSeconds: number
  /** Milliseconds between two looks. */
  readonly lookEvery?: number
  readonly log: Logger
}

/** 积压 — how long commands wait for the engine, and whether that is too long to take on more. */
export type Backlog = {
  readonly seconds: () => number
  readonly isTooLong: () => boolean
  readonly stop: () => void
}

const usualLookEvery = 1_000

/** What has piled up while the engine was away or before this start is no overload: officers go on while it is sent. */
export function watchBacklog(room: Room): Backlog {
  const { oldestAge, isOpen, limitSeconds, lookEvery = usualLookEvery, log } = room
  let seconds = 0
  let excused = true
  const look = async () => {
    seconds = await oldestAge()
    if (!isOpen()) excused = true
    else if (seconds <= limitSeconds) excused = false
  }
  const { stop } = lookRegularly({
    ...{ look, log, every: lookEvery },
    failed: 'the queue could not be looked at',
  })
  return {
    seconds: () => seconds,
    isTooLong: () => seconds > limitSeconds && !excused,
    stop,
  }
}
