import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { noBackup } from './errors.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const SavedRows = z.object({
  name: z.string(),
  columns: z.array(z.string()).min(1),
  rows: z.number().int().min(0),
  /** Of the rows in the order of their key, as COPY writes them. */
  sha256: hash,
})
const Manifest = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(SavedRows),
  sequences: z.array(z.object({ name: z.string(), value: z.string() })),
  /** What waits in the queue: its own tables belong to the queue, and are filled by it. */
  queue: SavedRows,
  /** Photos and documents that rows name and the store had lost before. */
  lostFiles: z.array(z.string()).default([]),
})

/** 备份清单 — what a backup holds, and the hashes by which it is known to be whole. */
export type Manifest = z.infer<typeof Manifest>
export type SavedRows = z.infer<typeof SavedRows>

export const rowsFile = (folder: string, name: string) => path.join(folder, `${name}.copy`)
const manifestFile = (folder: string) => path.join(folder, 'manifest.json')
const sealFile = (folder: string) => path.join(folder, 'manifest.sha256')
const sealOf = (text: string) => createHash('sha256').update(text).digest('hex')

export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const text = `${JSON.stringify(manifest, null, 1)}\n`
  await writeFile(manifestFile(folder), text, { mode: 0o600, flush: true })
  await writeFile(sealFile(folder), `${sealOf(text)}  manifest.json\n`, {
    mode: 0o600,
    flush: true,
  })
}

/** The manifest of a backup folder; throws BackupError when it is missing or was altered. */
export async function readManifest(folder: string): Promise<Manifest> {
  const [text, seal] = await Promise.all(
    [manifestFile(folder), sealFile(folder)].map((file) =>
      readFile(file, 'utf8').catch(() => null),
    ),
  )
  if (text === null || text === undefined) throw noBackup(folder, 'it has no manifest.json')
  if (seal?.split(' ')[0] !== sealOf(text))
    throw noBackup(folder, 'its manifest.json is not the one that was written')
  const { success, data } = Manifest.safeParse(JSON.parse(text))
  if (!success) throw noBackup(folder, 'its manifest.json is of a kind that is not known here')
  return data
}
