import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import type { Database } from '../services/database.ts'
import type { Channels } from '../services/deliveries/channel.ts'
import type { EngineIdentity } from '../services/engine/engine-id.ts'
import { startBackgroundWork } from './background-work.ts'
import { deployDecisions } from './deploy.ts'
import type { EngineRoom } from './engine-room.ts'
import { modelRoom } from './model-room.ts'
import { startNoticeDelivery } from './notice-delivery.ts'
import { startReconciliation } from './reconciliation.ts'
import type { createStops } from './stops.ts'

type Surroundings = {
  readonly now: () => Date
  readonly log: Logger
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
  readonly channels: Channels
}

/**
 * 开工 — begins to send commands, take jobs, deliver notices, reconcile and do what officers have asked for. After the
 * API answers: what has piled up while nobody worked must not keep an officer waiting.
 */
export async function goToWork(
  surroundings: Surroundings,
  parts: Parts,
  { stops, metrics, exportsFolder, channels }: Workplace,
): Promise<void> {
  const { now, log, ladderWaits: isSeeding = () => false } = surroundings
  await parts.room.goToWork()
  const delivering = await startNoticeDelivery({ ...parts, channels, metrics, log })
  stops.add('notices', delivering.stop)
  const reconciling = await startReconciliation({ ...parts, isSeeding, now, log })
  stops.add('reconciliation', reconciling.stop)
  const working = await startBackgroundWork({
    ...{ ...parts, exportsFolder, log, models: modelRoom(parts) },
    deployDecisions: (resources) => deployDecisions(parts.room.client, resources),
  })
  stops.add('background work', working.stop)
}
