import { z } from 'zod'
import { completeTask } from '../../services/cases/complete-task.ts'
import { workListWhere } from '../../services/cases/work-list.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { encodeId, rowId, rowIdsIn } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { Case } from './case.ts'
import { CaseStage, Role, TaskStatus } from './enums.ts'
import { expectedVersion, idempotencyKey } from './input.ts'
import { OrganizationUnit } from './organization-unit.ts'

const Outcomes = z.array(z.object({ key: z.string(), zh: z.string(), en: z.string() }))
type Outcome = z.infer<typeof Outcomes>[number]

const OutcomeType = builder.objectRef<Outcome>('Outcome').implement({
  description: '结果 — one way in which an officer may end a step.',
  fields: (t) => ({
    key: t.exposeString('key'),
    zh: t.exposeString('zh'),
    en: t.exposeString('en'),
  }),
})

export const Task = builder.prismaNode('Task', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'case' },
  description: '任务 — an officer’s step that waits, or waited, in a work list.',
  fields: (t) => ({
    elementId: t.exposeString('elementId'),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn'),
    role: t.expose('role', { type: Role }),
    unit: t.relation('unit', { type: OrganizationUnit, nullable: true }),
    case: t.relation('case', { type: Case }),
    formId: t.exposeString('formId'),
    form: t.field({
      type: 'Json',
      nullable: true,
      description: 'The form’s document, in form-js’s schema',
      select: { formId: true, case: { select: { processEditionId: true } } },
      resolve: async ({ formId, case: { processEditionId } }, _args, { formsOf }) =>
        processEditionId === null ? null : ((await formsOf(processEditionId)).get(formId) ?? null),
    }),
    outcomes: t.field({
      type: [OutcomeType],
      select: { outcomes: true },
      resolve: ({ outcomes }) => Outcomes.parse(outcomes),
    }),
    stage: t.expose('stage', { type: CaseStage }),
    status: t.expose('status', { type: TaskStatus }),
    outcome: t.exposeString('outcome', { nullable: true }),
    openedAt: t.expose('openedAt', { type: 'DateTime' }),
    dueAt: t.expose('dueAt', { type: 'DateTime', nullable: true }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
  }),
})

const WorkListFilter = builder.inputType('WorkListFilter', {
  fields: (t) => ({
    role: t.field({ type: Role, required: false }),
    elementId: t.string({ required: false }),
    caseId: t.id({ required: false }),
    dueBefore: t.field({ type: 'DateTime', required: false }),
  }),
})

builder.queryField('workList', (t) =>
  t.prismaConnection({
    type: Task,
    cursor: 'id',
    authScopes: { may: 'workList' },
    description: '工作列表 — the open tasks that the viewer may take, the most urgent first.',
    args: { filter: t.arg({ type: WorkListFilter, required: false }) },
    resolve: (query, _root, { filter }, { db, viewer }) =>
      db.task.findMany({
        ...query,
        where: {
          AND: [
            workListWhere(viewer?.actor ?? nobody.actor),
            {
              ...(filter?.role && { role: filter.role }),
              ...(filter?.elementId && { elementId: filter.elementId }),
              ...(filter?.caseId && { caseId: rowId('Case', filter.caseId) }),
              ...(filter?.dueBefore && { dueAt: { lt: filter.dueBefore } }),
            },
          ],
        },
        orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      }),
  }),
)

const CompleteTaskInput = builder.inputType('CompleteTaskInput', {
  fields: (t) => ({
    taskId: t.id(),
    outcome: t.string({ validate: z.string().min(1).max(60) }),
    data: t.field({ type: 'Json', required: false, description: 'The form’s answers by key' }),
    comment: t.string({ required: false, validate: z.string().max(2000) }),
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
      perform(context, { operation: 'completeTask', input }, (ctx, { taskId, data, ...rest }) =>
        completeTask(ctx, {
          ...rest,
          taskId: rowId('Task', taskId),
          answers: answersIn.parse(rowIdsIn(data ?? {})),
        }),
      ),
  }),
)
