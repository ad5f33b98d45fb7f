import * as enums from '../../prisma/generated/enums.ts'
import type { CaseChange, ChangePreview } from '../../services/deadlines/change-preview.ts'
import { previewCalendar } from '../../services/deadlines/preview-calendar.ts'
import { isSuperseded } from '../../services/deadlines/superseded-change.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { encodeId, rowId } from '../ids.ts'
import { Case } from './case.ts'
import { WorkingCalendar } from './working-calendar.ts'

const CalendarChangeState = builder.enumType('CalendarChangeState', {
  description: '日历变更状态',
  values: Object.values(enums.CalendarChangeState),
})

const CalendarChange = builder.prismaObject('CalendarChange', {
  select: { calendarId: true },
  description: '日历变更 — a published edition on its way to the open cases.',
  fields: (t) => ({
    state: t.expose('state', { type: CalendarChangeState }),
    requestedAt: t.expose('requestedAt', { type: 'DateTime' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true }),
    total: t.exposeInt('total', { description: 'Cases that were open when it was published' }),
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
      description: 'Whether a later edition is on its way to the open cases, or has reached them',
      select: { calendarId: true },
      resolve: ({ calendarId }, _args, { db, viewer }) =>
        isSuperseded({ db, city: (viewer ?? nobody).scope }, calendarId),
    }),
    failedCase: t.relation('failedCase', {
      type: Case,
      nullable: true,
      description: 'The first case that it could not be applied to',
    }),
  }),
})

builder.prismaObjectField(WorkingCalendar, 'change', (t) =>
  t.relation('change', { type: CalendarChange, nullable: true }),
)

const CalendarCaseChange = builder.objectRef<CaseChange>('CalendarCaseChange').implement({
  description: '改期案件 — a clock of an open case whose due date would be another one.',
  fields: (t) => ({
    caseId: t.id({ resolve: ({ caseId }) => encodeId('Case', caseId) }),
    caseNumber: t.exposeString('caseNumber'),
    key: t.exposeString('key', { description: 'Of the clock' }),
    before: t.expose('before', { type: 'DateTime' }),
    after: t.expose('after', { type: 'DateTime' }),
  }),
})

export const CalendarPreview = builder.objectRef<ChangePreview>('CalendarPreview').implement({
  description: '变更预览 — what an edition, or another limit, would do to clocks of open cases.',
  fields: (t) => ({
    cases: t.exposeInt('cases', { description: 'Open cases' }),
    earlier: t.exposeInt('earlier'),
    later: t.exposeInt('later'),
    becomeOverdue: t.exposeInt('becomeOverdue'),
    noLongerOverdue: t.exposeInt('noLongerOverdue'),
    changes: t.field({
      type: [CalendarCaseChange],
      description: 'The first 200 due dates that change',
      resolve: ({ changes }) => [...changes],
    }),
    kept: t.exposeInt('kept', {
      description:
        'Clocks that stay because of a published evaluation period: there, exemptions only',
    }),
    keptChanges: t.field({
      type: [CalendarCaseChange],
      description: 'The first 200 of them, as they would be',
      resolve: ({ keptChanges }) => [...keptChanges],
    }),
  }),
})

builder.queryField('calendarPreview', (t) =>
  t.field({
    type: CalendarPreview,
    authScopes: { may: 'calendarPreview' },
    complexity: { field: 50, multiplier: 1 },
    description: '变更预览 — computes every open clock by an edition; changes none.',
    args: { calendarId: t.arg.id() },
    resolve: async (_root, { calendarId }, { db, viewer, now }) => {
      const city = (viewer ?? nobody).scope
      const { id } = await db.workingCalendar.findFirstOrThrow({
        where: { id: rowId('WorkingCalendar', calendarId), cityId: city.cityId },
        select: { id: true },
      })
      return previewCalendar({ db, city }, { id, at: now() })
    },
  }),
)
