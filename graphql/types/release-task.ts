import { releaseTask } from '../../services/cases/release-task.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { idempotencyKey } from './input.ts'
import { Task } from './task.ts'

const ReleaseTaskInput = builder.inputType('ReleaseTaskInput', {
  fields: (t) => ({ taskId: t.id(), idempotencyKey: idempotencyKey(t) }),
})

const ReleaseTaskSuccess = builder.objectRef<{ taskId: string }>('ReleaseTaskSuccess').implement({
  fields: (t) => ({
    task: t.prismaField({
      type: Task,
      resolve: (query, { taskId }, _args, { db }) =>
        db.task.findUniqueOrThrow({ ...query, where: { id: taskId } }),
    }),
  }),
})

builder.mutationField('releaseTask', (t) =>
  t.field({
    type: ReleaseTaskSuccess,
    ...refusable,
    authScopes: { may: 'releaseTask' },
    description:
      '放回 — gives back a task that whoever asks had reserved; somebody else’s stays theirs.',
    args: { input: t.arg({ type: ReleaseTaskInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'releaseTask', input }, (ctx, { taskId }) =>
        releaseTask(ctx, { taskId: rowId('Task', taskId) }),
      ),
  }),
)
