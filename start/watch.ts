import type pg from 'pg'
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import type { MayWrite } from '../graphql/write-gate.ts'
import type { Config } from '../services/config.ts'
import type { EngineIdentity } from '../services/engine/engine-id.ts'
import type { RecordKeeper } from '../services/engine/keep-records.ts'
import { watchBacklog } from '../services/engine/watch-backlog.ts'
import { watch } from '../services/engine/watchdog.ts'
import { overloaded, storageFull } from '../services/errors.ts'
import type { EngineRoom } from './engine-room.ts'
import { measureWatch } from './watch-metrics.ts'
import { watchSpace } from './watch-space.ts'

type Watched = {
  readonly config: Pick<Config, 'MAX_QUEUE_SECONDS' | 'MIN_FREE_MB'>
  readonly dataDir: string
  readonly room: EngineRoom
  readonly pool: pg.Pool
  readonly identity: Pick<EngineIdentity, 'current'>
  readonly keeper: RecordKeeper
  readonly metrics: Registry
  readonly log: Logger
}
const megabyte = 1024 * 1024

/** 看护 — everything that watches a running installation: workers, backlog, room on the disk; with its metrics. */
export async function openWatch({ config, room, keeper, metrics, log, ...watched }: Watched) {
  const watchdog = watch({
    ...{ pool: watched.pool, engineId: watched.identity.current, client: room.client, log },
    workers: room.working,
  })
  const backlog = watchBacklog({
    ...{ oldestAge: room.queue.oldestAge, isOpen: room.gate.isOpen, log },
    limitSeconds: config.MAX_QUEUE_SECONDS,
  })
  const space = await watchSpace({
    ...{ folder: watched.dataDir, least: config.MIN_FREE_MB * megabyte, log },
  })
  measureWatch(metrics, { watchdog, backlog, keeper, freeBytes: space.free })
  const mayWrite: MayWrite = () => {
    if (space.isLow()) return storageFull()
    return backlog.isTooLong() ? overloaded() : null
  }
  return {
    mayWrite,
    stop: async () => {
      watchdog.stop()
      backlog.stop()
      space.stop()
    },
  }
}
