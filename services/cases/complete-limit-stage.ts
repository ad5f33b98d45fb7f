import { z } from 'zod'
import type { Actor, Ctx } from '../ctx.ts'
import { isStage } from '../deadlines/limit-stages.ts'
import { stageOver } from '../deadlines/refusals.ts'
import { showDue } from '../deadlines/show-due.ts'
import { stopClocks } from '../deadlines/stop-clock.ts'
import { forbidden, notFound } from '../errors.ts'
import { lockCase } from './lock-case.ts'

const Stage = z.object({ clockId: z.uuid() })
type HeldClock = { readonly key: string; readonly unitId: string | null }

/** 完成分段的人 — an officer or handler of the department whose clock it is. */
export const mayCompleteStage = (actor: Actor, { key, unitId }: HeldClock): boolean =>
  actor.kind === 'PERSON' &&
  isStage(key) &&
  unitId !== null &&
  actor.roles.some(
    ({ role, unitId: of }) =>
      of === unitId && (role === 'DEPARTMENT_OFFICER' || role === 'HANDLER'),
  )

/**
 * 完成分段 — says that a stage of the handling is done: its clock stops, the whole goes on. Throws FORBIDDEN, NOT_FOUND,
 * CLOCK_NOT_RUNNING, INVALID_INPUT.
 */
export async function completeLimitStage(ctx: Ctx, input: z.input<typeof Stage>) {
  const { clockId } = Stage.parse(input)
  const known = await ctx.db.clock.findUnique({ where: { id: clockId }, select: { caseId: true } })
  if (known === null) throw notFound('This clock')
  const { id: caseId, cityId, sharedCityId } = await lockCase(ctx, known.caseId)
  const clock = await ctx.db.clock.findUniqueOrThrow({ where: { id: clockId } })
  if (!mayCompleteStage(ctx.actor, clock)) throw forbidden('Saying that this stage is done')
  if (clock.state === 'STOPPED') throw stageOver()
  await stopClocks(ctx, caseId, { clockId, reason: 'STAGE_DONE' })
  await showDue(ctx, caseId)
  ctx.audit({
    ...{ action: 'completeLimitStage', subjectType: 'Clock', subjectId: clockId, caseId, cityId },
    details: { clock: clock.key, dueAt: clock.dueAt.toISOString() },
  })
  ctx.announce({ kind: 'case.changed', caseId, cityId, sharedCityId, taskId: null })
  return { clockId }
}
