import { access, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { downloadEngine } from './download-engine.ts'
import type { Environment } from './run-program.ts'
import { noEngine } from './start-errors.ts'

export type EnginePlaces = {
  /** ZEEBE_HOME: an unpacked distribution. */
  readonly home?: string | undefined
  readonly version: string
  readonly cacheDir: string
  readonly environment: Environment
  readonly progress: (line: string) => void
  readonly signal?: AbortSignal | undefined
}

/** 找引擎 — the folder of an unpacked distribution: named by its owner, cached, or downloaded once. */
export async function findEngine({ home, ...places }: EnginePlaces): Promise<string> {
  if (home !== undefined) {
    if (await isDistribution(home)) return home
    throw noEngine(`ZEEBE_HOME=${home} holds no lib and config of a Zeebe distribution.`)
  }
  const cached = join(places.cacheDir, places.version)
  if (await isDistribution(cached)) return cached
  await rm(cached, { recursive: true, force: true })
  await downloadEngine({ ...places, into: cached })
  return cached
}

/** 引擎缓存 — where downloaded distributions are kept, shared by all installations of a user. */
export const engineCache = (environment: Environment) =>
  join(
    environment['XDG_CACHE_HOME'] || join(environment['HOME'] ?? '.', '.cache'),
    'zhihui',
    'engine',
  )

const isDistribution = (folder: string) =>
  Promise.all(['lib', 'config'].map((part) => access(join(folder, part)))).then(
    () => true,
    () => false,
  )
