import type { Ctx } from '../ctx.ts'
import { invalidInput } from '../errors.ts'
import { handlersOf } from './handlers-of.ts'
import { lockDirectedTask } from './lock-directed-task.ts'

type Appointment = {
  readonly taskId: string
  /** Left out: nobody any more. */
  readonly personId?: string | null
}

/**
 * 指派承办人 — the department's officer says who of the unit, or of one below it, is to handle a case; again, who
 * else. It stands first in that person's work list; others of the unit still may take it. Throws FORBIDDEN,
 * INVALID_INPUT, NOT_FOUND, TASK_CLOSED, CASE_CLOSED.
 */
export async function appointHandler(ctx: Ctx, { taskId, personId = null }: Appointment) {
  const task = await lockDirectedTask(ctx, taskId)
  const { caseId, cityId, appointedId: formerly } = task
  if (personId !== null) await assertHandler(ctx, { unitId: task.unitId, personId })
  if (personId === formerly) return { taskId, caseId }
  await ctx.db.task.update({
    where: { id: taskId },
    data: { appointedId: personId },
    select: { id: true },
  })
  ctx.audit({
    action: 'appointHandler',
    subjectType: 'Task',
    subjectId: taskId,
    caseId,
    cityId,
    details: { personId, formerly },
  })
  const { sharedCityId } = task.case
  ctx.announce({ kind: 'task.appointed', caseId, cityId, sharedCityId, taskId })
  return { taskId, caseId }
}

type Chosen = { readonly unitId: string | null; readonly personId: string }

async function assertHandler(ctx: Ctx, { unitId, personId }: Chosen): Promise<void> {
  const eligible = await ctx.db.person.findFirst({
    where: { AND: [{ id: personId }, await handlersOf(ctx.db, { unitId, at: ctx.now() })] },
    select: { id: true },
  })
  if (eligible === null)
    throw invalidInput(
      'This person is no handler of the unit, or of one below it. Nothing was changed; choose another.',
      'personId',
    )
}
