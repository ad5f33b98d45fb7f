import { Readable } from 'node:stream'
import { storageFull } from '../errors.ts'
import { type FileStore, isStorageKey } from './file-store.ts'
import { filesUnavailable } from './refusals.ts'
import { sha256Of } from './sha256.ts'
import { type S3Key, signS3 } from './sign-s3.ts'

/** 对象存储 — a bucket of anything that speaks S3. */
export type Bucket = S3Key & { readonly endpoint: string; readonly bucket: string }
type Room = {
  readonly now: () => Date
  readonly log: { readonly error: (facts: object, message: string) => void }
}

const patience = 20_000
const nothing = sha256Of('')
/** Insufficient storage. */
const full = 507

/** 对象文件库 — files in a bucket, addressed by path; each request is signed, none is redirected. */
export function s3Files({ endpoint, bucket, ...key }: Bucket, { now, log }: Room): FileStore {
  const send = async (method: string, name: string, body?: Buffer): Promise<Response> => {
    if (!isStorageKey(name)) throw new Error('A storage key has a shape of its own.')
    const url = new URL(`${endpoint.replace(/\/$/, '')}/${bucket}/${name}`)
    const sha256 = body === undefined ? nothing : sha256Of(body)
    const headers = signS3(key, { method, url, sha256, at: now() })
    const signal = AbortSignal.timeout(patience)
    try {
      const sent = body === undefined ? {} : { body: new Uint8Array(body) }
      return await fetch(url, { method, headers, signal, redirect: 'error', ...sent })
    } catch (error) {
      log.error({ err: error, method }, 'the file store does not answer')
      throw filesUnavailable()
    }
  }
  const refused = async (method: string, response: Response) => {
    const answer = (await response.text()).slice(0, 500)
    log.error({ method, status: response.status, answer }, 'the file store refuses')
    return response.status === full ? storageFull() : filesUnavailable()
  }
  return {
    put: async (name, bytes) => {
      const response = await send('PUT', name, bytes)
      if (!response.ok) throw await refused('PUT', response)
      await response.body?.cancel()
    },
    open: async (name) => {
      const response = await send('GET', name)
      if (response.status === 404) return null
      if (!response.ok || response.body === null) throw await refused('GET', response)
      return Readable.from(response.body)
    },
    remove: async (name) => {
      const response = await send('DELETE', name)
      if (!response.ok && response.status !== 404) throw await refused('DELETE', response)
      await response.body?.cancel()
    },
  }
}
