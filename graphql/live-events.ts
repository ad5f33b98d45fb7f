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
const ExportNotice = z.object({ exportId: z.string(), cityId: z.string(), personId: z.string() })
/** 实时通知 — that something changed; what it is now is read inside the listener's own city. */
export type LiveNotice = z.infer<typeof Notice>
/** 导出通知 — that an export is a step further. */
export type ExportNotice = z.infer<typeof ExportNotice>
/** `missed`: the connection was away, the table knows what was said meanwhile. */
export type Heard = LiveNotice | 'missed'
export type LiveEvents = {
  readonly hear: () => Repeater<Heard>
  readonly hearExports: () => Repeater<ExportNotice | 'missed'>
  readonly close: () => Promise<void>
}
type Log = { warn: (facts: object, message: string) => void }
type Listener<Told> = { push: (told: Told) => unknown; stop: (reason?: Error) => void }

const reconnectMs = 1_000

/**
 * 实时事件 — one connection of this process hears every change at its commit and tells all open
 * subscriptions.
 */
export async function listenForLiveEvents(url: string, log: Log): Promise<LiveEvents> {
  const changes = newAudience<Heard>()
  const exports = newAudience<ExportNotice | 'missed'>()
  const channels: Channels = {
    live_events: (told) => changes.tell(Notice.parse(told)),
    list_exports: (told) => exports.tell(ExportNotice.parse(told)),
  }
  const connection = await keepConnected(url, {
    ...{ log, channels },
    missed: () => {
      changes.tell('missed')
      exports.tell('missed')
    },
  })
  return {
    hear: changes.hear,
    hearExports: exports.hear,
    close: async () => {
      changes.leave()
      exports.leave()
      await connection.close()
    },
  }
}

function newAudience<Told>() {
  const listeners = new Set<Listener<Told>>()
  return {
    tell: (told: Told) => {
      for (const listener of listeners) tellOne(listener, told)
    },
    hear: () =>
      new Repeater<Told>(async (push, stop) => {
        const listener = { push, stop }
        listeners.add(listener)
        await stop
        listeners.delete(listener)
      }),
    leave: () => {
      for (const { stop } of listeners) stop()
    },
  }
}

// One that does not keep up is ended; it comes back and asks for what it missed.
function tellOne<Told>({ push, stop }: Listener<Told>, told: Told) {
  try {
    void Promise.resolve(push(told)).catch(() => stop())
  } catch {
    stop()
  }
}

type Channels = Readonly<Record<string, (told: unknown) => void>>
type Ear = { readonly log: Log; readonly channels: Channels; readonly missed: () => void }

async function keepConnected(url: string, ear: Ear) {
  let closing = false
  let timer: NodeJS.Timeout | undefined
  let client = await connect(url, ear, onEnd)
  function onEnd() {
    if (closing) return
    timer = setTimeout(reconnect, reconnectMs)
  }
  async function reconnect() {
    try {
      client = await connect(url, ear, onEnd)
      ear.missed()
    } catch (error) {
      ear.log.warn({ err: error }, 'Live events: the database is away, trying again')
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

async function connect(url: string, { log, channels }: Ear, onEnd: () => void): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, ...databasePatience })
  client.on('error', (error) => log.warn({ err: error }, 'Live events: the connection broke'))
  client.on('notification', ({ channel, payload }) =>
    channels[channel]?.(JSON.parse(payload ?? '')),
  )
  await client.connect()
  for (const channel of Object.keys(channels)) await client.query(`LISTEN ${channel}`)
  client.on('end', onEnd)
  return client
}
