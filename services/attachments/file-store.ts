import type { Readable } from 'node:stream'

/** 文件库 — where the bytes of attachments lie, by a key that never names another file. */
export type FileStore = {
  /** Answers once the whole file is safe. Throws STORAGE_FULL, FILES_UNAVAILABLE. */
  readonly put: (key: string, bytes: Buffer) => Promise<void>
  /** Null for a file that is not there. Throws FILES_UNAVAILABLE. */
  readonly open: (key: string) => Promise<Readable | null>
  /** Also what a broken put has left; a file that is not there is no failure. */
  readonly remove: (key: string) => Promise<void>
}

/** 文件键 — the city that received it and its own id: nothing of it is anybody's choice. */
export const storageKey = (cityId: string, id: string) => `${cityId}/${id.slice(-2)}/${id}`

const shape = /^[\da-f-]{36}\/[\da-f]{2}\/[\da-f-]{36}$/
export const isStorageKey = (key: string) => shape.test(key)
