import type { Ctx } from '../ctx.ts'
import { reinstateStepClock } from '../deadlines/reinstate-step-clock.ts'
import { callBackTask } from './call-back-task.ts'
import { lockCase } from './lock-case.ts'
import { type Step, stepsToResume } from './steps-to-resume.ts'

type Lost = {
  readonly caseId: string
  /** What the case was bound to when the difference was found. */
  readonly engineId: string
  readonly instanceKey: string
  /** Whether what is left of the instance can still be canceled: it is of the engine that runs. */
  readonly cancel: boolean
  /** Kind of the difference. */
  readonly reason: string
}
type Row = Step & { readonly elementId: string; readonly outcome: string | null }

/**
 * 重启案件 — takes a case off an instance that is lost, and asks for a new one at its step: its tasks stay the
 * same rows and wait for their new jobs, its clocks go on. Answers false when the case has moved meanwhile.
 */
export async function restartCase(ctx: Ctx, lost: Lost): Promise<boolean> {
  const { caseId, engineId, instanceKey, reason } = lost
  const caseFile = await lockCase(ctx, caseId)
  if (caseFile.engineId !== engineId || String(caseFile.instanceKey) !== instanceKey) return false
  const steps = await stepsOf(ctx, caseId)
  const { resume, callBack } = stepsToResume(steps)
  for (const { id } of callBack) await callBackTask(ctx, id)
  const resumed = steps.filter((step) => resume.includes(step))
  for (const step of resumed) await awaitJob(ctx, caseId, step)
  await unbind(ctx, caseId, resumed.length > 0)
  if (lost.cancel) ctx.queue.add({ kind: 'cancel-instance', engineId, instanceKey })
  ctx.queue.add({ kind: resumed.length > 0 ? 'restart-case' : 'start-case', caseId })
  const { cityId, sharedCityId } = caseFile
  const elements = resumed.map(({ elementId }) => elementId)
  ctx.audit({
    ...{ action: 'reconcile.restartCase', subjectType: 'Case', subjectId: caseId, caseId, cityId },
    details: { reason, engineId, instanceKey, elements },
  })
  ctx.announce({ kind: 'case.changed', caseId, cityId, sharedCityId, taskId: null })
  return true
}

const stepsOf = (ctx: Ctx, caseId: string) => ctx.db.$queryRaw<Row[]>`
  SELECT t.id, t.status::text AS status, t.element_id AS "elementId", t.outcome,
    coalesce(r.intent = 'COMPLETED', false) AS "completedInEngine",
    t.status = 'CANCELED' AND coalesce(r.intent = 'CANCELED', false) AND EXISTS (
      SELECT FROM element_visits v
      WHERE v.engine_id = r.engine_id AND v.instance_key = r.instance_key AND v.element_type = 'PROCESS'
        AND v.intent = 'ELEMENT_TERMINATED' AND v.at - r.at < interval '1 s') AS "endedWithInstance"
  FROM tasks t
  LEFT JOIN LATERAL (
    SELECT * FROM engine_records e
    WHERE e.value_type = 'JOB' AND e.key = t.job_key AND e.engine_id = t.engine_id LIMIT 1) r ON true
  WHERE t.case_id = ${caseId}::uuid
  ORDER BY t.id`

/** A step that the engine had ended by itself is given back: open, or done with the outcome that was void. */
async function awaitJob(ctx: Ctx, caseId: string, { id, status, outcome }: Row): Promise<void> {
  const reinstated = { status: outcome === null ? 'OPEN' : 'DONE' } as const
  await ctx.db.task.update({
    where: { id },
    data: {
      awaitsJob: true,
      ...(status === 'CANCELED' && { ...reinstated, version: { increment: 1 } }),
      ...(status === 'CANCELED' && outcome === null && { closedAt: null }),
    },
    select: { id: true },
  })
  if (status === 'CANCELED' && outcome === null)
    await reinstateStepClock(ctx, { caseId, taskId: id })
}

/** A case that no officer has seen yet is started by its message, like a new one. */
const unbind = (ctx: Ctx, caseId: string, atItsStep: boolean) => ctx.db.$executeRaw`
  UPDATE cases SET engine_state = 'STARTING', engine_id = NULL, instance_key = NULL, version = version + 1,
    restarted_at = CASE WHEN ${atItsStep} THEN now() END,
    process_edition_id = CASE WHEN ${atItsStep} THEN process_edition_id END
  WHERE id = ${caseId}::uuid`
