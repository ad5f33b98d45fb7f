import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { chmod, readFile, stat } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { databaseNotStarted } from './database-start-error.ts'
import { embeddedBinaries, type RunAs, unprivilegedUser } from './embedded-binaries.ts'
import { endOrphans } from './end-orphans.ts'
import { isAlive } from './is-alive.ts'

type Server = {
  readonly folder: string
  readonly port: number
  readonly socketFolder: string | null
  readonly settings: readonly string[]
  /** Whether the server takes connections. */
  readonly answers: () => Promise<boolean>
}
const patience = 30_000
const settings = [
  'listen_addresses=127.0.0.1',
  'max_connections=120',
  'shared_buffers=128MB',
  // our queries are short: compiling them costs more than running them
  'jit=off',
  'max_wal_size=2GB',
  // what came after the last checkpoint is gone through before a killed server serves again
  'checkpoint_timeout=1min',
  'log_min_messages=warning',
  // before it goes through its log it makes sure of all that it has on the disk: at once, not file by file
  ...(process.platform === 'linux' ? ['recovery_init_sync_method=syncfs'] : []),
]
/** Processes of a server that was killed are still at what they were; until they are gone no other may start. */
const stillInUse = 'pre-existing shared memory block'

/** The programs of the embedded PostgreSQL, ready to be run. */
export async function databasePrograms(user: RunAs) {
  const binaries = await embeddedBinaries(user)
  await chmod(binaries.postgres, 0o755)
  await chmod(binaries.initdb, 0o755)
  return binaries
}

/** Starts PostgreSQL on a folder and waits until it takes connections; answers its process. */
export async function launchDatabase(server: Server): Promise<number> {
  const logFile = `${server.folder}.log`
  for (const end = performance.now() + patience; ; await pause(50)) {
    await endOrphans(server.folder)
    const before = await stat(logFile).catch(() => ({ size: 0 }))
    const pid = await launch(server, logFile)
    while (performance.now() < end && isAlive(pid)) {
      if (await server.answers()) return pid
      await pause(50)
    }
    const words = (await readFile(logFile, 'utf8').catch(() => '')).slice(before.size)
    if (performance.now() >= end || !words.includes(stillInUse))
      throw databaseNotStarted(server.port, words)
  }
}

/** In a process group of its own, so that Ctrl-C reaches it through us, after our own work is done. */
async function launch({ folder, port, socketFolder, ...server }: Server, logFile: string) {
  const user = unprivilegedUser()
  const { postgres } = await databasePrograms(user)
  const log = openSync(logFile, 'a')
  const socket = `unix_socket_directories=${socketFolder ?? ''}`
  const flags = [...settings, socket, ...server.settings].flatMap((one) => ['-c', one])
  const child = spawn(postgres, ['-D', folder, '-p', String(port), ...flags], {
    ...user,
    cwd: folder,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  if (child.pid === undefined) throw databaseNotStarted(port, `no process in ${folder}`)
  return child.pid
}
