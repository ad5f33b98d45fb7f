import { execFile, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, openSync } from 'node:fs'
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { embeddedBinaries, type RunAs, unprivilegedUser } from './embedded-binaries.ts'

export type RunningDatabase = {
  /** Connection string of the owner. */
  readonly url: string
  /** Folder of the server's socket: cheaper than the loopback; null where its path would be too long. */
  readonly socketFolder: string | null
  /** True when a server that an earlier start left behind goes on serving. */
  readonly adopted: boolean
  readonly stop: () => Promise<void>
}
type Place = {
  readonly dataDir: string
  readonly port: number
  readonly settings?: readonly string[]
}
const patience = 30_000
/** A socket's whole path, `/.s.PGSQL.<port>` included, may have 107 bytes. */
const longestSocketFolder = 90
const settings = [
  'listen_addresses=127.0.0.1',
  'max_connections=120',
  'shared_buffers=128MB',
  // our queries are short: compiling them costs more than running them
  'jit=off',
  'max_wal_size=2GB',
  'log_min_messages=warning',
]

/** Starts the embedded PostgreSQL under `dataDir`, or adopts the one an earlier start left running there. */
export async function startDatabase(place: Place): Promise<RunningDatabase> {
  const folder = path.resolve(place.dataDir, 'database')
  const password = await keptPassword(place.dataDir)
  const url = `postgresql://postgres:${password}@127.0.0.1:${place.port}/zhihui`
  const socketFolder = socketFolderOf(folder)
  const left = await leftBehind(folder)
  if (left !== null && left.port === place.port && (await answers(url))) {
    return { url, socketFolder, adopted: true, stop: () => stopProcess(left.pid) }
  }
  if (left !== null) await stopProcess(left.pid)
  await rm(path.join(folder, 'postmaster.pid'), { force: true })
  await initialise(folder, password)
  const pid = await launch(folder, place)
  await untilReady(url, folder, pid)
  await ensureDatabase(url)
  return { url, socketFolder, adopted: false, stop: () => stopProcess(pid) }
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
  const { initdb } = await executable()
  assertMayEnter(folder, user)
  const flags = ['--auth=scram-sha-256', '--data-checksums', '--encoding=UTF8', '--locale=C.UTF-8']
  try {
    await promisify(execFile)(
      initdb,
      [`--pgdata=${folder}`, '--username=postgres', `--pwfile=${passwordFile}`, ...flags],
      { ...user, cwd: folder },
    )
  } finally {
    await rm(passwordFile, { force: true })
  }
}

/** As root we make folders that the database's own user may not reach. */
function assertMayEnter(folder: string, user: RunAs): void {
  if (user.uid === undefined || spawnSync('test', ['-w', folder], user).status === 0) return
  throw new Error(
    `The database does not run as root, and its user (${user.uid}) may not enter ${folder}. ` +
      'Open the folders above it (chmod o+x), or choose another DATA_DIR.',
  )
}

async function executable() {
  const binaries = await embeddedBinaries(unprivilegedUser())
  await chmod(binaries.postgres, 0o755)
  await chmod(binaries.initdb, 0o755)
  return binaries
}

/** In a process group of its own, so that Ctrl-C reaches it through us, after our own work is done. */
async function launch(folder: string, place: Place): Promise<number> {
  const { postgres } = await executable()
  const log = openSync(`${folder}.log`, 'a')
  const socket = `unix_socket_directories=${socketFolderOf(folder) ?? ''}`
  const flags = [...settings, socket, ...(place.settings ?? [])].flatMap((one) => ['-c', one])
  const child = spawn(postgres, ['-D', folder, '-p', String(place.port), ...flags], {
    ...unprivilegedUser(),
    cwd: folder,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  if (child.pid === undefined) throw new Error(`PostgreSQL could not be started in ${folder}.`)
  return child.pid
}

async function untilReady(url: string, folder: string, pid: number): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; await pause(50)) {
    if (await answers(url)) return
    if (!isAlive(pid)) break
  }
  const log = await readFile(`${folder}.log`, 'utf8').catch(() => '')
  if (log.slice(-800).includes('Address already in use'))
    throw new Error(
      `Port ${new URL(url).port} for the database is taken by another program. Stop it, or choose another PORT.`,
    )
  throw new Error(`PostgreSQL did not start. The end of its log says:\n${log.slice(-1500)}`)
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

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** SIGINT is PostgreSQL's fast shutdown: open transactions roll back, everything committed is kept. */
async function stopProcess(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isAlive(pid)) return
    process.kill(pid, signal)
    for (const end = Date.now() + 10_000; Date.now() < end && isAlive(pid); ) await pause(20)
  }
}
