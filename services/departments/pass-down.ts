import { z } from 'zod'
import { assertNotKept } from '../cases/reservation.ts'
import type { Ctx } from '../ctx.ts'
import { unitNotEligible } from '../errors.ts'
import { lockDirectedTask } from './lock-directed-task.ts'
import { moveTask } from './move-task.ts'
import { unitsToPassTo } from './units-to-pass-to.ts'

const Passing = z.object({
  taskId: z.uuid(),
  unitId: z.uuid(),
  comment: z.string().trim().max(2000).nullish(),
})

/**
 * 逐级交办 — a department passes a case that it has accepted down to a unit below it: that unit's people find it
 * in their work lists, the clocks go on as they are, and feedback stays the department's. Throws FORBIDDEN,
 * UNIT_NOT_ELIGIBLE, TASK_RESERVED, NOT_FOUND, TASK_CLOSED, CASE_CLOSED.
 */
export async function passDown(ctx: Ctx, input: z.input<typeof Passing>) {
  const { taskId, unitId: toUnitId, comment } = Passing.parse(input)
  const task = await lockDirectedTask(ctx, taskId)
  assertNotKept(task, ctx.actor, ctx.now())
  const { caseId, cityId, unitId: fromUnitId, personId } = task
  const eligible = await ctx.db.organizationUnit.findFirst({
    where: { AND: [{ id: toUnitId }, await unitsToPassTo(ctx.db, fromUnitId)] },
    select: { id: true },
  })
  if (eligible === null || fromUnitId === null)
    throw unitNotEligible(
      'A case is passed down to a unit below, whose people sign in. Nothing was changed; choose one of those.',
    )
  const at = ctx.now()
  const said = comment === '' ? null : (comment ?? null)
  await ctx.db.hop.create({
    data: { cityId, caseId, taskId, fromUnitId, toUnitId, personId, at, comment: said },
    select: { id: true },
  })
  return moveTask(ctx, task, { action: 'passDown', toUnitId })
}
