import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { isSigned, signatureOf } from '../../services/deliveries/signature.ts'

export const gatewaySecret = `whsec_${Buffer.from('a secret of the test, long enough').toString('base64')}`

export type Texted = { readonly id: string; readonly to?: string; readonly text: string }

/** A gateway for text messages of the test's own: takes what is signed, and tells afterwards what became of it. */
export async function aTextGateway(now: () => Date) {
  const texted: Texted[] = []
  /** What every request is answered with; null for the truth. */
  const trouble: { status: number | null } = { status: null }
  const server = createServer(async (request, response) => {
    const body = await text(request)
    const said = (name: string) => String(request.headers[name])
    const signed = { id: said('webhook-id'), timestamp: said('webhook-timestamp'), body }
    const right = isSigned(
      gatewaySecret,
      { ...signed, signatures: said('webhook-signature') },
      now(),
    )
    const status = trouble.status ?? (right ? 202 : 401)
    if (status === 202) texted.push(JSON.parse(body))
    response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    texted,
    trouble,
    receiver: { url: `http://127.0.0.1:${port}/messages`, secret: gatewaySecret, now },
    close: () => new Promise((closed) => server.close(closed)),
  }
}

/** A receipt as the gateway sends it, signed at an instant, with another secret where one is given. */
export function sendReceipt(
  server: string,
  receipt: object | string,
  { at, secret = gatewaySecret }: { readonly at: Date; readonly secret?: string },
) {
  const body = typeof receipt === 'string' ? receipt : JSON.stringify(receipt)
  const signed = { id: 'msg_1', timestamp: String(Math.floor(at.getTime() / 1000)), body }
  return fetch(`${server}/receipts`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      ...{ 'webhook-id': signed.id, 'webhook-timestamp': signed.timestamp },
      'webhook-signature': `v1,AAAA ${signatureOf(secret, signed)}`,
    },
  }).then(({ status }) => status)
}
