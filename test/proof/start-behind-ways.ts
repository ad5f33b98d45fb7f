import path from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { createStops } from '../../start/stops.ts'
import { aPortBlock } from '../bench/product.ts'
import { aWayTo } from '../support/tcp-way.ts'
import { cityLinks, isReady, queryOf } from './installation.ts'
import { spawnInstallation } from './spawn-installation.ts'
import { startServers } from './start-servers.ts'

export type InstallationBehindWays = Awaited<ReturnType<typeof startBehindWays>>

/** 经路安装 — an installation that reaches its database and its engine by ways which can be closed and slowed down; whoever asks both directly does not go by them. */
export async function startBehindWays(dataDir: string) {
  const stops = createStops(pino(pino.destination({ fd: 2, sync: true })))
  try {
    return { ...(await start(dataDir, stops)), stop: stops.run }
  } catch (error) {
    await stops.run()
    throw error
  }
}

async function start(dataDir: string, stops: ReturnType<typeof createStops>) {
  const port = aPortBlock()
  const { databaseUrl, gatewayAddress, stop } = await startServers({ dataDir, port })
  stops.add('servers', stop)
  const [database, engine] = await Promise.all([
    aWayTo(Number(new URL(databaseUrl).port), port + 8),
    aWayTo(Number(gatewayAddress.split(':')[1]), port + 9),
  ])
  for (const way of [database, engine]) {
    await way.open()
    stops.add('a way', async () => way.close())
  }
  const app = spawnInstallation({
    environment: {
      ...{ PORT: String(port), DATA_DIR: dataDir, DEMO: 'true' },
      DATABASE_URL: at(databaseUrl, database.port),
      ZEEBE_ADDRESS: `127.0.0.1:${engine.port}`,
    },
    logFile: path.join(dataDir, 'app.log'),
  })
  stops.add('the application', async () => {
    await app.stop()
    if (app.isAlive()) await app.kill()
  })
  await app.ready
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  stops.add('the look into the database', () => pool.end())
  const address = `http://localhost:${port}`
  return {
    ...{ address, gatewayAddress, app, database, engine },
    links: await cityLinks(dataDir),
    query: queryOf(pool),
    isReady: () => isReady(address),
  }
}

function at(databaseUrl: string, port: number): string {
  const url = new URL(databaseUrl)
  url.port = String(port)
  return url.href
}
