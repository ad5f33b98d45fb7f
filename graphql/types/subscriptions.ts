import { followedTasks } from '../../services/cases/work-list.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { follow } from '../follow.ts'
import { encodeId, rowId } from '../ids.ts'
import type { LiveNotice } from '../live-events.ts'
import { Case } from './case.ts'
import { Task } from './task.ts'

const after = 'The last eventId that was seen: everything later is told first.'

const CaseChange = builder.objectRef<LiveNotice>('CaseChange').implement({
  fields: (t) => ({
    eventId: t.string({ resolve: ({ id }) => id }),
    kind: t.exposeString('kind'),
    case: t.prismaField({
      type: Case,
      resolve: (query, { caseId }, _args, { db }) =>
        db.case.findUniqueOrThrow({ ...query, where: { id: caseId } }),
    }),
  }),
})

builder.subscriptionField('caseChanged', (t) =>
  t.field({
    type: CaseChange,
    authScopes: { may: 'caseChanged' },
    args: { caseId: t.arg.id(), after: t.arg.string({ required: false, description: after }) },
    subscribe: async (_root, { caseId, after: seen }, context) => {
      const { id } = await context.db.case.findUniqueOrThrow({
        where: { id: rowId('Case', caseId) },
        select: { id: true },
      })
      return follow(context, {
        after: seen,
        pick: async (notices) => notices.filter((notice) => notice.caseId === id),
      })
    },
    resolve: (notice) => notice,
  }),
)

const WorkListChange = builder.objectRef<LiveNotice>('WorkListChange').implement({
  fields: (t) => ({
    eventId: t.string({ resolve: ({ id }) => id }),
    kind: t.exposeString('kind', {
      description:
        'task.opened, task.closed, task.reserved, task.appointed, task.passed, or case.changed: its priority',
    }),
    caseId: t.id({ resolve: ({ caseId }) => encodeId('Case', caseId) }),
    task: t.prismaField({
      type: Task,
      nullable: true,
      resolve: (query, { taskId }, _args, { db }) =>
        taskId === null ? null : db.task.findUnique({ ...query, where: { id: taskId } }),
    }),
  }),
})

builder.subscriptionField('workListChanged', (t) =>
  t.field({
    type: WorkListChange,
    authScopes: { may: 'workListChanged' },
    description: 'Tasks that came into the viewer’s work list, or left it.',
    args: { after: t.arg.string({ required: false, description: after }) },
    subscribe: (_root, { after: seen }, context) =>
      follow(context, {
        after: seen,
        pick: async (notices) => {
          const mine = followedTasks(context.viewer?.actor ?? nobody.actor)
          const taskIds = notices.flatMap(({ taskId }) => taskId ?? [])
          const tasks = await context.db.task.findMany({
            where: { AND: [{ id: { in: taskIds } }, mine] },
            select: { id: true },
          })
          const ids = new Set(tasks.map(({ id }) => id))
          return notices.filter(({ taskId }) => taskId !== null && ids.has(taskId))
        },
      }),
    resolve: (notice) => notice,
  }),
)
