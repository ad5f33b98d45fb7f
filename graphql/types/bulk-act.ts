import { z } from 'zod'
import {
  bulkOutcomes,
  type BulkOutcome as Outcome,
} from '../../services/bulk-acts/bulk-outcomes.ts'
import { mostTasks } from '../../services/bulk-acts/complete-tasks.ts'
import { ownBulkActs } from '../../services/bulk-acts/own-bulk-acts.ts'
import { workListWhere } from '../../services/cases/work-list.ts'
import { notFound, refusalCodes } from '../../services/errors.ts'
import { builder } from '../builder.ts'
import { type Context, nobody } from '../context.ts'
import { encodeId, rowId } from '../ids.ts'
import { RefusalCode } from '../refusals.ts'
import { BulkItemState, BulkState } from './enums.ts'

const BulkItem = builder.prismaObject('BulkItem', {
  select: { taskId: true },
  description: '批量办理的一项 — one step, and how it went.',
  fields: (t) => ({
    taskId: t.id({ resolve: ({ taskId }) => encodeId('Task', taskId) }),
    state: t.expose('state', { type: BulkItemState }),
    code: t.field({
      type: RefusalCode,
      nullable: true,
      description: 'Why it was refused',
      select: { code: true },
      resolve: ({ code }) => refusalCodes.find((it) => it === code) ?? null,
    }),
  }),
})

const mine = ({ viewer }: Context) => ownBulkActs(viewer?.actor ?? nobody.actor)

export const BulkAct = builder.prismaNode('BulkAct', {
  id: { resolve: ({ id }) => id },
  findUnique: (id, context) => ({ AND: [mine(context)], id }),
  select: { id: true },
  authScopes: { may: 'bulkAct' },
  description: '批量办理 — one outcome for many steps; can be taken back while it is HELD.',
  fields: (t) => ({
    outcome: t.exposeString('outcome'),
    state: t.expose('state', { type: BulkState }),
    items: t.relation('items', { type: BulkItem, query: { orderBy: { position: 'asc' } } }),
  }),
})

builder.queryField('bulkAct', (t) =>
  t.prismaField({
    type: BulkAct,
    nullable: true,
    authScopes: { may: 'bulkAct' },
    description: '批量办理 — one of the viewer’s own.',
    args: { id: t.arg.id() },
    resolve: (query, _root, { id }, context) =>
      context.db.bulkAct.findFirstOrThrow({
        ...query,
        where: { AND: [mine(context), { id: rowId('BulkAct', id) }] },
      }),
  }),
)

const BulkOutcome = builder.objectRef<Outcome>('BulkOutcome').implement({
  description: '批量结果 — an outcome that needs nothing to be filled in, a reason at most.',
  fields: (t) => ({
    key: t.exposeString('key'),
    zh: t.exposeString('zh'),
    en: t.exposeString('en'),
    needsReason: t.exposeBoolean('needsReason'),
    taskCount: t.exposeInt('taskCount', { description: 'How many of the steps it is for' }),
  }),
})

/** 环节标识 — of the steps to be ended at once. */
export const TaskIds = z.array(z.string()).max(mostTasks)

builder.queryField('bulkOutcomes', (t) =>
  t.field({
    type: [BulkOutcome],
    authScopes: { may: 'bulkOutcomes' },
    description: `批量结果 — what these steps of the viewer’s work list may be ended with at once, ${mostTasks} at most.`,
    args: { taskIds: t.arg.idList({ validate: TaskIds }) },
    resolve: async (_root, { taskIds }, { db, viewer, formsOf }) => {
      const ids = taskIds.map((id) => rowId('Task', id))
      const tasks = await db.task.findMany({
        where: { AND: [workListWhere(viewer?.actor ?? nobody.actor), { id: { in: ids } }] },
        select: {
          ...{ outcomes: true, action: true, formId: true },
          case: { select: { conditionNo: true, processEditionId: true } },
        },
      })
      if (tasks.length === 0) throw notFound('These steps')
      const steps = tasks.map(async ({ case: { conditionNo, processEditionId }, ...task }) => {
        const forms = processEditionId === null ? null : await formsOf(processEditionId)
        return { ...task, conditionNo, form: forms?.get(task.formId) ?? null }
      })
      return bulkOutcomes(await Promise.all(steps))
    },
  }),
)
