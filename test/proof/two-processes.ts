import path from 'node:path'
import pg from 'pg'
import { startDatabase } from '../../prisma/start-database.ts'
import { engineCache } from '../../services/engine/find-engine.ts'
import { startEngine } from '../../services/engine/start-engine.ts'
import { aDataDir, aPortBlock, forget } from '../bench/product.ts'
import { cityLinks, queryOf } from './installation.ts'
import { spawnInstallation } from './spawn-installation.ts'

export type TwoProcesses = Awaited<ReturnType<typeof startTwoProcesses>>

/** 两进程 — a database and an engine that stand alone, and two applications that share both; the engine's records go to the first. */
export async function startTwoProcesses() {
  const dataDir = await aDataDir()
  const ports = [aPortBlock(), aPortBlock()] as const
  const database = await startDatabase({ dataDir, port: ports[0] + 1 })
  const engine = await aloneEngine(dataDir, ports[0])
  const spawnAt = (port: number) =>
    spawnInstallation({
      environment: {
        ...{ PORT: String(port), DATA_DIR: dataDir, DEMO: 'true' },
        ...{ DATABASE_URL: database.url, ZEEBE_ADDRESS: engine.gatewayAddress },
      },
      logFile: path.join(dataDir, `app-${port}.log`),
    })
  const first = spawnAt(ports[0])
  await first.ready
  const second = spawnAt(ports[1])
  await second.ready
  const pool = new pg.Pool({ connectionString: database.url, max: 2 })
  return {
    ...{ first, second, ports, gatewayAddress: engine.gatewayAddress },
    links: await cityLinks(dataDir),
    query: queryOf(pool),
    stop: async () => {
      await pool.end()
      await second.stop()
      await first.stop()
      await engine.stop()
      await database.stop()
      await forget(dataDir)
    },
  }
}

const aloneEngine = (dataDir: string, port: number) =>
  startEngine({
    dataDir: path.join(dataDir, 'engine'),
    ports: {
      gateway: port + 3,
      command: port + 4,
      internal: port + 5,
      rest: port + 6,
      management: port + 7,
    },
    version: process.env['ZEEBE_VERSION'] ?? '8.5.8',
    home: process.env['ZEEBE_HOME'],
    cacheDir: engineCache(process.env),
    sinkUrl: `http://127.0.0.1:${port + 2}`,
    controlledClock: false,
    environment: process.env,
    progress: () => undefined,
  })
