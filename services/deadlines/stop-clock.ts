import { Prisma } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import type { LedgerReason } from './ledger-reasons.ts'
import { keysOfHandling } from './limit-stages.ts'

/** Which clocks of a case: a task's, a certain one, those of handling with its stages, or all. */
type Stop = {
  readonly taskId?: string
  readonly clockId?: string
  readonly ofHandling?: boolean
  /** Where they are stopped for another reason than that their step is done. */
  readonly reason?: LedgerReason
}

/** 停表 — stops the chosen clocks that have not stopped yet; the act already holds the case's lock. A deadline that vanishes needs no message to the ladder. */
export async function stopClocks(ctx: Ctx, caseId: string, stop: Stop = {}) {
  await ctx.db.$executeRaw`
    WITH ${stopping(ctx, caseId, stop)}
    UPDATE cases SET due_at = ${dueAfterStopping} WHERE id = ${caseId}::uuid AND EXISTS (SELECT FROM stopped)`
}

/** The same as parts of a statement that does more: `stopped` and its ledger entries. */
export function stopping(ctx: Ctx, caseId: string, stop: Stop): Prisma.Sql {
  const { taskId, clockId, ofHandling = false, reason = '' } = stop
  const at = ctx.now()
  const byTask = taskId === undefined ? Prisma.empty : Prisma.sql`AND task_id = ${taskId}::uuid`
  const byId = clockId === undefined ? Prisma.empty : Prisma.sql`AND id = ${clockId}::uuid`
  const byKey = ofHandling ? Prisma.sql`AND ${keysOfHandling}` : Prisma.empty
  return Prisma.sql`stopped AS (
      UPDATE clocks SET state = 'STOPPED', stopped_at = ${at}, next_at = NULL
      WHERE case_id = ${caseId}::uuid AND state <> 'STOPPED' ${byTask} ${byId} ${byKey}
      RETURNING id, city_id
    ), stop_entry AS (
      INSERT INTO clock_entries (id, city_id, case_id, clock_id, number, kind, at, actor_id, reason)
      SELECT uuidv7(), city_id, ${caseId}::uuid, id,
        (SELECT max(e.number) + 1 FROM clock_entries e WHERE e.clock_id = stopped.id),
        'STOPPED', ${at}, ${ctx.actor.id}::uuid, ${reason}
      FROM stopped
    )`
}

/** What a row of `cases` is due at once `stopped` have gone. */
export const dueAfterStopping = Prisma.sql`(
  SELECT min(clocks.due_at) FROM clocks
  WHERE clocks.case_id = cases.id AND clocks.state = 'RUNNING' AND clocks.id NOT IN (SELECT id FROM stopped))`
