import { withClassesMeant } from '../../services/cases/classes-meant.ts'
import type {
  WorkListCounts as Counts,
  StepCount as Step,
} from '../../services/cases/count-work-list.ts'
import { countTasksUpTo, countWorkList } from '../../services/cases/count-work-list.ts'
import { filteredWorkList } from '../../services/cases/work-list-filter.ts'
import { workListOrder } from '../../services/cases/work-list-order.ts'
import { lights } from '../../services/deadlines/light.ts'
import { builder } from '../builder.ts'
import { type Context, nobody } from '../context.ts'
import { Light } from './enums.ts'
import { Task } from './task.ts'
import { WorkListFilter, workListFilter } from './work-list-filter.ts'

type Given = typeof WorkListFilter.$inferInput | null | undefined

const tasksOf = async ({ viewer, now, db }: Context, filter: Given) =>
  filteredWorkList({
    actor: viewer?.actor ?? nobody.actor,
    filter: await withClassesMeant(db, workListFilter(filter)),
    at: now(),
  })

builder.queryField('workList', (t) =>
  t.prismaConnection({
    type: Task,
    cursor: 'id',
    authScopes: { may: 'workList' },
    description:
      '工作列表 — the open tasks that the viewer may take, what is due first standing first.',
    args: { filter: t.arg({ type: WorkListFilter, required: false }) },
    resolve: async (query, _root, { filter }, context) =>
      context.db.task.findMany({
        ...query,
        where: await tasksOf(context, filter),
        orderBy: workListOrder({ priorityFirst: filter?.priorityFirst }),
      }),
  }),
)

const StepCount = builder.objectRef<Step>('StepCount').implement({
  fields: (t) => ({
    elementId: t.exposeString('elementId'),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn'),
    count: t.exposeInt('count'),
  }),
})

const LightCount = builder
  .objectRef<{ light: (typeof lights)[number]; count: number }>('LightCount')
  .implement({
    fields: (t) => ({
      light: t.expose('light', { type: Light }),
      count: t.exposeInt('count'),
    }),
  })

const WorkListCounts = builder.objectRef<Counts>('WorkListCounts').implement({
  fields: (t) => ({
    total: t.exposeInt('total', {
      description: `Counts to ${countTasksUpTo} and no further.`,
    }),
    steps: t.field({ type: [StepCount], resolve: ({ steps }) => [...steps] }),
    lights: t.field({
      type: [LightCount],
      resolve: (counts) => lights.map((light) => ({ light, count: counts.lights[light] })),
    }),
  }),
})

builder.queryField('workListCounts', (t) =>
  t.field({
    type: WorkListCounts,
    authScopes: { may: 'workListCounts' },
    description:
      '工作列表计数 — how many of the viewer’s open tasks a filter leaves, by step and by light.',
    args: { filter: t.arg({ type: WorkListFilter, required: false }) },
    resolve: async (_root, { filter }, context) =>
      countWorkList(context.db, { where: await tasksOf(context, filter), at: context.now() }),
  }),
)
