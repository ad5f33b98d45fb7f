import { Repeater } from 'graphql-yoga'
import pg from 'pg'
import { z } from 'zod'
import { databasePatience } from '../services/patience.ts'

const Notice = z.object({
  id: z.string(),
  cityId: z.string(),
  sharedCityId: z.string().nullable(),
  kind: z.string(),
  caseId: z.string(),
  taskId: z.string().nullable(),
})
/** 实时通知 — that something changed; what it is now is read inside the listener's own city. */
export type LiveNotice = z.infer<typeof Notice>
/** `missed`: the connection was away, the table knows what was said meanwhile. */
export type Heard = LiveNotice | 'missed'
export type LiveEvents = {
  readonly hear: () => Repeater<Heard>
  readonly close: () => Promise<void>
}
type Log = { warn: (facts: object, message: string) => void }
type Listener = { push: (heard: Heard) => unknown; stop: (reason?: Error) => void }

const channel = 'live_events'
const reconnectMs = 1_000

/**
 * 实时事件 — one connection of this process hears every change at its commit and tells all open
 * subscriptions.
 */
export async function listenForLiveEvents(url: string, log: Log): Promise<LiveEvents> {
  const listeners = new Set<Listener>()
  const tell = (heard: Heard) => {
    for (const listener of listeners) tellOne(listener, heard)
  }
  const connection = await keepConnected(url, { log, tell })
  return {
    hear: () =>
      new Repeater<Heard>(async (push, stop) => {
        const listener = { push, stop }
        listeners.add(listener)
        await stop
        listeners.delete(listener)
      }),
    close: async () => {
      for (const { stop } of listeners) stop()
      await connection.close()
    },
  }
}

// One that does not keep up is ended; it comes back and asks for what it missed.
function tellOne({ push, stop }: Listener, heard: Heard) {
  try {
    void Promise.resolve(push(heard)).catch(() => stop())
  } catch {
    stop()
  }
}

type Ear = { readonly log: Log; readonly tell: (heard: Heard) => void }

async function keepConnected(url: string, { log, tell }: Ear) {
  let closing = false
  let timer: NodeJS.Timeout | undefined
  let client = await connect(url, { log, tell }, onEnd)
  function onEnd() {
    if (closing) return
    timer = setTimeout(reconnect, reconnectMs)
  }
  async function reconnect() {
    try {
      client = await connect(url, { log, tell }, onEnd)
      tell('missed')
    } catch (error) {
      log.warn({ err: error }, 'Live events: the database is away, trying again')
      onEnd()
    }
  }
  return {
    close: async () => {
      closing = true
      clearTimeout(timer)
      await client.end()
    },
  }
}

async function connect(url: string, { log, tell }: Ear, onEnd: () => void): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, ...databasePatience })
  client.on('error', (error) => log.warn({ err: error }, 'Live events: the connection broke'))
  client.on('notification', ({ payload }) => tell(Notice.parse(JSON.parse(payload ?? ''))))
  await client.connect()
  await client.query(`LISTEN ${channel}`)
  client.on('end', onEnd)
  return client
}
