import { EventEmitter, once } from 'node:events'
import type { EngineClient } from './client.ts'

/** 闸门 — closed while the engine is away or the queue is held, so that waiting commands do not knock in vain. */
export type EngineGate = {
  readonly isOpen: () => boolean
  /** Somebody found the engine away: closed until it answers again. */
  readonly foundAway: () => void
  /** Returns when the gate is open or the time is over: whether it is open. */
  readonly waitUntilOpen: (milliseconds: number) => Promise<boolean>
  /** Nothing is sent until `release`: the engine's folder was rolled back and is to be reconciled. */
  readonly hold: () => void
  readonly release: () => void
  readonly stop: () => void
}

const probeEvery = 500

export function createGate(client: Pick<EngineClient, 'ping'>): EngineGate {
  const bell = new EventEmitter().setMaxListeners(0)
  const state = { away: false, held: false, stopped: false }
  const isOpen = () => !(state.away || state.held || state.stopped)
  const probe = async () => {
    if (!state.away || state.stopped) return
    state.away = (await client.ping()).kind !== 'done'
    if (state.away) setTimeout(probe, probeEvery).unref()
    else bell.emit('moved')
  }
  return {
    isOpen,
    foundAway: () => {
      if (state.away) return
      state.away = true
      setTimeout(probe, probeEvery).unref()
    },
    waitUntilOpen: async (milliseconds) => {
      if (isOpen() || state.stopped) return isOpen()
      await once(bell, 'moved', { signal: AbortSignal.timeout(milliseconds) }).catch(() => [])
      return isOpen()
    },
    hold: () => {
      state.held = true
    },
    release: () => {
      state.held = false
      bell.emit('moved')
    },
    stop: () => {
      state.stopped = true
      bell.emit('moved')
    },
  }
}
