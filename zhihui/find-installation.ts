import { readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import type { Config } from '../services/config.ts'
import { type Act, type CityScope, systemActor } from '../services/ctx.ts'
import { connectDatabase, type Database } from '../services/database.ts'
import type { Surroundings } from './define-command.ts'
import { CommandFailed } from './installation-client.ts'

/** 安装 — what a command needs of a running installation. */
export type Installation = {
  readonly database: Database
  readonly ownerUrl: string
  readonly engineAddress: string
}
type Found = Pick<Installation, 'ownerUrl' | 'engineAddress'> & { readonly appUrl: string }
type Place = Pick<Surroundings, 'config' | 'now'>

const appRole = 'zhihui_app'

/** Finds the installation that the environment describes, as the start does. Throws CommandFailed. */
export async function findInstallation(config: Config): Promise<Found> {
  const dataDir = path.resolve(config.DATA_DIR)
  const ownerUrl = config.DATABASE_URL ?? (await embeddedUrl(dataDir, config.ports.database))
  return {
    ownerUrl,
    appUrl: config.APP_DATABASE_URL ?? (await appUrl(dataDir, ownerUrl)),
    engineAddress: config.ZEEBE_ADDRESS ?? `127.0.0.1:${config.ports.engineGateway}`,
  }
}

async function embeddedUrl(dataDir: string, port: number): Promise<string> {
  const password = await kept(dataDir, 'database-password')
  return `postgresql://postgres:${password}@127.0.0.1:${port}/zhihui`
}

async function appUrl(dataDir: string, ownerUrl: string): Promise<string> {
  const url = new URL(ownerUrl)
  url.username = `${appRole}_${url.pathname.slice(1)}`
  url.password = await kept(dataDir, 'app-password')
  return url.href
}

async function kept(dataDir: string, name: string): Promise<string> {
  const text = await readFile(path.join(dataDir, name), 'utf8').catch(() => null)
  if (text === null)
    throw new CommandFailed(
      `No installation was ever started in ${dataDir}. Nothing was done. Run "npm start" first, with the same PORT, DATA_DIR and DATABASE_URL as this command.`,
    )
  return text.trim()
}

/** Runs something with the installation's database, which has to answer. Throws CommandFailed. */
export async function inInstallation<T>(
  { config, now }: Place,
  run: (installation: Installation) => Promise<T>,
): Promise<T> {
  const { appUrl: url, ...found } = await findInstallation(config)
  await demandAnswer(url)
  const database = connectDatabase({ url, poolSize: 2, now })
  try {
    return await run({ ...found, database })
  } finally {
    await database.close()
  }
}

async function demandAnswer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    await client.query('SELECT 1')
  } catch (error) {
    const { host, pathname } = new URL(url)
    const why = error instanceof Error && error.message !== '' ? error.message : 'no answer'
    throw new CommandFailed(
      `The database ${host}${pathname} cannot be used (${why}). Nothing was done. Start the installation with "npm start", with the same PORT, DATA_DIR and DATABASE_URL as this command, then repeat.`,
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}

export type City = { readonly scope: CityScope; readonly act: Act }

/** The city of a code, acted in by the system. Throws CommandFailed with the codes there are. */
export async function cityOf({ database }: Pick<Installation, 'database'>, code: string) {
  const codes = await database.cityCodes()
  if (!codes.includes(code)) throw unknownCity(code, codes)
  const scope = await database.scopeByCode(code)
  return { scope, act: database.actIn(scope, systemActor) }
}

export const unknownCity = (code: string, codes: readonly string[]) =>
  new CommandFailed(
    codes.length === 0
      ? `There is no city ${code}, and no other. Nothing was done. Create one with "npm run zhihui -- city create".`
      : `There is no city ${code}. Nothing was done. There are: ${codes.join(', ')}.`,
  )

/** Runs something in one city of the installation. */
export const inCity = <T>(
  surroundings: Place,
  code: string,
  run: (city: City, installation: Installation) => Promise<T>,
): Promise<T> =>
  inInstallation(surroundings, async (installation) =>
    run(await cityOf(installation, code), installation),
  )
