import { execFile, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { folderClosed, folderNotMade } from './database-start-error.ts'
import { type RunAs, unprivilegedUser } from './embedded-binaries.ts'
import { isAlive } from './is-alive.ts'
import { databasePrograms, launchDatabase } from './launch-database.ts'

export type RunningDatabase = {
  /** Connection string of the owner. */
  readonly url: string
  /** Folder of the server's socket: cheaper than the loopback; null where its path would be too long. */
  readonly socketFolder: string | null
  /** True when a server that an earlier start left behind goes on serving. */
  readonly adopted: boolean
  readonly pid: number
  readonly stop: () => Promise<void>
}
type Place = {
  readonly dataDir: string
  readonly port: number
  readonly settings?: readonly string[]
}
/** A socket's whole path, `/.s.PGSQL.<port>` included, may have 107 bytes. */
const longestSocketFolder = 90

/** Starts the embedded PostgreSQL under `dataDir`, or adopts the one an earlier start left running there. */
export async function startDatabase(place: Place): Promise<RunningDatabase> {
  const folder = path.resolve(place.dataDir, 'database')
  const password = await keptPassword(place.dataDir)
  const url = `postgresql://postgres:${password}@127.0.0.1:${place.port}/zhihui`
  const socketFolder = socketFolderOf(folder)
  const left = await leftBehind(folder)
  if (left !== null && left.port === place.port && (await answers(url))) {
    const { pid } = left
    return { url, socketFolder, adopted: true, pid, stop: () => stopProcess(pid) }
  }
  if (left !== null) await stopProcess(left.pid)
  await forgetLocks(folder, place.port)
  await initialise(folder, password)
  const { port, settings = [] } = place
  const pid = await launchDatabase({
    ...{ folder, port, socketFolder, settings },
    answers: () => answers(url),
  })
  await ensureDatabase(url)
  return { url, socketFolder, adopted: false, pid, stop: () => stopProcess(pid) }
}

const socketFolderOf = (folder: string): string | null =>
  Buffer.byteLength(folder) > longestSocketFolder ? null : folder

async function keptPassword(dataDir: string): Promise<string> {
  const file = path.resolve(dataDir, 'database-password')
  await mkdir(path.dirname(file), { recursive: true })
  if (!existsSync(file)) await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return (await readFile(file, 'utf8')).trim()
}

/** The server whose postmaster.pid lies in the folder, if that number still is a server of this folder. */
async function leftBehind(folder: string): Promise<{ pid: number; port: number } | null> {
  const lines = await readFile(path.join(folder, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid, , , port] = lines.split('\n').map(Number)
  if (!pid || !port) return null
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null)
  // Without /proc the number alone proves nothing: then it counts only if it still lives.
  if (commandLine === null) return existsSync('/proc/self') || !isAlive(pid) ? null : { pid, port }
  return commandLine.split('\0').includes(folder) ? { pid, port } : null
}

/** What a server that was killed leaves: the next one takes its number for alive until somebody has heard of its end. */
async function forgetLocks(folder: string, port: number): Promise<void> {
  for (const file of ['postmaster.pid', `.s.PGSQL.${port}.lock`])
    await rm(path.join(folder, file), { force: true })
}

async function initialise(folder: string, password: string): Promise<void> {
  if (existsSync(path.join(folder, 'PG_VERSION'))) return
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const user = unprivilegedUser()
  const passwordFile = `${folder}.initial-password`
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (user.uid !== undefined && user.gid !== undefined) {
    await chown(folder, user.uid, user.gid)
    await chown(passwordFile, user.uid, user.gid)
  }
  const { initdb } = await databasePrograms(user)
  assertMayEnter(folder, user)
  const flags = ['--auth=scram-sha-256', '--data-checksums', '--encoding=UTF8', '--locale=C.UTF-8']
  try {
    await promisify(execFile)(
      initdb,
      [`--pgdata=${folder}`, '--username=postgres', `--pwfile=${passwordFile}`, ...flags],
      { ...user, cwd: folder },
    )
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw folderNotMade(folder, error)
  } finally {
    await rm(passwordFile, { force: true })
  }
}

/** As root we make folders that the database's own user may not reach. */
function assertMayEnter(folder: string, user: RunAs): void {
  if (user.uid === undefined || spawnSync('test', ['-w', folder], user).status === 0) return
  throw folderClosed(folder, user.uid)
}

async function answers(url: string): Promise<boolean> {
  return asOwner(url, 'postgres', async () => true).catch(() => false)
}

async function ensureDatabase(url: string): Promise<void> {
  await asOwner(url, 'postgres', async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = 'zhihui'")
    if (rowCount === 0) await client.query('CREATE DATABASE zhihui')
  })
}

async function asOwner<T>(url: string, database: string, run: (client: pg.Client) => Promise<T>) {
  const address = new URL(url)
  address.pathname = `/${database}`
  const client = new pg.Client({ connectionString: address.href, connectionTimeoutMillis: 3000 })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}

/** SIGINT is PostgreSQL's fast shutdown: open transactions roll back, everything committed is kept. */
async function stopProcess(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isAlive(pid)) return
    process.kill(pid, signal)
    for (const end = performance.now() + 10_000; performance.now() < end && isAlive(pid); )
      await pause(20)
  }
}
