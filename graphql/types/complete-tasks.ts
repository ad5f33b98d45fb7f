import { z } from 'zod'
import { completeTasks, heldMs, mostTasks } from '../../services/bulk-acts/complete-tasks.ts'
import { undoCompleteTasks } from '../../services/bulk-acts/undo-complete-tasks.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { BulkAct, TaskIds } from './bulk-act.ts'
import { idempotencyKey } from './input.ts'

const CompleteTasksInput = builder.inputType('CompleteTasksInput', {
  fields: (t) => ({
    taskIds: t.idList({ validate: TaskIds }),
    outcome: t.string({ validate: z.string().min(1).max(60) }),
    comment: t.string({ required: false, validate: z.string().max(2000) }),
    idempotencyKey: idempotencyKey(t),
  }),
})
type Held = { readonly bulkActId: string }

const CompleteTasksSuccess = builder.objectRef<Held>('CompleteTasksSuccess').implement({
  fields: (t) => ({
    heldMs: t.int({
      description: 'Milliseconds for which it can be taken back',
      resolve: () => heldMs,
    }),
    bulkAct: t.prismaField({
      type: BulkAct,
      resolve: (query, { bulkActId }, _args, { db }) =>
        db.bulkAct.findUniqueOrThrow({ ...query, where: { id: bulkActId } }),
    }),
  }),
})

builder.mutationField('completeTasks', (t) =>
  t.field({
    type: CompleteTasksSuccess,
    ...refusable,
    authScopes: { may: 'completeTasks' },
    description: `批量办理 — one outcome for many steps, ${mostTasks} at most; held for ${heldMs / 1000} s, then ended one by one, each with its own result.`,
    args: { input: t.arg({ type: CompleteTasksInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'completeTasks', input }, (ctx, { taskIds, ...ending }) =>
        completeTasks(ctx, { ...ending, taskIds: taskIds.map((id) => rowId('Task', id)) }),
      ),
  }),
)

const UndoCompleteTasksInput = builder.inputType('UndoCompleteTasksInput', {
  fields: (t) => ({ bulkActId: t.id(), idempotencyKey: idempotencyKey(t) }),
})

const UndoCompleteTasksSuccess = builder.objectRef<Held>('UndoCompleteTasksSuccess').implement({
  fields: (t) => ({
    bulkAct: t.prismaField({
      type: BulkAct,
      resolve: (query, { bulkActId }, _args, { db }) =>
        db.bulkAct.findUniqueOrThrow({ ...query, where: { id: bulkActId } }),
    }),
  }),
})

builder.mutationField('undoCompleteTasks', (t) =>
  t.field({
    type: UndoCompleteTasksSuccess,
    ...refusable,
    authScopes: { may: 'undoCompleteTasks' },
    description: '撤销批量办理 — while it is held; no step was ended, and none is kept any longer.',
    args: { input: t.arg({ type: UndoCompleteTasksInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'undoCompleteTasks', input }, (ctx, { bulkActId }) =>
        undoCompleteTasks(ctx, { bulkActId: rowId('BulkAct', bulkActId) }),
      ),
  }),
)
