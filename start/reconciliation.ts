import type { Logger } from 'pino'
import { systemActor } from '../services/ctx.ts'
import type { Database } from '../services/database.ts'
import { miscountedCases } from '../services/deadlines/count-again.ts'
import type { EngineIdentity } from '../services/engine/engine-id.ts'
import type { ReconcileRoom } from '../services/engine/reconcile/room.ts'
import { runReconciliations } from '../services/engine/reconcile/run-reconciliations.ts'
import { type EngineRoom, isRolledBack } from './engine-room.ts'
import { publishModels } from './publish-models.ts'
import { repairDifference } from './repair-difference.ts'

type Surroundings = {
  readonly database: Database
  readonly ownerUrl: string
  readonly identity: EngineIdentity
  readonly room: Pick<EngineRoom, 'client' | 'gate' | 'queue'>
  /** Cases of the demo whose past is still being played. */
  readonly isSeeding: (caseId: string) => boolean
  readonly now: () => Date
  readonly log: Logger
}

/** 对账 — every five minutes and on request, one process at a time. */
export const startReconciliation = (surroundings: Surroundings) =>
  runReconciliations({ ...surroundings, reconcileRoom: reconcileRoom(surroundings) })

/** What the reconciliation is handed: the rooms that act, wired to the engine that runs. */
export function reconcileRoom(surroundings: Surroundings): ReconcileRoom {
  const { database, identity, isSeeding, now, log } = surroundings
  const { client, gate, queue } = surroundings.room
  return {
    ...{ client, gate, isSeeding, now, log },
    engineId: identity.current,
    queueAge: queue.oldestAge,
    miscounted: (act, caseIds) => act((ctx) => miscountedCases(ctx, caseIds)),
    repair: repairDifference,
    redeploy: () => publishModels({ database, client, engineId: identity.current() }),
    isRolledBack: () => isRolledBack(database, identity),
    markReconciled: async () =>
      void (await database.prisma
        .$queryRaw`SELECT engine_reconciled(${identity.current()}::uuid)::text`),
    cities: async () => {
      const cities = []
      for (const code of await database.cityCodes()) {
        const scope = await database.scopeByCode(code)
        cities.push({ code, act: database.actIn(scope, systemActor) })
      }
      return cities
    },
  }
}
