import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import type { Config } from '../services/config.ts'
import type { Database } from '../services/database.ts'
import type { EngineIdentity } from '../services/engine/engine-id.ts'
import { startBackgroundWork } from './background-work.ts'
import type { EngineRoom } from './engine-room.ts'
import { startNoticeDelivery } from './notice-delivery.ts'
import { openChannels } from './open-channels.ts'
import { startReconciliation } from './reconciliation.ts'
import type { createStops } from './stops.ts'

type Surroundings = {
  readonly config: Config
  readonly log: Logger
  readonly now: () => Date
  readonly ladderWaits?: (caseId: string) => boolean
}
type Parts = {
  readonly database: Database
  readonly ownerUrl: string
  readonly identity: EngineIdentity
  readonly room: EngineRoom
}
type Workplace = {
  readonly stops: ReturnType<typeof createStops>
  readonly metrics: Registry
  readonly exportsFolder: string
}

/**
 * 开工 — begins to send commands, take jobs, deliver notices, reconcile and do what officers have asked for. After the
 * API answers: what has piled up while nobody worked must not keep an officer waiting.
 */
export async function goToWork(
  surroundings: Surroundings,
  parts: Parts,
  { stops, metrics, exportsFolder }: Workplace,
): Promise<void> {
  const { log, ladderWaits: isSeeding = () => false } = surroundings
  await parts.room.goToWork()
  const channels = await openChannels(surroundings)
  const delivering = await startNoticeDelivery({ ...parts, channels, metrics, log })
  stops.add('notices', delivering.stop)
  const reconciling = await startReconciliation({ ...parts, isSeeding, log })
  stops.add('reconciliation', reconciling.stop)
  const working = await startBackgroundWork({ ...parts, exportsFolder, log })
  stops.add('background work', working.stop)
}
