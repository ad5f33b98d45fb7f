import path from 'node:path'
import pg from 'pg'
import { aDataDir, aPortBlock, forget } from '../bench/product.ts'
import { cityLinks, queryOf } from './installation.ts'
import { spawnInstallation } from './spawn-installation.ts'
import { startServers } from './start-servers.ts'

export type TwoProcesses = Awaited<ReturnType<typeof startTwoProcesses>>

/** 两进程 — a database and an engine that stand alone, and two applications that share both; the engine's records go to the first. */
export async function startTwoProcesses() {
  const dataDir = await aDataDir()
  const ports = [aPortBlock(), aPortBlock()] as const
  const servers = await startServers({ dataDir, port: ports[0] })
  const { databaseUrl, gatewayAddress } = servers
  const spawnAt = (port: number) =>
    spawnInstallation({
      environment: {
        ...{ PORT: String(port), DATA_DIR: dataDir, DEMO: 'true' },
        ...{ DATABASE_URL: databaseUrl, ZEEBE_ADDRESS: gatewayAddress },
      },
      logFile: path.join(dataDir, `app-${port}.log`),
    })
  const first = spawnAt(ports[0])
  await first.ready
  const second = spawnAt(ports[1])
  await second.ready
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  return {
    ...{ first, second, ports, gatewayAddress },
    links: await cityLinks(dataDir),
    query: queryOf(pool),
    stop: async () => {
      await pool.end()
      await second.stop()
      await first.stop()
      await servers.stop()
      await forget(dataDir)
    },
  }
}
