import * as enums from '../../prisma/generated/enums.ts'
import {
  type Calendar,
  type Override,
  parseCalendar,
  parseOverrides,
  type Schedule,
  type Window,
} from '../../services/deadlines/calendar.ts'
import { calendarFor } from '../../services/deadlines/calendar-edition.ts'
import { anyEdition } from '../../services/deadlines/calendar-in-force.ts'
import { type YearDay, yearOf } from '../../services/deadlines/calendar-year.ts'
import { dateOf, dayOf } from '../../services/deadlines/local-time.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { encodeId, rowId } from '../ids.ts'
import { OrganizationUnit } from './organization-unit.ts'

const CalendarState = builder.enumType('CalendarState', {
  description: '日历状态 — a draft, published, or discarded before it was.',
  values: Object.values(enums.CalendarState),
})
export const DayKind = builder.enumType('DayKind', {
  description: '特殊日 — a public holiday, or a working day that its weekday does not explain.',
  values: Object.values(enums.DayKind),
})

const WorkingWindow = builder.objectRef<Window>('WorkingWindow').implement({
  description: '工作时段 — HH:mm on the clocks of the city.',
  fields: (t) => ({ from: t.exposeString('from'), to: t.exposeString('to') }),
})

const WorkingSchedule = builder.objectRef<Schedule>('WorkingSchedule').implement({
  description: '作息时间 — windows that hold from one day of every year to another, MM-dd.',
  fields: (t) => ({
    name: t.exposeString('name'),
    from: t.exposeString('from'),
    to: t.exposeString('to'),
    windows: t.expose('windows', { type: [WorkingWindow] }),
  }),
})

const CalendarDay = builder
  .objectRef<{ on: string; kind: enums.DayKind; name: string }>('CalendarDay')
  .implement({
    description: '节假日与调休 — a day on which the weekday does not decide, yyyy-MM-dd.',
    fields: (t) => ({
      on: t.exposeString('on'),
      kind: t.expose('kind', { type: DayKind }),
      name: t.exposeString('name'),
    }),
  })

const CalendarOverride = builder.objectRef<Override>('CalendarOverride').implement({
  description: '部门作息 — the hours of one unit where they differ from the city’s.',
  fields: (t) => ({
    unitId: t.id({ resolve: ({ unitId }) => encodeId('OrganizationUnit', unitId) }),
    unit: t.prismaField({
      type: OrganizationUnit,
      nullable: true,
      resolve: (query, { unitId }, _args, { db }) =>
        db.organizationUnit.findUnique({ ...query, where: { id: unitId } }),
    }),
    windows: t.expose('windows', { type: [WorkingWindow] }),
    weekdays: t.exposeIntList('weekdays'),
    schedules: t.expose('schedules', { type: [WorkingSchedule] }),
    worksHolidays: t.exposeBoolean('worksHolidays', {
      description: 'Public holidays are days like any other',
    }),
  }),
})

const CalendarYearDay = builder.objectRef<YearDay>('CalendarYearDay').implement({
  description: '年历日 — what a calendar makes of one day.',
  fields: (t) => ({
    on: t.exposeString('on'),
    works: t.exposeBoolean('works'),
    listed: t.expose('listed', { type: DayKind, nullable: true }),
    name: t.exposeString('name', { nullable: true }),
    schedule: t.exposeString('schedule', {
      nullable: true,
      description: 'The dated schedule that holds; null for the usual hours',
    }),
    windows: t.expose('windows', { type: [WorkingWindow] }),
  }),
})

const content = {
  timeZone: true,
  windows: true,
  weekdays: true,
  schedules: true,
  days: true,
  workingDayMinutes: true,
} as const
const listedIn = ({ days, dayNames }: Calendar) =>
  [...days].map(([on, kind]) => ({ on, kind, name: dayNames.get(on) ?? '' }))

export const WorkingCalendar = builder.prismaNode('WorkingCalendar', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'workingCalendar' },
  description: '工作日历 — an edition of the city’s working time.',
  fields: (t) => ({
    edition: t.exposeInt('edition'),
    state: t.expose('state', { type: CalendarState }),
    name: t.exposeString('name'),
    effectiveOn: t.string({
      description: 'The first day that is as it says, yyyy-MM-dd',
      select: { effectiveFrom: true, timeZone: true },
      resolve: ({ effectiveFrom, timeZone }) => dateOf(dayOf(effectiveFrom.getTime(), timeZone)),
    }),
    weekdays: t.exposeIntList('weekdays', { description: 'ISO, Monday = 1' }),
    windows: t.field({
      type: [WorkingWindow],
      select: content,
      resolve: (row) => parseCalendar(row).windows,
    }),
    schedules: t.field({
      type: [WorkingSchedule],
      select: content,
      resolve: (row) => parseCalendar(row).schedules,
    }),
    days: t.field({
      type: [CalendarDay],
      select: content,
      resolve: (row) => listedIn(parseCalendar(row)),
    }),
    overrides: t.field({
      type: [CalendarOverride],
      select: { overrides: true },
      resolve: ({ overrides }) => parseOverrides(overrides),
    }),
    workingDayMinutes: t.exposeInt('workingDayMinutes', {
      nullable: true,
      description: 'What a limit of one working day is; null: as much as the windows hold',
    }),
    documentNumber: t.exposeString('documentNumber', { nullable: true }),
    reason: t.exposeString('reason'),
    savedAt: t.expose('savedAt', { type: 'DateTime', nullable: true }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    year: t.field({
      type: [CalendarYearDay],
      description:
        '年历 — every day of a year, also as earlier editions have it; of a unit if asked.',
      args: { year: t.arg.int({ required: false }), unitId: t.arg.id({ required: false }) },
      select: { id: true, effectiveFrom: true },
      resolve: async ({ id, effectiveFrom }, { year, unitId }, { db, viewer, now }) => {
        const city = (viewer ?? nobody).scope
        const edition = await anyEdition({ db, city }, { id, at: now() })
        const unit = unitId == null ? null : rowId('OrganizationUnit', unitId)
        return [...yearOf(calendarFor(edition, unit), year ?? effectiveFrom.getUTCFullYear())]
      },
    }),
  }),
})

builder.queryField('workingCalendars', (t) =>
  t.prismaField({
    type: [WorkingCalendar],
    authScopes: { may: 'workingCalendars' },
    description: '工作日历 — the editions of the city, the newest first; discarded ones left out.',
    resolve: (query, _root, _args, { db, viewer }) =>
      db.workingCalendar.findMany({
        ...query,
        where: { cityId: (viewer ?? nobody).scope.cityId, state: { not: 'DISCARDED' } },
        orderBy: { edition: 'desc' },
        take: 100,
      }),
  }),
)

builder.queryField('workingCalendar', (t) =>
  t.prismaField({
    type: WorkingCalendar,
    nullable: true,
    authScopes: { may: 'workingCalendar' },
    args: { id: t.arg.id() },
    resolve: (query, _root, { id }, { db, viewer }) =>
      db.workingCalendar.findFirstOrThrow({
        ...query,
        where: { id: rowId('WorkingCalendar', id), cityId: (viewer ?? nobody).scope.cityId },
      }),
  }),
)
