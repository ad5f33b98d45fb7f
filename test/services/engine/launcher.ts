import { engineCache } from '../../../services/engine/find-engine.ts'
import { startEngine } from '../../../services/engine/start-engine.ts'

/** A launcher to be killed: starts an engine on the folder and ports it is told, and waits. */
const [dataDir = '', firstPort = ''] = process.argv.slice(2)
const port = Number(firstPort)
const { pid } = await startEngine({
  dataDir,
  ports: {
    gateway: port,
    command: port + 1,
    internal: port + 2,
    rest: port + 3,
    management: port + 4,
  },
  version: '8.5.8',
  cacheDir: engineCache(process.env),
  sinkUrl: null,
  controlledClock: false,
  environment: process.env,
  progress: () => undefined,
})
console.log(`engine ${pid}`)
setInterval(() => undefined, 60_000)
