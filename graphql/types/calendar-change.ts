import type { CaseChange, ChangePreview } from '../../services/deadlines/change-preview.ts'
import { previewCalendar } from '../../services/deadlines/preview-calendar.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { encodeId, rowId } from '../ids.ts'

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
