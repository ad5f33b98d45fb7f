import { z } from 'zod'
import { completeTask } from '../../services/cases/complete-task.ts'
import { builder } from '../builder.ts'
import { encodeId, rowId, rowIdsIn } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { Case } from './case.ts'
import { TaskStatus } from './enums.ts'
import { attachmentIds, expectedVersion, idempotencyKey } from './input.ts'
import { Task } from './task.ts'

const CompleteTaskInput = builder.inputType('CompleteTaskInput', {
  fields: (t) => ({
    taskId: t.id(),
    outcome: t.string({ validate: z.string().min(1).max(60) }),
    data: t.field({ type: 'Json', required: false, description: 'The form’s answers by key' }),
    comment: t.string({ required: false, validate: z.string().max(2000) }),
    attachmentIds: attachmentIds(t),
    expectedVersion: expectedVersion(t),
    idempotencyKey: idempotencyKey(t),
  }),
})
type Completed = { taskId: string; caseId: string; version: number; status: 'DONE' }

const CompleteTaskSuccess = builder.objectRef<Completed>('CompleteTaskSuccess').implement({
  description: 'Ids, version and status cost no further query.',
  fields: (t) => ({
    taskId: t.id({ resolve: ({ taskId }) => encodeId('Task', taskId) }),
    caseId: t.id({ resolve: ({ caseId }) => encodeId('Case', caseId) }),
    version: t.exposeInt('version'),
    status: t.expose('status', { type: TaskStatus }),
    task: t.prismaField({
      type: Task,
      resolve: (query, { taskId }, _args, { db }) =>
        db.task.findUniqueOrThrow({ ...query, where: { id: taskId } }),
    }),
    case: t.prismaField({
      type: Case,
      resolve: (query, { caseId }, _args, { db }) =>
        db.case.findUniqueOrThrow({ ...query, where: { id: caseId } }),
    }),
  }),
})

const answersIn = z.record(z.string(), z.unknown())

builder.mutationField('completeTask', (t) =>
  t.field({
    type: CompleteTaskSuccess,
    ...refusable,
    authScopes: { may: 'completeTask' },
    description: '完成任务 — ends an officer’s step with one of its outcomes.',
    args: { input: t.arg({ type: CompleteTaskInput }) },
    resolve: (_root, { input }, context) =>
      perform(
        context,
        { operation: 'completeTask', input },
        (ctx, { taskId, data, attachmentIds: ids = [], ...rest }) =>
          completeTask(ctx, {
            ...rest,
            taskId: rowId('Task', taskId),
            answers: answersIn.parse(rowIdsIn(data ?? {})),
            attachmentIds: ids.map((id) => rowId('Attachment', id)),
          }),
      ),
  }),
)
