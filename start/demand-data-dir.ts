import { constants } from 'node:fs'
import { access, mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { ConfigError } from '../services/config.ts'

/** Refuses a DATA_DIR that cannot be written to, before anything is started. */
export async function demandDataDir(dataDir: string): Promise<void> {
  try {
    await access(await nearestFolder(dataDir), constants.W_OK)
    await mkdir(dataDir, { recursive: true })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new ConfigError(
      `DATA_DIR ${dataDir} cannot be used (${why}). Nothing was started. Choose a folder that may be written to.`,
    )
  }
}

/** The folder itself, or the one in which it is to be made. */
async function nearestFolder(folder: string): Promise<string> {
  const found = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return null
  })
  if (found === null) return nearestFolder(path.dirname(folder))
  if (found.isDirectory()) return folder
  throw new Error(`${folder} is not a folder`)
}
