import { z } from 'zod'
import type { Ctx, Json } from '../ctx.ts'
import { runHandlingClock } from '../deadlines/run-handling-clock.ts'
import { stopStepClock } from '../deadlines/stop-step-clock.ts'
import { notFound, outcomeUnknown, taskClosed, versionConflict } from '../errors.ts'
import { parseClock } from '../process-editions/officer-step.ts'
import { assertMayComplete, type TaskOfCase } from './assert-may-complete.ts'
import { effects } from './effects.ts'
import { type FormAnswers, readAnswers } from './form-answers.ts'
import { assertOpen, assertReason } from './rules.ts'

export type TaskCompletion = {
  readonly taskId: string
  readonly outcome: string
  readonly answers?: Readonly<Record<string, unknown>>
  readonly comment?: string | null
  readonly expectedVersion?: number | null
}
const Outcomes = z.array(z.object({ key: z.string() }))

/**
 * 完成任务 — an officer ends a step with one of its outcomes: the task closes, the step visit is recorded, the
 * model's effect is applied and the engine is told, all in one transaction. Throws TASK_CLOSED for everyone but
 * the first, FORBIDDEN, OUTCOME_UNKNOWN, INVALID_INPUT, SEPARATION_OF_DUTIES, VERSION_CONFLICT, CASE_CLOSED.
 */
export async function completeTask(ctx: Ctx, completion: TaskCompletion) {
  const task = await lockTask(ctx, completion)
  const outcomes = Outcomes.parse(task.outcomes).map(({ key }) => key)
  if (!outcomes.includes(completion.outcome)) throw outcomeUnknown(completion.outcome, outcomes)
  const { excepted } = await assertMayComplete(ctx, task)
  const answers = await answersOf(ctx, task, completion)
  assertReason(completion.outcome, [completion.comment, answers.kept['explanation']])
  await closeTask(ctx, task, { completion, answers, excepted })
  const variables = await applyEffect(ctx, task, { completion, answers })
  await runClocks(ctx, task, completion.outcome)
  ctx.queue.add({
    kind: 'complete-task',
    taskId: task.id,
    engineId: task.engineId,
    jobKey: String(task.jobKey),
    variables: { ...answers.forEngine, ...variables, outcome: completion.outcome },
  })
  const { caseId, cityId } = task
  ctx.audit({
    action: 'completeTask',
    subjectType: 'Task',
    subjectId: task.id,
    caseId,
    cityId,
    details: { elementId: task.elementId, outcome: completion.outcome, excepted },
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

/** The case's lock comes first (see lockCase); of many who complete one task the first finds it open. */
async function lockTask(
  ctx: Ctx,
  { taskId, expectedVersion }: TaskCompletion,
): Promise<TaskOfCase> {
  await ctx.db.$executeRaw`
    SELECT FROM cases c JOIN tasks t ON t.case_id = c.id WHERE t.id = ${taskId}::uuid FOR UPDATE OF c`
  const task = await ctx.db.task.findUnique({
    where: { id: taskId },
    include: { case: true, responsibilityGrid: { select: { collectorId: true } } },
  })
  if (task === null) throw notFound('This task')
  if (task.status !== 'OPEN') throw taskClosed()
  if (expectedVersion != null && expectedVersion !== task.version)
    throw versionConflict('This task')
  assertOpen(task.case)
  return task
}

async function answersOf(
  ctx: Ctx,
  task: TaskOfCase,
  { answers = {} }: TaskCompletion,
): Promise<FormAnswers> {
  const form = await ctx.db.form.findFirst({
    where: { processEditionId: task.case.processEditionId ?? task.id, formId: task.formId },
    select: { document: true },
  })
  return readAnswers(form?.document ?? { components: [] }, answers)
}

type Ending = { completion: TaskCompletion; answers: FormAnswers; excepted: boolean }

async function closeTask(ctx: Ctx, task: TaskOfCase, { completion, answers, excepted }: Ending) {
  const closedAt = ctx.now()
  const closed = { closedAt, outcome: completion.outcome }
  await ctx.db.task.update({
    where: { id: task.id, status: 'OPEN' },
    data: { ...closed, status: 'DONE', closedById: personOf(ctx), version: { increment: 1 } },
    select: { id: true },
  })
  await ctx.db.stepVisit.update({
    where: { taskId: task.id },
    data: {
      ...closed,
      personId: personOf(ctx),
      form: answers.kept,
      comment: completion.comment ?? null,
      excepted,
    },
    select: { id: true },
  })
  await ctx.db.case.update({
    where: { id: task.caseId },
    data: { version: { increment: 1 }, ...(excepted && { separationExcepted: true }) },
    select: { id: true },
  })
}

const personOf = ({ actor }: Ctx) => (actor.kind === 'PERSON' ? actor.id : null)

type Done = { completion: TaskCompletion; answers: FormAnswers }

async function applyEffect(
  ctx: Ctx,
  task: TaskOfCase,
  { completion, answers }: Done,
): Promise<Readonly<Record<string, Json>>> {
  const effect = task.action === null ? undefined : effects[task.action]
  if (effect === undefined || !effect.on.includes(completion.outcome)) return {}
  const comment = completion.comment ?? null
  return effect.run(ctx, { caseFile: task.case, task, answers: answers.kept, comment })
}

async function runClocks(ctx: Ctx, task: TaskOfCase, outcome: string) {
  await stopStepClock(ctx, { caseId: task.caseId, taskId: task.id })
  const act = parseClock(task.clock).handling[outcome]
  if (act !== undefined) await runHandlingClock(ctx, { caseId: task.caseId, act })
}
