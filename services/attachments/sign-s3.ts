import { createHmac } from 'node:crypto'
import { sha256Of } from './sha256.ts'

/** 签名密钥 — as a store that speaks S3 gives it out. */
export type S3Key = { readonly region: string; readonly keyId: string; readonly secret: string }
type Asked = {
  readonly method: string
  readonly url: URL
  readonly headers?: Readonly<Record<string, string>>
  /** Of the body. */
  readonly sha256: string
  readonly at: Date
}

const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest()

/** 签名 — the headers with which a request is signed (AWS Signature Version 4, the whole body at once). */
export function signS3({ region, keyId, secret }: S3Key, asked: Asked): Record<string, string> {
  const { method, url, sha256 } = asked
  const stamp = asked.at.toISOString().replace(/[:-]|\.\d{3}/g, '')
  const day = stamp.slice(0, 8)
  const scope = `${day}/${region}/s3/aws4_request`
  const sent = { ...asked.headers, 'x-amz-content-sha256': sha256, 'x-amz-date': stamp }
  const signed = Object.entries({ ...sent, host: url.host }).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )
  const names = signed.map(([name]) => name).join(';')
  const lines = signed.map(([name, value]) => `${name}:${value.trim()}\n`).join('')
  const request = [method, url.pathname, url.search.slice(1), lines, names, sha256].join('\n')
  const text = ['AWS4-HMAC-SHA256', stamp, scope, sha256Of(request)].join('\n')
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${secret}`)
  const signature = hmac(key, text).toString('hex')
  const authorization = `AWS4-HMAC-SHA256 Credential=${keyId}/${scope},SignedHeaders=${names},Signature=${signature}`
  return { ...sent, authorization }
}
