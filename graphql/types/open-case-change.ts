import * as enums from '../../prisma/generated/enums.ts'
import { isSuperseded } from '../../services/deadlines/superseded-change.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { Case } from './case.ts'
import { ManualEntry } from './manual-entry.ts'
import { editionIdOf } from './manual-line.ts'
import { WorkingCalendar } from './working-calendar.ts'

const OpenCaseChangeState = builder.enumType('OpenCaseChangeState', {
  description: '在办变更状态',
  values: Object.values(enums.OpenCaseChangeState),
})

const OpenCaseChange = builder.prismaNode('OpenCaseChange', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'workingCalendar' },
  description:
    '在办变更 — a published edition of the calendar, or a changed limit, on its way to the open cases.',
  fields: (t) => ({
    state: t.expose('state', { type: OpenCaseChangeState }),
    requestedAt: t.expose('requestedAt', { type: 'DateTime' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true }),
    total: t.exposeInt('total', { description: 'Cases that were open when it was asked for' }),
    done: t.exposeInt('done', { description: 'Cases that it has reached' }),
    moved: t.exposeInt('moved', { description: 'Due dates that are others now' }),
    kept: t.exposeInt('kept', {
      description: 'Clocks that stay as they were because of a published evaluation period',
    }),
    failure: t.exposeString('failure', {
      nullable: true,
      description: 'Why it failed: the code of a refusal, or FAULT',
    }),
    superseded: t.boolean({
      description:
        'Whether it failed and a later change is on its way to the open cases, or has reached them',
      select: { state: true, cityId: true, calendarId: true, entryId: true, requestedAt: true },
      resolve: ({ state, ...change }, _args, { db, viewer }) =>
        state === 'FAILED' && isSuperseded({ db, city: (viewer ?? nobody).scope }, change),
    }),
    failedCase: t.relation('failedCase', {
      type: Case,
      nullable: true,
      description: 'The first case that it could not be applied to',
    }),
    entry: t.relation('entry', {
      type: ManualEntry,
      nullable: true,
      description: 'The line of the manual whose limit is changed; null for a calendar',
    }),
    limitValue: t.exposeFloat('limitValue', {
      nullable: true,
      description: 'In the unit of the line; null for a calendar',
    }),
    reason: t.exposeString('reason', { description: 'Of a changed limit' }),
  }),
})

builder.prismaObjectField(WorkingCalendar, 'change', (t) =>
  t.relation('change', { type: OpenCaseChange, nullable: true }),
)

const mostChanges = 20

builder.queryField('limitChanges', (t) =>
  t.prismaField({
    type: [OpenCaseChange],
    authScopes: { may: 'limitChanges' },
    complexity: { field: 1, multiplier: mostChanges },
    description: `变更时限 — the last ${mostChanges} changes of limits of lines of an edition of the manual, the latest first.`,
    args: { editionId: t.arg.id() },
    resolve: async (query, _root, { editionId }, { db, viewer }) =>
      db.openCaseChange.findMany({
        ...query,
        where: {
          cityId: (viewer ?? nobody).scope.cityId,
          entry: { editionId: await editionIdOf(db, editionId) },
        },
        orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
        take: mostChanges,
      }),
  }),
)
