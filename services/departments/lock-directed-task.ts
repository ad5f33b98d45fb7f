import { lockTask } from '../cases/lock-task.ts'
import type { LockedTask } from '../cases/locked-task.ts'
import { worksHere } from '../cases/rules.ts'
import type { Ctx } from '../ctx.ts'
import { forbidden } from '../errors.ts'
import { isDirector } from './directing.ts'

/** Locks a task for whoever arranges who handles it. Throws FORBIDDEN, NOT_FOUND, TASK_CLOSED, CASE_CLOSED. */
export async function lockDirectedTask(ctx: Ctx, taskId: string): Promise<LockedTask> {
  const task = await lockTask(ctx, { taskId })
  const { actor, city } = ctx
  if (actor.kind !== 'PERSON' || !worksHere(city.cityId, task) || !isDirector(actor, task))
    throw forbidden(`Arranging who handles the step ${task.name}`)
  return task
}
