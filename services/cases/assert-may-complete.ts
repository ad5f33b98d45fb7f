import type { Ctx } from '../ctx.ts'
import { forbidden } from '../errors.ts'
import type { LockedTask } from './locked-task.ts'
import { assertSeparated, type EarlierVisit, isCandidate, worksHere } from './rules.ts'

/** 办理权限 — refuses who may not end a step; answers whether the city's exception of separated bodies is used. Throws FORBIDDEN, SEPARATION_OF_DUTIES. */
export async function assertMayComplete(
  ctx: Ctx,
  task: LockedTask,
): Promise<{ excepted: boolean }> {
  const { actor } = ctx
  if (!worksHere(ctx.city.cityId, task) || !isCandidate(actor, task))
    throw forbidden(`The step ${task.name}`)
  if (task.stage !== 'HANDLED' || actor.id === null) return { excepted: false }
  const earlier = await handledBy(ctx, task.caseId)
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

/** Who took its steps so far, and the units it was passed down to. */
const handledBy = (ctx: Ctx, caseId: string) =>
  ctx.db.$queryRaw<EarlierVisit[]>`
    SELECT role::text AS role, person_id AS "personId", unit_id AS "unitId"
    FROM step_visits WHERE case_id = ${caseId}::uuid AND closed_at IS NOT NULL
    UNION ALL
    SELECT 'HANDLER', NULL, to_unit_id FROM hops WHERE case_id = ${caseId}::uuid AND given_back_at IS NULL`
