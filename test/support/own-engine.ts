import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { engineCache } from '../../services/engine/find-engine.ts'
import { type RunningEngine, startEngine } from '../../services/engine/start-engine.ts'
import { freePort } from './database-server.ts'

/** A real engine of a test's own, whose data folder may be lost or go back to an older state. */
export async function anEngineOfItsOwn() {
  const root = await mkdtemp(path.join(tmpdir(), 'zhihui-own-engine-'))
  const dataDir = path.join(root, 'engine')
  const backup = path.join(root, 'backup')
  const [sinkPort = 0, ...ports] = await Promise.all([1, 2, 3, 4, 5, 6].map(freePort))
  const [gateway = 0, command = 0, internal = 0, rest = 0, management = 0] = ports
  let running: RunningEngine | null = null
  const stop = async () => {
    await running?.stop()
    running = null
  }
  return {
    dataDir,
    sinkPort,
    gatewayAddress: `127.0.0.1:${gateway}`,
    start: async () => {
      running = await startEngine({
        dataDir,
        ports: { gateway, command, internal, rest, management },
        version: process.env['ZEEBE_VERSION'] ?? '8.5.8',
        home: process.env['ZEEBE_HOME'],
        cacheDir: engineCache(process.env),
        sinkUrl: `http://127.0.0.1:${sinkPort}`,
        controlledClock: false,
        environment: process.env,
        progress: () => undefined,
      })
    },
    stop,
    /** Both with the engine stopped. */
    backUp: () => cp(dataDir, backup, { recursive: true }),
    restore: async () => {
      await rm(dataDir, { recursive: true, force: true })
      await cp(backup, dataDir, { recursive: true })
    },
    lose: () => rm(dataDir, { recursive: true, force: true }),
    remove: async () => {
      await stop()
      await rm(root, { recursive: true, force: true })
    },
  }
}
export type OwnEngine = Awaited<ReturnType<typeof anEngineOfItsOwn>>
