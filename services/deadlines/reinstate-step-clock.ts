import type { Ctx } from '../ctx.ts'
import { ladderOf } from './lock-ladder.ts'
import { recordEntry } from './record-entry.ts'

type Step = { readonly caseId: string; readonly taskId: string }

/** 环节复表 — a step that is given back goes on with its clock; the time it was away does not count. */
export async function reinstateStepClock(ctx: Ctx, { caseId, taskId }: Step): Promise<void> {
  const clock = await ctx.db.clock.findUnique({
    where: { taskId },
    select: { id: true, state: true },
  })
  if (clock?.state !== 'STOPPED') return
  const ladder = await ladderOf(ctx, caseId)
  await recordEntry(ctx, ladder, { clockId: clock.id, kind: 'RESUMED', reason: 'RECONCILED' })
  await ctx.db.$executeRaw`
    WITH clock AS (SELECT warn_at, due_at FROM clocks WHERE id = ${clock.id}::uuid),
    visit AS (UPDATE step_visits SET due_at = clock.due_at FROM clock WHERE task_id = ${taskId}::uuid)
    UPDATE tasks SET due_at = clock.due_at, warn_at = clock.warn_at FROM clock WHERE id = ${taskId}::uuid`
}
