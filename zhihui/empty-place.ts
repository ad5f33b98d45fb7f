import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { startDatabase } from '../prisma/start-database.ts'
import type { Config } from '../services/config.ts'
import { CommandFailed } from './installation-client.ts'

/** 空处 — runs something on the database of an installation that does not exist yet; what failed leaves none behind. Throws CommandFailed where one is. */
export async function inEmptyPlace(
  { DATA_DIR, DATABASE_URL, ports }: Config,
  run: (ownerUrl: string) => Promise<void>,
): Promise<void> {
  const dataDir = path.resolve(DATA_DIR)
  const own = ['database', 'database.log', 'database-password'].map((name) =>
    path.join(dataDir, name),
  )
  const [engine, files] = [path.join(dataDir, 'engine'), path.join(dataDir, 'files')]
  const there = [engine, files, ...(DATABASE_URL === undefined ? own : [])].filter(existsSync)
  if (there.length > 0) throw placeTaken(dataDir, there)
  const fill = async () => {
    if (DATABASE_URL !== undefined) return run(DATABASE_URL)
    const database = await startDatabase({ dataDir, port: ports.database })
    await run(database.url).finally(database.stop)
  }
  try {
    await fill()
  } catch (error) {
    const made = DATABASE_URL === undefined ? [...own, files] : [files]
    for (const place of made) await rm(place, { recursive: true, force: true })
    throw error
  }
}

const placeTaken = (dataDir: string, there: readonly string[]) =>
  new CommandFailed(
    `${dataDir} holds an installation already (${there.map((place) => path.basename(place)).join(', ')}). ` +
      'Nothing was restored. Name another, empty DATA_DIR.',
  )
