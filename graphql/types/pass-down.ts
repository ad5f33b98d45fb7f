import { z } from 'zod'
import { giveBack } from '../../services/departments/give-back.ts'
import { passDown } from '../../services/departments/pass-down.ts'
import { unitsToPassTo } from '../../services/departments/units-to-pass-to.ts'
import { notFound } from '../../services/errors.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { idempotencyKey } from './input.ts'
import { OrganizationUnit } from './organization-unit.ts'
import { taskOf } from './task-of.ts'

/** More than this no department has below it. */
const choicesAtMost = 200
const Words = z.string().max(2000)

builder.queryField('lowerUnits', (t) =>
  t.prismaField({
    type: [OrganizationUnit],
    authScopes: { may: 'lowerUnits' },
    description: '下级单位 — the units to which a task may be passed down.',
    args: { taskId: t.arg.id() },
    resolve: async (query, _root, { taskId }, { db }) => {
      const id = rowId('Task', taskId)
      const task = await db.task.findUnique({ where: { id }, select: { unitId: true } })
      if (task === null) throw notFound('This task')
      return db.organizationUnit.findMany({
        ...query,
        where: await unitsToPassTo(db, task.unitId),
        orderBy: [{ code: 'asc' }, { id: 'asc' }],
        take: choicesAtMost,
      })
    },
  }),
)

const PassDownInput = builder.inputType('PassDownInput', {
  fields: (t) => ({
    taskId: t.id(),
    unitId: t.id(),
    comment: t.string({ required: false, validate: Words }),
    idempotencyKey: idempotencyKey(t),
  }),
})
const PassDownSuccess = taskOf('PassDownSuccess')

builder.mutationField('passDown', (t) =>
  t.field({
    type: PassDownSuccess,
    ...refusable,
    authScopes: { may: 'passDown' },
    description: '逐级交办 — passes a case down to a unit below; the clocks go on as they are.',
    args: { input: t.arg({ type: PassDownInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'passDown', input }, (ctx, { taskId, unitId, comment }) =>
        passDown(ctx, {
          taskId: rowId('Task', taskId),
          unitId: rowId('OrganizationUnit', unitId),
          comment,
        }),
      ),
  }),
)

const GiveBackInput = builder.inputType('GiveBackInput', {
  fields: (t) => ({
    taskId: t.id(),
    reason: t.string({ validate: Words }),
    idempotencyKey: idempotencyKey(t),
  }),
})
const GiveBackSuccess = taskOf('GiveBackSuccess')

builder.mutationField('giveBack', (t) =>
  t.field({
    type: GiveBackSuccess,
    ...refusable,
    authScopes: { may: 'giveBack' },
    description:
      '退回上级 — gives a case that was passed down back to the unit above, with a reason.',
    args: { input: t.arg({ type: GiveBackInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'giveBack', input }, (ctx, { taskId, reason }) =>
        giveBack(ctx, { taskId: rowId('Task', taskId), reason }),
      ),
  }),
)
