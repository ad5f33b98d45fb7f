import type { Logger } from 'pino'
import { z } from 'zod'
import { systemActor } from '../services/ctx.ts'
import type { Database } from '../services/database.ts'
import { runQueue } from '../services/engine/run-queue.ts'
import { runTrial } from '../services/manual-trials/run-trial.ts'

type Surroundings = {
  readonly database: Database
  readonly ownerUrl: string
  readonly log: Logger
}
const Payload = z.object({ trialId: z.uuid(), cityCode: z.string() })

/** 试算 — takes the trials that were asked for, one at a time. */
export function startManualTrials({ database, ownerUrl, log }: Surroundings) {
  const tryManual = async (payload: unknown) => {
    const { trialId, cityCode } = Payload.parse(payload)
    const scope = await database.scopeByCode(cityCode)
    await runTrial(database.actIn(scope, systemActor), trialId)
  }
  return runQueue({ ownerUrl, log }, { tasks: { 'try-manual': tryManual }, concurrency: 1 })
}
