import type { Ctx, Json } from '../ctx.ts'
import { dueAfterStopping, stopping } from '../deadlines/stop-clock.ts'
import { taskClosed } from '../errors.ts'

type Ending = {
  readonly taskId: string
  readonly caseId: string
  readonly outcome: string
  readonly form: Readonly<Record<string, Json>>
  readonly comment: string | null
  readonly excepted: boolean
}

/** Closes the task and its visit and stops the step's clock, in one statement; throws TASK_CLOSED when somebody was first. */
export async function closeTask(ctx: Ctx, ending: Ending): Promise<void> {
  const { taskId, caseId, outcome, form, comment, excepted } = ending
  const personId = ctx.actor.kind === 'PERSON' ? ctx.actor.id : null
  const closedAt = ctx.now()
  const closed = await ctx.db.$executeRaw`
    WITH task AS (
      UPDATE tasks SET status = 'DONE', outcome = ${outcome}, closed_at = ${closedAt},
        closed_by_id = ${personId}::uuid, version = version + 1
      WHERE id = ${taskId}::uuid AND status = 'OPEN' RETURNING id, case_id
    ), visit AS (
      UPDATE step_visits SET outcome = ${outcome}, closed_at = ${closedAt}, person_id = ${personId}::uuid,
        form = ${JSON.stringify(form)}::jsonb, comment = ${comment}, excepted = ${excepted}
      FROM task WHERE step_visits.task_id = task.id
    ), ${stopping(ctx, caseId, { taskId })}
    UPDATE cases SET version = cases.version + 1, separation_excepted = separation_excepted OR ${excepted},
      due_at = CASE WHEN EXISTS (SELECT FROM stopped) THEN ${dueAfterStopping} ELSE cases.due_at END
    FROM task WHERE cases.id = task.case_id`
  if (closed === 0) throw taskClosed()
}
