import { Facts } from '../cases/Facts.tsx'
import { Section } from '../cases/Section.tsx'
import { useLanguage } from '../preferences.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { weekdayName, windowsInWords } from './in-words.ts'
import type { Calendar } from './use-calendar.ts'

/** 日历内容 — what an edition says of hours: the usual ones, the dated ones, and those of single departments. */
export const CalendarFacts = ({ calendar }: { readonly calendar: Calendar }) => {
  const text = useText()
  const named = useNamed()
  const language = useLanguage()
  const { instantInFull } = useTimes()
  const { publishedAt, workingDayMinutes, change, schedules, overrides } = calendar
  const weekdays = (days: readonly number[]) =>
    days.map((day) => weekdayName(day, language, 'short')).join(' ')
  return (
    <Section
      title={`${calendar.name} · ${text('calendars.edition', { number: calendar.edition })}`}
    >
      <Facts
        facts={[
          [text('calendars.state'), text(`calendarStates.${calendar.state}`)],
          [text('calendars.effectiveOn'), calendar.effectiveOn],
          [text('calendars.published'), publishedAt === null ? null : instantInFull(publishedAt)],
          [
            text('calendars.change'),
            change &&
              text(`changeStates.${change.state}`, {
                done: change.done,
                total: change.total,
                moved: change.moved,
              }),
          ],
          [
            text('periods.title'),
            change && change.kept > 0 ? text('periods.keptSum', { count: change.kept }) : null,
          ],
          [text('calendars.weekdays'), weekdays(calendar.weekdays)],
          [text('calendars.windows'), windowsInWords(calendar.windows)],
          [
            text('calendars.workingDay'),
            workingDayMinutes === null
              ? null
              : text('time.hours', { count: workingDayMinutes / 60 }),
          ],
          ...schedules.map(
            ({ name, from, to, windows }) =>
              [name, `${from} – ${to}: ${windowsInWords(windows)}`] as const,
          ),
          ...overrides.map(
            ({ unit, unitId, worksHolidays, windows, ...its }) =>
              [
                unit === null ? unitId : named(unit),
                `${weekdays(its.weekdays)} · ${windowsInWords(windows)}${
                  worksHolidays ? ` · ${text('calendars.worksHolidays')}` : ''
                }`,
              ] as const,
          ),
          [text('calendars.document'), calendar.documentNumber],
          [text('calendars.reason'), calendar.reason],
        ]}
      />
    </Section>
  )
}
