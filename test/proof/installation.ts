import { readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import { isAlive } from '../../prisma/is-alive.ts'
import { DemoLinkLine } from '../../zhihui/demo-people.ts'
import { spawnInstallation } from './spawn-installation.ts'

const Links = z.object({ links: z.array(DemoLinkLine.extend({ cityCode: z.string() })) })
const EngineFile = z.object({ pid: z.number() })
type Place = {
  readonly port: number
  readonly dataDir: string
  readonly environment?: Readonly<Record<string, string>>
}
export type Server = 'database' | 'broker'
export type KillableInstallation = Awaited<ReturnType<typeof startToKill>>

/** 待杀安装 — an installation whose processes may be killed one by one; the application is started again by whoever killed it. */
export async function startToKill({ port, dataDir, environment = {} }: Place) {
  const address = `http://localhost:${port}`
  const spawnApp = () =>
    spawnInstallation({
      environment: { PORT: String(port), DATA_DIR: dataDir, ...environment },
      logFile: path.join(dataDir, 'app.log'),
    })
  let app = spawnApp()
  await app.ready
  const password = (await readFile(path.join(dataDir, 'database-password'), 'utf8')).trim()
  const ownerUrl = `postgresql://postgres:${password}@127.0.0.1:${port + 1}/zhihui`
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2, connectionTimeoutMillis: 2_000 })
  pool.on('error', () => undefined)
  return {
    address,
    gatewayAddress: `127.0.0.1:${port + 3}`,
    links: await cityLinks(dataDir),
    query: queryOf(pool),
    app: {
      isAlive: () => app.isAlive(),
      /** It serves a little before its start has come to its end. */
      started: () => app.ready,
      comesTo: (order: Parameters<typeof app.comesTo>[0]) => app.comesTo(order),
      kill: () => app.kill(),
      startAgain: () => {
        app = spawnApp()
      },
    },
    /** The server's process as its own file names it; null while there is none. */
    pidOf: (server: Server) => (server === 'database' ? databasePid(dataDir) : enginePid(dataDir)),
    isReady: () => isReady(address),
    stop: async () => {
      await pool.end()
      await app.stop()
      // what an application that died by itself has left; a clean stop leaves no file
      for (const pid of [await databasePid(dataDir), await enginePid(dataDir)])
        if (pid !== null && isAlive(pid)) process.kill(-pid, 'SIGKILL')
    },
  }
}

export type Query = ReturnType<typeof queryOf>
export const queryOf =
  (pool: pg.Pool) =>
  async <T extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
    (await pool.query<T>(sql, values)).rows

/** The demo city's sign-in links, as the installation has written them. */
export async function cityLinks(dataDir: string) {
  const text = await readFile(path.join(dataDir, 'demo-links.json'), 'utf8')
  return Links.parse(JSON.parse(text)).links.filter(({ cityCode }) => cityCode === '140800')
}

async function databasePid(dataDir: string): Promise<number | null> {
  const file = path.join(dataDir, 'database', 'postmaster.pid')
  return Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]) || null
}

async function enginePid(dataDir: string): Promise<number | null> {
  const text = await readFile(path.join(dataDir, 'engine', 'engine.json'), 'utf8').catch(() => '{}')
  return EngineFile.safeParse(JSON.parse(text)).data?.pid ?? null
}

export async function isReady(address: string): Promise<boolean> {
  const answer = await fetch(`${address}/readyz`).catch(() => null)
  await answer?.arrayBuffer().catch(() => null)
  return answer?.ok ?? false
}
