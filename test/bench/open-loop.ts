import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** One request as it goes over the wire. */
export type Shot = { readonly kind: string; readonly cookie: string; readonly body: string }
export type Hit = {
  readonly kind: string
  /** 0: no answer came. */
  readonly status: number
  readonly milliseconds: number
  readonly retryAfter: string | null
  readonly text: string
}

/** Sends requests over kept connections, as cheaply as can be: driver and product share a machine. */
export function openRange(address: string) {
  const { port } = new URL(address)
  const agent = new Agent({ keepAlive: true, maxSockets: 2_000 })
  const shoot = ({ kind, cookie, body }: Shot) =>
    new Promise<Hit>((hit) => {
      const startedAt = performance.now()
      const ended = (status: number, retryAfter: string | null, text: string) =>
        hit({ kind, status, retryAfter, text, milliseconds: performance.now() - startedAt })
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'x-zhihui-csrf': '1',
        cookie,
      }
      request({ host, port, agent, path: '/graphql', method: 'POST', headers }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          text += part
        })
        response.on('end', () =>
          ended(response.statusCode ?? 0, response.headers['retry-after'] ?? null, text),
        )
      })
        .on('error', () => ended(0, null, ''))
        .end(body)
    })
  return { shoot, close: () => agent.destroy() }
}
export type Range = ReturnType<typeof openRange>

/** Senders who each wait for their answer before they ask again: requests a second. */
export async function closedLoop(range: Range, next: () => Shot, atOnce: number, seconds: number) {
  const end = performance.now() + seconds * 1_000
  let answered = 0
  const sender = async () => {
    while (performance.now() < end) {
      const { status } = await range.shoot(next())
      if (status === 200) answered += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, sender))
  return answered / seconds
}

/** No look-up of a name: it would wait for one of the few threads that do it. */
const host = '127.0.0.1'
const tick = 10

/** Senders who do not wait for anybody: so many a second, whatever becomes of them. */
export async function openLoop(range: Range, next: () => Shot, perSecond: number, seconds: number) {
  const hits: Promise<Hit>[] = []
  const startedAt = performance.now()
  for (let elapsed = 0; elapsed < seconds * 1_000; elapsed = performance.now() - startedAt) {
    const due = Math.min((elapsed * perSecond) / 1_000, perSecond * seconds)
    while (hits.length < due) hits.push(range.shoot(next()))
    await pause(tick)
  }
  return Promise.all(hits)
}
