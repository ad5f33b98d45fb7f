import { useSyncExternalStore } from 'react'

export type ConnectionState = 'WELL' | 'OFFLINE' | 'ENGINE_AWAY' | 'DATABASE_AWAY'

const whileWellMs = 30_000
const whileAwayMs = 3_000
/** Some accept, and never answer. */
const patienceMs = 5_000

let state: ConnectionState = 'WELL'
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

/** 连接 — whether server, database and engine answer: from what requests meet, and from /readyz. */
export const connection = {
  /** Begins to watch; answers how to end it. */
  watch(): () => void {
    void look()
    window.addEventListener('offline', connection.missed)
    window.addEventListener('online', lookSoon)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('offline', connection.missed)
      window.removeEventListener('online', lookSoon)
    }
  },
  isWell: (): boolean => state === 'WELL',
  /** A request got an answer. */
  heard: () => {
    if (state === 'OFFLINE') lookSoon()
  },
  /** A request got none. */
  missed: () => {
    become('OFFLINE')
    plan(whileAwayMs)
  },
}

export const useConnection = (): ConnectionState => useSyncExternalStore(subscribe, () => state)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function become(next: ConnectionState): void {
  if (next === state) return
  state = next
  for (const listener of listeners) listener()
}

function plan(delay: number): void {
  clearTimeout(timer)
  timer = setTimeout(() => void look(), delay)
}

const lookSoon = () => plan(0)

async function look(): Promise<void> {
  become(await readiness())
  plan(state === 'WELL' ? whileWellMs : whileAwayMs)
}

async function readiness(): Promise<ConnectionState> {
  try {
    const signal = AbortSignal.timeout(patienceMs)
    const response = await fetch('/readyz', { cache: 'no-store', signal })
    if (response.ok) return 'WELL'
    const { reasons } = (await response.json()) as { reasons?: readonly string[] }
    if (reasons === undefined) return 'WELL'
    return reasons.some((reason) => reason.startsWith('database')) ? 'DATABASE_AWAY' : 'ENGINE_AWAY'
  } catch {
    return 'OFFLINE'
  }
}
