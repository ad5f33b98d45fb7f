import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ApiError } from '../api/api-error.ts'
import {
  type CalendarFragment,
  type OpenCaseChangeFragment,
  ReadCalendar,
  ReadCalendars,
  ReadCalendarYear,
  type ReadCalendarYearQuery,
} from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'

export type Calendar = CalendarFragment
export type YearDay = NonNullable<ReadCalendarYearQuery['workingCalendar']>['year'][number]

/** 各版本 — the editions of the city, the newest first. */
export const useCalendars = () =>
  useQuery({
    queryKey: ['calendars'],
    queryFn: async ({ signal }) => (await ask(ReadCalendars, {}, signal)).workingCalendars,
  })

const lookAgainMs = 1_000

/** 执行中 — looks again while a change is still being applied to open cases. */
export const lookAgain = (changes: readonly Pick<OpenCaseChangeFragment, 'state'>[]) =>
  changes.some(({ state }) => state === 'WAITING' || state === 'RUNNING') ? lookAgainMs : false

/** 日历版本 — one edition with all that it says. */
export const useCalendar = (id: string | undefined) =>
  useQuery({
    queryKey: ['calendar', id],
    enabled: id !== undefined,
    queryFn: async ({ signal }): Promise<Calendar> => {
      const { workingCalendar } = await ask(ReadCalendar, { id: id ?? '' }, signal)
      if (workingCalendar === null) throw new ApiError('NOT_FOUND', id ?? '')
      return workingCalendar
    },
    refetchInterval: ({ state: { data } }) => lookAgain(data?.change ? [data.change] : []),
  })

type Year = { readonly calendar: Calendar; readonly year: number; readonly unitId: string | null }

/** 年历 — every day of a year as an edition has it; a saved draft is read again. */
export const useYear = ({ calendar: { id, version }, year, unitId }: Year) =>
  useQuery({
    queryKey: ['calendarYear', id, version, year, unitId],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await ask(ReadCalendarYear, { id, year, unitId }, signal)).workingCalendar?.year ?? [],
  })
