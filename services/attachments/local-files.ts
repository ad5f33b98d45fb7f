import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { storageFull } from '../errors.ts'
import { type FileStore, isStorageKey } from './file-store.ts'

/** 本地文件库 — files in a folder of this machine: each appears whole, and survives a power cut. */
export function localFiles(folder: string): FileStore {
  const placeOf = (key: string) => {
    if (!isStorageKey(key)) throw new Error('A storage key has a shape of its own.')
    return path.join(folder, key)
  }
  return {
    put: async (key, bytes) => {
      const place = placeOf(key)
      await write(place, bytes).catch((error: unknown) => {
        throw isFull(error) ? storageFull() : error
      })
    },
    open: async (key) => {
      const file = await open(placeOf(key)).catch(unlessMissing)
      return file?.createReadStream() ?? null
    },
    remove: async (key) => {
      const place = placeOf(key)
      const beside = await readdir(path.dirname(place)).catch(unlessMissing)
      const its = (beside ?? []).filter((name) => name.startsWith(path.basename(place)))
      for (const name of its) await rm(path.join(path.dirname(place), name), { force: true })
    },
  }
}

async function write(place: string, bytes: Buffer): Promise<void> {
  const unfinished = `${place}.${randomUUID()}`
  const folder = path.dirname(place)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    const file = await open(unfinished, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, place)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  await keepName(folder)
}

/** The name of a file is its folder's, which is written on its own. */
async function keepName(folder: string): Promise<void> {
  const listed = await open(folder)
  await listed.sync().finally(() => listed.close())
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : ''
const isFull = (error: unknown) => ['ENOSPC', 'EDQUOT'].includes(codeOf(error))

function unlessMissing(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null
  throw error
}
