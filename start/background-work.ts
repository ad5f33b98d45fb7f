import type { Logger } from 'pino'
import { z } from 'zod'
import { performBulkAct } from '../services/bulk-acts/perform-bulk-act.ts'
import { systemActor } from '../services/ctx.ts'
import type { Database } from '../services/database.ts'
import { runQueue } from '../services/engine/run-queue.ts'

type Surroundings = {
  readonly database: Database
  readonly ownerUrl: string
  readonly log: Logger
}
const BulkWork = z.object({ cityCode: z.string(), bulkActId: z.uuid() })

/** 后台工作 — what officers have asked for and do not wait for, until it is stopped. */
export function startBackgroundWork({ database, ownerUrl, log }: Surroundings) {
  const performOne = async (payload: unknown) => {
    const { cityCode, bulkActId } = BulkWork.parse(payload)
    const scope = await database.scopeByCode(cityCode)
    const actAs = database.actIn.bind(null, scope)
    await performBulkAct({ act: actAs(systemActor), actAs }, bulkActId)
  }
  return runQueue(
    { ownerUrl, log },
    { tasks: { 'perform-bulk-act': performOne }, concurrency: 2 },
  )
}
