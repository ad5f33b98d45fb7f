import { z } from 'zod'
import { storedActor } from '../accounts/stored-actor.ts'
import { assertMayComplete } from '../cases/assert-may-complete.ts'
import { keepTask } from '../cases/keep-task.ts'
import { lockTask } from '../cases/lock-task.ts'
import { assertNotKept } from '../cases/reservation.ts'
import { assertReason } from '../cases/rules.ts'
import type { Ctx } from '../ctx.ts'
import {
  DomainError,
  forbidden,
  invalidInput,
  outcomeUnknown,
  type RefusalCode,
} from '../errors.ts'
import { needsNothingMore } from './bulk-outcomes.ts'

/** 批量上限 — so many steps at once. */
export const mostTasks = 100
/** 撤销时限 — milliseconds for which a bulk act is held, and can be taken back. */
export const heldMs = 8_000

const Ending = z.object({
  taskIds: z.array(z.uuid()).min(1).max(mostTasks),
  outcome: z.string().min(1).max(60),
  comment: z.string().trim().max(2000).optional(),
})
type Ending = z.output<typeof Ending>
const Outcomes = z.array(z.object({ key: z.string() }))

/**
 * 批量办理 — one outcome for many steps. Nothing is ended yet: those that may be are kept for whoever asks and held
 * for eight seconds, in which it can be taken back; the others are refused, each with its reason. Throws FORBIDDEN,
 * INVALID_INPUT, and what the first step was refused with where none is left.
 */
export async function completeTasks(ctx: Ctx, given: z.input<typeof Ending>) {
  const ending = Ending.parse(given)
  const { kind, id } = ctx.actor
  const personId = kind === 'PERSON' && id !== null ? id : null
  const taskIds = [...new Set(ending.taskIds)]
  const refusals = await holdTasks(ctx, { ...ending, taskIds, personId })
  const [first] = refusals.values()
  if (first !== undefined && refusals.size === taskIds.length) throw first
  if (personId === null) throw notForKeys()
  const { cityId, cityCode } = ctx.city
  const { outcome, comment = null } = ending
  const { id: bulkActId } = await ctx.db.bulkAct.create({
    data: {
      ...{ cityId, personId, outcome, comment, askedAt: ctx.now() },
      actor: storedActor(ctx.actor),
    },
    select: { id: true },
  })
  await ctx.db.bulkItem.createMany({
    data: taskIds.map((taskId, position) => ({
      ...{ bulkActId, cityId, taskId, position },
      ...refused(refusals.get(taskId)?.code, ctx.now()),
    })),
  })
  await ctx.db
    .$executeRaw`SELECT enqueue_work('perform-bulk-act', ${JSON.stringify({ cityCode, bulkActId })}::jsonb, ${heldMs}::int)`
  ctx.audit({
    ...{ action: 'completeTasks', subjectType: 'BulkAct', subjectId: bulkActId },
    details: { outcome, tasks: taskIds.length, refused: refusals.size },
  })
  return { bulkActId }
}

const notForKeys = () => forbidden('Ending many steps at once')

const refused = (code: RefusalCode | undefined, at: Date) =>
  code === undefined ? {} : { state: 'REFUSED' as const, code, at }

type Holding = Ending & { readonly personId: string | null }

/** In the order of their ids, so that two who hold the same steps at once wait for one another, and never in a circle. */
async function holdTasks(ctx: Ctx, { taskIds, ...ending }: Holding) {
  const refusals = new Map<string, DomainError>()
  for (const taskId of taskIds.toSorted())
    try {
      await holdTask(ctx, { ...ending, taskId })
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      refusals.set(taskId, error)
    }
  return refusals
}

type HeldTask = Omit<Holding, 'taskIds'> & { readonly taskId: string }

async function holdTask(ctx: Ctx, { taskId, outcome, comment, personId }: HeldTask) {
  const task = await lockTask(ctx, { taskId })
  if (personId === null) throw notForKeys()
  const outcomes = Outcomes.parse(task.outcomes).map(({ key }) => key)
  if (!outcomes.includes(outcome)) throw outcomeUnknown(outcome, outcomes)
  if (!needsNothingMore({ ...task, conditionNo: task.case.conditionNo }, outcome))
    throw invalidInput('This step asks for more than an outcome. Open its case to end it.')
  await assertMayComplete(ctx, task)
  assertNotKept(task, ctx.actor, ctx.now())
  assertReason(outcome, [comment])
  const kept = { ...task, sharedCityId: task.case.sharedCityId }
  await keepTask(ctx, { task: kept, personId, takenOverFrom: null })
}
