import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { forbidden } from '../errors.ts'
import { mayGiveBack } from './directing.ts'
import { lockDirectedTask } from './lock-directed-task.ts'
import { moveTask } from './move-task.ts'

const GivingBack = z.object({ taskId: z.uuid(), reason: z.string().trim().min(1).max(2000) })

/**
 * 退回上级 — a case that was passed down goes back to the unit above, with a reason: given back by those who have
 * it, or taken back by an officer above. Throws FORBIDDEN, INVALID_INPUT, NOT_FOUND, TASK_CLOSED, CASE_CLOSED.
 */
export async function giveBack(ctx: Ctx, input: z.input<typeof GivingBack>) {
  const { taskId, reason } = GivingBack.parse(input)
  const task = await lockDirectedTask(ctx, taskId, mayGiveBack)
  const last = task.hops.at(-1)
  if (last === undefined) throw forbidden('Giving back what was not passed down')
  await ctx.db.hop.update({
    where: { id: last.id },
    data: { givenBackAt: ctx.now(), givenBackById: task.personId, reason },
    select: { id: true },
  })
  return moveTask(ctx, task, { action: 'giveBack', toUnitId: last.fromUnitId })
}
