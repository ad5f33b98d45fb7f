import { z } from 'zod'
import { bindAttachments, claimAttachments } from '../attachments/bind-attachments.ts'
import { isReturned, phaseOf } from '../attachments/phase-of.ts'
import type { Ctx, Json } from '../ctx.ts'
import { runHandlingClock } from '../deadlines/run-handling-clock.ts'
import { outcomeUnknown } from '../errors.ts'
import { parseClock } from '../process-editions/officer-step.ts'
import { assertMayComplete } from './assert-may-complete.ts'
import { closeTask } from './close-task.ts'
import { effects } from './effects.ts'
import { type FormAnswers, readAnswers } from './form-answers.ts'
import { lockTask } from './lock-task.ts'
import type { LockedTask } from './locked-task.ts'
import { assertNotKept } from './reservation.ts'
import { assertReason } from './rules.ts'

export type TaskCompletion = {
  readonly taskId: string
  readonly outcome: string
  readonly answers?: Readonly<Record<string, unknown>>
  readonly comment?: string | null
  readonly expectedVersion?: number | null
  /** Photos and documents that go along, sent before by the same officer. */
  readonly attachmentIds?: readonly string[]
}
const Outcomes = z.array(z.object({ key: z.string() }))

/**
 * 完成任务 — an officer ends a step with one of its outcomes: the task closes, the step visit is recorded, the
 * model's effect is applied and the engine is told, all in one transaction. Throws TASK_CLOSED for everyone but
 * the first, TASK_RESERVED while somebody else works on it, FORBIDDEN, OUTCOME_UNKNOWN, INVALID_INPUT, SEPARATION_OF_DUTIES, VERSION_CONFLICT, CASE_CLOSED.
 */
export async function completeTask(ctx: Ctx, completion: TaskCompletion) {
  const task = await lockTask(ctx, completion)
  const outcomes = Outcomes.parse(task.outcomes).map(({ key }) => key)
  if (!outcomes.includes(completion.outcome)) throw outcomeUnknown(completion.outcome, outcomes)
  const { excepted } = await assertMayComplete(ctx, task)
  assertNotKept(task, ctx.actor, ctx.now())
  const answers = readAnswers(task.form ?? { components: [] }, completion.answers ?? {})
  assertReason(completion.outcome, [completion.comment, answers.kept['explanation']])
  const { attachmentIds = [] } = completion
  await claimAttachments(ctx, attachmentIds)
  await closeTask(ctx, {
    taskId: task.id,
    caseId: task.caseId,
    outcome: completion.outcome,
    form: answers.kept,
    comment: completion.comment ?? null,
    excepted,
  })
  await bindAttachments(ctx, {
    ...{ attachmentIds, caseId: task.caseId, cityId: task.cityId, taskId: task.id },
    phase: phaseOf(task.stage, completion.outcome),
  })
  const variables = await applyEffect(ctx, task, { completion, answers })
  const handling = parseClock(task.clock).handling[completion.outcome]
  const { handledAt } = task.case
  if (handling !== undefined)
    await runHandlingClock(ctx, {
      ...{ caseId: task.caseId, act: handling, handledAt },
      isReturned: isReturned(completion.outcome),
    })
  ctx.queue.add({
    kind: 'complete-task',
    taskId: task.id,
    cityId: task.cityId,
    cityCode: task.cityCode,
    engineId: task.engineId,
    jobKey: task.jobKey,
    variables: { ...answers.forEngine, ...variables, outcome: completion.outcome },
  })
  const { caseId, cityId } = task
  ctx.audit({
    action: 'completeTask',
    subjectType: 'Task',
    subjectId: task.id,
    caseId,
    cityId,
    details: {
      ...{ elementId: task.elementId, outcome: completion.outcome, excepted },
      ...(attachmentIds.length > 0 && { attachments: attachmentIds.length }),
    },
  })
  ctx.announce({
    kind: 'task.closed',
    caseId,
    cityId,
    sharedCityId: task.case.sharedCityId,
    taskId: task.id,
  })
  return { taskId: task.id, caseId, version: task.version + 1, status: 'DONE' as const }
}

type Done = { completion: TaskCompletion; answers: FormAnswers }

async function applyEffect(
  ctx: Ctx,
  task: LockedTask,
  { completion, answers }: Done,
): Promise<Readonly<Record<string, Json>>> {
  const effect = task.action === null ? undefined : effects[task.action]
  if (effect === undefined || !effect.on.includes(completion.outcome)) return {}
  const comment = completion.comment ?? null
  const { id: taskId, case: caseFile } = task
  return effect.run(ctx, { taskId, caseFile, answers: answers.kept, comment })
}
