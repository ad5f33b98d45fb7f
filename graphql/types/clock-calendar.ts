import { dateOf, dayOf } from '../../services/deadlines/local-time.ts'
import { builder } from '../builder.ts'
import { encodeId } from '../ids.ts'
import { Clock } from './clock.ts'

type Edition = {
  readonly edition: number
  readonly name: string
  readonly effectiveFrom: Date
  readonly timeZone: string
}

const ClockCalendar = builder.objectRef<Edition>('ClockCalendar').implement({
  description: '时钟日历 — the edition of the working calendar by which a clock is counted.',
  fields: (t) => ({
    edition: t.exposeInt('edition'),
    name: t.exposeString('name'),
    effectiveOn: t.string({
      description: 'The first day that is as it says, yyyy-MM-dd',
      resolve: ({ effectiveFrom, timeZone }) => dateOf(dayOf(effectiveFrom.getTime(), timeZone)),
    }),
  }),
})

builder.prismaObjectFields(Clock, (t) => ({
  caseId: t.id({ select: { caseId: true }, resolve: ({ caseId }) => encodeId('Case', caseId) }),
  calendar: t.field({
    type: ClockCalendar,
    select: { calendarId: true },
    resolve: ({ calendarId }, _args, { db }) =>
      db.workingCalendar.findUniqueOrThrow({
        where: { id: calendarId },
        select: { edition: true, name: true, effectiveFrom: true, timeZone: true },
      }),
  }),
}))
