import type { Ctx } from '../ctx.ts'
import { forbidden } from '../errors.ts'
import type { LockedTask } from './locked-task.ts'
import { assertSeparated, isCandidate, worksHere } from './rules.ts'

/** 办理权限 — refuses who may not end a step; answers whether the city's exception of separated bodies is used. Throws FORBIDDEN, SEPARATION_OF_DUTIES. */
export async function assertMayComplete(
  ctx: Ctx,
  task: LockedTask,
): Promise<{ excepted: boolean }> {
  const { actor } = ctx
  if (!worksHere(ctx.city.cityId, task) || !isCandidate(actor, task))
    throw forbidden(`The step ${task.name}`)
  if (task.stage !== 'HANDLED' || actor.id === null) return { excepted: false }
  const earlier = await ctx.db.stepVisit.findMany({
    where: { caseId: task.caseId, closedAt: { not: null } },
    select: { role: true, personId: true, unitId: true },
  })
  const unitIds = actor.roles.flatMap(({ unitId }) => unitId ?? [])
  return assertSeparated({
    role: task.role,
    stage: task.stage,
    personId: actor.id,
    unitIds: actor.unitId === null ? unitIds : [...unitIds, actor.unitId],
    earlier,
    sameBodyAllowed: task.sameBodyVerification,
  })
}
