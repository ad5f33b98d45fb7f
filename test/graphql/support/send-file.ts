import { request } from 'node:http'

export type Sent = { readonly status: number; readonly body: Readonly<Record<string, unknown>> }
type Sender = {
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
  /** As the address says it, in the query. */
  readonly name?: string
}

/** Sends a file to the API; answers what it said, refusals by their code. */
export async function sendFile(
  { address, headers, name }: Sender,
  bytes: Uint8Array,
): Promise<Sent & { readonly id: string; readonly code: string | null }> {
  const query = name === undefined ? '' : `?name=${encodeURIComponent(name)}`
  const response = await fetch(`${address}/files${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', ...headers },
    body: new Uint8Array(bytes),
  })
  const body = await response.json()
  const code = body.errors?.[0]?.extensions.code ?? null
  return { status: response.status, body, id: String(body.attachmentId), code }
}

/** What is answered to somebody who announces so many bytes and has sent only the first of them. */
export function announce({ address, headers }: Sender, bytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const sending = request(
      `${address}/files`,
      { method: 'POST', headers: { ...headers, 'content-length': bytes } },
      (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part
        })
        response.once('end', () => {
          sending.destroy()
          resolve(`${response.statusCode} ${text}`)
        })
      },
    )
    sending.once('error', reject)
    sending.write(Buffer.of(0xff, 0xd8))
  })
}
