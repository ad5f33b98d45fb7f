import { createHmac, timingSafeEqual } from 'node:crypto'

/** What is signed of a request between systems (Standard Webhooks): its id, its instant in seconds, its body. */
export type Signed = { readonly id: string; readonly timestamp: string; readonly body: string }

const tolerance = 5 * 60_000

/** 签名 — `v1,` and the HMAC-SHA256 of what is sent. */
export function signatureOf(secret: string, { id, timestamp, body }: Signed): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
}

/** 验签 — whether one of the signatures is ours, and not older or newer than five minutes. */
export function isSigned(
  secret: string,
  { signatures, ...signed }: Signed & { readonly signatures: string },
  now: Date,
): boolean {
  const age = Math.abs(now.getTime() - Number(signed.timestamp) * 1000)
  if (!(age <= tolerance)) return false
  const right = Buffer.from(signatureOf(secret, signed))
  return signatures.split(' ').some((given) => {
    const theirs = Buffer.from(given)
    return theirs.length === right.length && timingSafeEqual(theirs, right)
  })
}
