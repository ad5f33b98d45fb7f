import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Logger } from 'pino'

type Sink = {
  /** Loopback, unless the engine runs in another container. */
  readonly host?: string
  readonly port: number
  /** Keeps a batch; the engine sends it again unless this has resolved. */
  readonly keep: (body: string) => Promise<void>
  readonly log: Pick<Logger, 'warn'>
}

export type RecordSink = { readonly url: string; readonly stop: () => Promise<void> }

/** 记录接收 — speaks just enough of Elasticsearch for the engine's bundled exporter; says yes only to what has been kept. */
export async function openRecordSink({
  host = '127.0.0.1',
  port,
  keep,
  log,
}: Sink): Promise<RecordSink> {
  const server = createServer((request, response) => {
    answer(request, keep).then(
      (body) => send(response, 200, body),
      (error: unknown) => {
        log.warn({ err: error }, 'engine records were not kept; the engine sends them again')
        send(response, 503, { errors: true })
      },
    )
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(port, host, listening)
  })
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

async function answer(request: IncomingMessage, keep: Sink['keep']): Promise<unknown> {
  const body = await text(request)
  if (request.method === 'POST' && request.url?.includes('/_bulk')) {
    await keep(body)
    return { took: 1, errors: false, items: [] }
  }
  return { acknowledged: true }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'x-elastic-product': 'Elasticsearch',
  })
  response.end(JSON.stringify(body))
}
