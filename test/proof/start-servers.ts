import path from 'node:path'
import { startDatabase } from '../../prisma/start-database.ts'
import { engineCache } from '../../services/engine/find-engine.ts'
import { startEngine } from '../../services/engine/start-engine.ts'

type Place = { readonly dataDir: string; readonly port: number }

/** 独立服务器 — a database and an engine that stand alone; the engine's records go to the application at this port. */
export async function startServers({ dataDir, port }: Place) {
  const database = await startDatabase({ dataDir, port: port + 1 })
  try {
    const engine = await aloneEngine({ dataDir, port })
    return {
      databaseUrl: database.url,
      gatewayAddress: engine.gatewayAddress,
      stop: async () => {
        await engine.stop()
        await database.stop()
      },
    }
  } catch (error) {
    await database.stop()
    throw error
  }
}

const aloneEngine = ({ dataDir, port }: Place) =>
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
