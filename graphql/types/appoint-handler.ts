import { appointHandler } from '../../services/departments/appoint-handler.ts'
import { handlersOf } from '../../services/departments/handlers-of.ts'
import { notFound } from '../../services/errors.ts'
import { builder } from '../builder.ts'
import { optionalRowId, rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { idempotencyKey } from './input.ts'
import { Person } from './person.ts'
import { taskOf } from './task-of.ts'

/** Longer than this no list of people is read through. */
const choicesAtMost = 200

builder.queryField('handlerChoices', (t) =>
  t.prismaField({
    type: [Person],
    authScopes: { may: 'handlerChoices' },
    description:
      '承办人选 — who may be appointed to handle a task: handlers of its unit and those below.',
    args: { taskId: t.arg.id() },
    resolve: async (query, _root, { taskId }, { db, now }) => {
      const id = rowId('Task', taskId)
      const task = await db.task.findUnique({ where: { id }, select: { unitId: true } })
      if (task === null) throw notFound('This task')
      return db.person.findMany({
        ...query,
        where: await handlersOf(db, { unitId: task.unitId, at: now() }),
        orderBy: [{ unitId: 'asc' }, { name: 'asc' }, { id: 'asc' }],
        take: choicesAtMost,
      })
    },
  }),
)

const AppointHandlerInput = builder.inputType('AppointHandlerInput', {
  fields: (t) => ({
    taskId: t.id(),
    personId: t.id({ required: false, description: 'Left out: nobody any more' }),
    idempotencyKey: idempotencyKey(t),
  }),
})

const AppointHandlerSuccess = taskOf('AppointHandlerSuccess')

builder.mutationField('appointHandler', (t) =>
  t.field({
    type: AppointHandlerSuccess,
    ...refusable,
    authScopes: { may: 'appointHandler' },
    description: '指派承办人 — says who of the unit is to handle a case; again, who else.',
    args: { input: t.arg({ type: AppointHandlerInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'appointHandler', input }, (ctx, { taskId, personId }) =>
        appointHandler(ctx, {
          taskId: rowId('Task', taskId),
          personId: optionalRowId('Person', personId) ?? null,
        }),
      ),
  }),
)
