import type { Json } from '../ctx.ts'
import { causeOf, type Sending } from './channel.ts'
import { signatureOf } from './signature.ts'

/** 接收方 — an address that the operator has named, and the secret that both know. */
export type Receiver = {
  readonly url: string
  readonly secret: string
  readonly now: () => Date
}
const patience = 10_000
/** Not now, but perhaps later: a time-out, a conflict with itself, too many at once. */
const passing = new Set([408, 409, 425, 429])

/** 签名投递 — posts a document signed as Standard Webhooks has it; follows no redirect, for only the named host is meant. */
export async function postSigned(
  { url, secret, now }: Receiver,
  { id, document }: { readonly id: string; readonly document: Json },
): Promise<Sending> {
  const body = JSON.stringify(document)
  const timestamp = String(Math.floor(now().getTime() / 1000))
  const headers = {
    'content-type': 'application/json',
    ...{ 'webhook-id': id, 'webhook-timestamp': timestamp },
    'webhook-signature': signatureOf(secret, { id, timestamp, body }),
  }
  const signal = AbortSignal.timeout(patience)
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' })
    await response.body?.cancel()
    return response.ok ? { kind: 'SENT' } : refusal(response.status)
  } catch (error) {
    return { kind: 'LATER', why: causeOf(error) }
  }
}

const refusal = (status: number): Sending => ({
  kind: status >= 500 || passing.has(status) ? 'LATER' : 'NEVER',
  why: `It was answered with ${status}.`,
})
