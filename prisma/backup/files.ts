import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type pg from 'pg'
import { fileDiffers } from './errors.ts'

/** 文件库 — where photos and documents lie, as a backup needs it. */
export type Files = {
  readonly put: (key: string, bytes: Buffer) => Promise<void>
  readonly open: (key: string) => Promise<Readable | null>
}
/** A file that a row names, known by the hash in the row. */
type Named = { readonly key: string; readonly sha256: string; readonly bound: boolean }

const placeOf = (folder: string, key: string) => path.join(folder, 'files', key)

/** The files that are in the store, as the rows of a transaction name them. */
export async function readFileNames(client: pg.Client): Promise<readonly Named[]> {
  const { rows } = await client.query<Named>(
    `SELECT storage_key AS key, sha256, case_id IS NOT NULL AS bound FROM attachments
     WHERE stored_at IS NOT NULL AND removed_at IS NULL ORDER BY storage_key`,
  )
  return rows
}

/** 保存文件 — copies the files beside the rows; answers the keys of those of a case that are missing or altered in the store. */
export async function saveFiles(folder: string, named: readonly Named[], files: Files) {
  const lost: string[] = []
  for (const { key, sha256, bound } of named) {
    const source = await files.open(key)
    const bytes = source === null ? null : await buffer(source)
    if (bytes !== null && hashOf(bytes) === sha256) await write(placeOf(folder, key), bytes)
    // what nobody took along may have been removed meanwhile
    else if (bound) lost.push(key)
  }
  return lost
}

async function write(place: string, bytes: Buffer): Promise<void> {
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
  await writeFile(place, bytes, { mode: 0o600, flush: true })
}

type Saved = { readonly folder: string; readonly lost: readonly string[] }

/** 恢复文件 — puts the files of a backup into a store, each checked against its row. Throws BackupError. */
export async function restoreFiles(client: pg.Client, { folder, lost }: Saved, files: Files) {
  for (const { key, sha256, bound } of await readFileNames(client)) {
    const bytes = await readFile(placeOf(folder, key)).catch(() => null)
    if (bytes !== null && hashOf(bytes) === sha256) await files.put(key, bytes)
    else if (bound && !lost.includes(key)) throw fileDiffers(folder, key)
  }
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
