import { Prisma } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'

/** Which clocks of a case: a task's, those of a key, or all. */
export type ClockChoice = { readonly taskId?: string; readonly key?: string }

/** 停表 — stops the chosen clocks that have not stopped yet; the act already holds the case's lock. A deadline that vanishes needs no message to the ladder. */
export async function stopClocks(ctx: Ctx, caseId: string, { taskId, key }: ClockChoice = {}) {
  const at = ctx.now()
  const byTask = taskId === undefined ? Prisma.empty : Prisma.sql`AND task_id = ${taskId}::uuid`
  const byKey = key === undefined ? Prisma.empty : Prisma.sql`AND key = ${key}`
  await ctx.db.$executeRaw`
    WITH stopped AS (
      UPDATE clocks SET state = 'STOPPED', stopped_at = ${at}, next_at = NULL
      WHERE case_id = ${caseId}::uuid AND state <> 'STOPPED' ${byTask} ${byKey}
      RETURNING id, city_id
    ), entry AS (
      INSERT INTO clock_entries (id, city_id, case_id, clock_id, number, kind, at, actor_id)
      SELECT uuidv7(), city_id, ${caseId}::uuid, id,
        (SELECT max(e.number) + 1 FROM clock_entries e WHERE e.clock_id = stopped.id),
        'STOPPED', ${at}, ${ctx.actor.id}::uuid
      FROM stopped
    )
    UPDATE cases SET due_at = (
      SELECT min(due_at) FROM clocks
      WHERE case_id = ${caseId}::uuid AND state = 'RUNNING' AND id NOT IN (SELECT id FROM stopped))
    WHERE id = ${caseId}::uuid AND EXISTS (SELECT FROM stopped)`
}
