import { nextTask } from '../../services/cases/next-task.ts'
import { reservationMinutes } from '../../services/cases/reservation.ts'
import { reserveTask } from '../../services/cases/reserve-task.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { idempotencyKey } from './input.ts'
import { Task } from './task.ts'
import { WorkListFilter, workListFilter } from './work-list-filter.ts'

const ReserveTaskInput = builder.inputType('ReserveTaskInput', {
  fields: (t) => ({
    taskId: t.id(),
    takeOver: t.boolean({
      required: false,
      description: 'Also one that is kept for somebody else; the audit names whose it was',
    }),
    idempotencyKey: idempotencyKey(t),
  }),
})

const ReserveTaskSuccess = builder.objectRef<{ taskId: string }>('ReserveTaskSuccess').implement({
  fields: (t) => ({
    task: t.prismaField({
      type: Task,
      resolve: (query, { taskId }, _args, { db }) =>
        db.task.findUniqueOrThrow({ ...query, where: { id: taskId } }),
    }),
  }),
})

builder.mutationField('reserveTask', (t) =>
  t.field({
    type: ReserveTaskSuccess,
    ...refusable,
    authScopes: { may: 'reserveTask' },
    description: `领办 — keeps an open task for whoever asks, ${reservationMinutes} minutes from now; it ends by itself.`,
    args: { input: t.arg({ type: ReserveTaskInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'reserveTask', input }, (ctx, { taskId, ...rest }) =>
        reserveTask(ctx, { ...rest, taskId: rowId('Task', taskId) }),
      ),
  }),
)

const NextTaskInput = builder.inputType('NextTaskInput', {
  fields: (t) => ({
    filter: t.field({ type: WorkListFilter, required: false }),
    idempotencyKey: idempotencyKey(t),
  }),
})

const NextTaskSuccess = builder.objectRef<{ taskId: string | null }>('NextTaskSuccess').implement({
  fields: (t) => ({
    task: t.prismaField({
      type: Task,
      nullable: true,
      description: 'Null once no free task is left',
      resolve: (query, { taskId }, _args, { db }) =>
        taskId === null ? null : db.task.findUnique({ ...query, where: { id: taskId } }),
    }),
  }),
})

builder.mutationField('nextTask', (t) =>
  t.field({
    type: NextTaskSuccess,
    ...refusable,
    authScopes: { may: 'nextTask' },
    description: '下一案件 — reserves the most urgent free task of the viewer’s work list.',
    args: { input: t.arg({ type: NextTaskInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'nextTask', input }, (ctx, { filter }) =>
        nextTask(ctx, { filter: workListFilter(filter) }),
      ),
  }),
)
