import { z } from 'zod'
import type { Person as PersonRow } from '../../prisma/generated/client.ts'
import { isReserved } from '../../services/cases/reservation.ts'
import { lightOf } from '../../services/deadlines/light.ts'
import { taskUsedShare } from '../../services/deadlines/task-used-share.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { Case } from './case.ts'
import { CaseStage, Light, Role, TaskStatus } from './enums.ts'
import { OrganizationUnit } from './organization-unit.ts'
import { Person } from './person.ts'

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

const runningClocks = {
  where: { state: 'RUNNING' },
  include: { entries: { orderBy: { number: 'asc' } } },
} as const

type Reserved = { readonly person: PersonRow | null; readonly until: Date }
const Reservation = builder.objectRef<Reserved>('Reservation').implement({
  description: '领办 — for whom a waiting task is kept, and until when.',
  fields: (t) => ({
    person: t.field({ type: Person, nullable: true, resolve: ({ person }) => person }),
    until: t.expose('until', { type: 'DateTime' }),
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
    warnAt: t.expose('warnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the warning’s share of its limit is used, in working time.',
    }),
    light: t.field({
      type: Light,
      nullable: true,
      description: 'Of a task that waits, now; null for one that has ended.',
      select: { status: true, warnAt: true, dueAt: true },
      resolve: ({ status, ...task }, _args, { now }) =>
        status === 'OPEN' ? lightOf(task, now()) : null,
    }),
    usedShare: t.float({
      nullable: true,
      description: 'The share of the limit that is used now, 1 is all of it; null without a limit.',
      select: { id: true, status: true, case: { select: { clocks: runningClocks } } },
      resolve: ({ id, status, case: { clocks } }, _args, { db, viewer, now }) =>
        status === 'OPEN'
          ? taskUsedShare({ db, city: (viewer ?? nobody).scope }, { taskId: id, at: now(), clocks })
          : null,
    }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true }),
    reservation: t.field({
      type: Reservation,
      nullable: true,
      description: 'Null while it is kept for nobody',
      select: { status: true, reservedUntil: true, reservedBy: true },
      resolve: ({ status, reservedUntil: until, reservedBy: person }, _args, { now }) =>
        status === 'OPEN' && until !== null && isReserved(until, now()) ? { person, until } : null,
    }),
    version: t.exposeInt('version'),
  }),
})
