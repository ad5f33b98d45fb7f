import { z } from 'zod'
import type { CalendarContent } from '../../services/deadlines/calendar-content.ts'
import { discardCalendar, draftCalendar } from '../../services/deadlines/draft-calendar.ts'
import { publishCalendar } from '../../services/deadlines/publish-calendar.ts'
import { saveCalendar } from '../../services/deadlines/save-calendar.ts'
import { builder } from '../builder.ts'
import { encodeId, rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { expectedVersion, idempotencyKey } from './input.ts'
import { DayKind, WorkingCalendar } from './working-calendar.ts'

const WindowInput = builder.inputType('WorkingWindowInput', {
  description: '工作时段 — HH:mm on the clocks of the city.',
  fields: (t) => ({ from: t.string(), to: t.string() }),
})
const ScheduleInput = builder.inputType('WorkingScheduleInput', {
  description: '作息时间 — every year from one day to another, MM-dd, both included.',
  fields: (t) => ({
    name: t.string(),
    from: t.string(),
    to: t.string(),
    windows: t.field({ type: [WindowInput] }),
  }),
})
const DayInput = builder.inputType('CalendarDayInput', {
  fields: (t) => ({
    on: t.string({ description: 'yyyy-MM-dd' }),
    kind: t.field({ type: DayKind }),
    name: t.string(),
  }),
})
const OverrideInput = builder.inputType('CalendarOverrideInput', {
  fields: (t) => ({
    unitId: t.id(),
    windows: t.field({ type: [WindowInput] }),
    weekdays: t.intList(),
    schedules: t.field({ type: [ScheduleInput] }),
    worksHolidays: t.boolean(),
  }),
})

/** What an act on an edition answers. */
export const calendarSuccess = (name: string) =>
  builder.objectRef<{ calendarId: string }>(name).implement({
    fields: (t) => ({
      calendarId: t.id({ resolve: ({ calendarId }) => encodeId('WorkingCalendar', calendarId) }),
      calendar: t.prismaField({
        type: WorkingCalendar,
        resolve: (query, { calendarId }, _args, { db }) =>
          db.workingCalendar.findUniqueOrThrow({ ...query, where: { id: calendarId } }),
      }),
    }),
  })
const DraftCalendarSuccess = calendarSuccess('DraftCalendarSuccess')
const SaveCalendarSuccess = calendarSuccess('SaveCalendarSuccess')
const PublishCalendarSuccess = calendarSuccess('PublishCalendarSuccess')
const DiscardCalendarSuccess = calendarSuccess('DiscardCalendarSuccess')

const DraftCalendarInput = builder.inputType('DraftCalendarInput', {
  fields: (t) => ({
    name: t.string({
      required: false,
      description: 'Another name than that of the newest edition',
    }),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('draftCalendar', (t) =>
  t.field({
    type: DraftCalendarSuccess,
    ...refusable,
    authScopes: { may: 'draftCalendar' },
    description:
      '起草日历 — a copy of the newest edition to change; several may be drafted beside each other.',
    args: { input: t.arg({ type: DraftCalendarInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'draftCalendar', input }, draftCalendar),
  }),
)

const SaveCalendarInput = builder.inputType('SaveCalendarInput', {
  fields: (t) => ({
    calendarId: t.id(),
    name: t.string({ validate: z.string().max(40) }),
    effectiveOn: t.string({ description: 'The first day that is as it says, yyyy-MM-dd' }),
    windows: t.field({ type: [WindowInput], description: 'The usual hours' }),
    weekdays: t.intList({ description: 'ISO, Monday = 1' }),
    schedules: t.field({ type: [ScheduleInput] }),
    workingDayMinutes: t.int({ required: false }),
    days: t.field({ type: [DayInput] }),
    overrides: t.field({ type: [OverrideInput] }),
    documentNumber: t.string({ required: false, description: 'Where days that are over change' }),
    reason: t.string({ required: false }),
    expectedVersion: expectedVersion(t),
    idempotencyKey: idempotencyKey(t),
  }),
})

type Override = CalendarContent['overrides'][number]
const ownIds = (overrides: readonly Override[]) =>
  overrides.map((one) => ({ ...one, unitId: rowId('OrganizationUnit', one.unitId) }))

builder.mutationField('saveCalendar', (t) =>
  t.field({
    type: SaveCalendarSuccess,
    ...refusable,
    authScopes: { may: 'saveCalendar' },
    description: '保存日历草稿 — the whole draft at once.',
    args: { input: t.arg({ type: SaveCalendarInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'saveCalendar', input }, (ctx, { calendarId, ...given }) =>
        saveCalendar(ctx, {
          ...{ workingDayMinutes: null, documentNumber: null, reason: '', ...given },
          calendarId: rowId('WorkingCalendar', calendarId),
          overrides: ownIds(given.overrides),
        }),
      ),
  }),
)

const PublishCalendarInput = builder.inputType('PublishCalendarInput', {
  fields: (t) => ({
    calendarId: t.id(),
    applyToOpen: t.boolean({
      required: false,
      description: 'Also to the cases that are open, in the background',
    }),
    expectedVersion: expectedVersion(t),
    idempotencyKey: idempotencyKey(t),
  }),
})
const DiscardCalendarInput = builder.inputType('DiscardCalendarInput', {
  fields: (t) => ({
    calendarId: t.id(),
    expectedVersion: expectedVersion(t),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('publishCalendar', (t) =>
  t.field({
    type: PublishCalendarSuccess,
    ...refusable,
    authScopes: { may: 'publishCalendar' },
    description:
      '发布日历 — the draft becomes the newest edition, for every case filed from now on, and for the open ones if asked.',
    args: { input: t.arg({ type: PublishCalendarInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'publishCalendar', input }, (ctx, { calendarId, ...given }) =>
        publishCalendar(ctx, { ...given, calendarId: rowId('WorkingCalendar', calendarId) }),
      ),
  }),
)

builder.mutationField('discardCalendar', (t) =>
  t.field({
    type: DiscardCalendarSuccess,
    ...refusable,
    authScopes: { may: 'discardCalendar' },
    description: '放弃日历草稿 — it is never in force.',
    args: { input: t.arg({ type: DiscardCalendarInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'discardCalendar', input }, (ctx, { calendarId, ...given }) =>
        discardCalendar(ctx, { ...given, calendarId: rowId('WorkingCalendar', calendarId) }),
      ),
  }),
)
