import type { Hop } from '../../prisma/generated/client.ts'
import { lockTask } from '../cases/lock-task.ts'
import type { LockedTask } from '../cases/locked-task.ts'
import { worksHere } from '../cases/rules.ts'
import type { Actor, Ctx } from '../ctx.ts'
import { forbidden } from '../errors.ts'
import { type Directed, isDirector } from './directing.ts'

/** An open task with the hops it has come down by, the last one last. */
export type DirectedTask = LockedTask & {
  readonly hops: readonly Pick<Hop, 'id' | 'fromUnitId' | 'toUnitId'>[]
  /** Who acts. */
  readonly personId: string
}
type May = (actor: Actor, task: Directed) => boolean

/** Locks a task for whoever arranges who handles it. Throws FORBIDDEN, NOT_FOUND, TASK_CLOSED, CASE_CLOSED. */
export async function lockDirectedTask(
  ctx: Ctx,
  taskId: string,
  may: May = isDirector,
): Promise<DirectedTask> {
  const task = await lockTask(ctx, { taskId })
  const hops = await ctx.db.hop.findMany({
    where: { taskId, givenBackAt: null },
    select: { id: true, fromUnitId: true, toUnitId: true },
    orderBy: { id: 'asc' },
  })
  const { actor, city } = ctx
  const { kind, id: personId } = actor
  if (kind !== 'PERSON' || personId === null || !worksHere(city.cityId, task))
    throw forbidden(`Arranging who handles the step ${task.name}`)
  if (!may(actor, { ...task, hops })) throw forbidden(`Arranging who handles the step ${task.name}`)
  return { ...task, hops, personId }
}
