import type { SaveCalendarInput } from '../api/generated/operations.ts'
import type { Calendar } from './use-calendar.ts'
import type { Written } from './written-hours.ts'

/** 草稿内容 — what is changed in the page until it is saved. */
export type Draft = Omit<SaveCalendarInput, 'calendarId' | 'expectedVersion' | 'idempotencyKey'>
type Day = Draft['days'][number]

/** 草稿内容 — as it is stored. */
export const draftOf = ({
  name,
  effectiveOn,
  weekdays,
  windows,
  schedules,
  workingDayMinutes,
  days,
  overrides,
  documentNumber,
  reason,
}: Calendar): Draft => ({
  ...{ name, effectiveOn, weekdays, windows, schedules, workingDayMinutes, days },
  ...{ documentNumber, reason },
  overrides: overrides.map(({ unit: _unit, ...override }) => override),
})

const mostDays = 60
const dayMs = 86_400_000

/** 登记日期 — each day from the first to the last one, as one kind; a day that is listed already changes its kind. */
export function withDays(days: readonly Day[], first: string, last: string, as: Omit<Day, 'on'>) {
  const count = (Date.parse(last) - Date.parse(first)) / dayMs + 1
  const added = Array.from({ length: Math.min(Math.max(count, 0), mostDays) }, (_, i) => ({
    ...as,
    on: new Date(Date.parse(first) + i * dayMs).toISOString().slice(0, 10),
  }))
  const kept = days.filter(({ on }) => !added.some((day) => day.on === on))
  return [...kept, ...added].toSorted((a, b) => (a.on < b.on ? -1 : 1))
}

/** What a part of the form is handed: the draft, the hours as they are typed, and how to change both. */
export type Editing = {
  readonly draft: Draft
  readonly change: (changed: Partial<Draft>) => void
  /** Hours as they were typed. */
  readonly written: Written
  readonly write: (written: Written) => void
}
