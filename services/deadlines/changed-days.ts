import { type CalendarEdition, calendarFor } from './calendar-edition.ts'
import type { Span } from './local-time.ts'
import { spansOfDay } from './working-time.ts'

type Editions = { readonly before: CalendarEdition; readonly after: CalendarEdition }
/** Local days, the last one excluded. */
type Days = { readonly from: number; readonly until: number }

/** 变动日 — the local days on which anybody's working time differs between two editions. */
export function changedDays({ before, after }: Editions, { from, until }: Days): readonly number[] {
  const units = [null, ...new Set([...before.ofUnit.keys(), ...after.ofUnit.keys()])]
  const days = Array.from({ length: Math.max(0, until - from) }, (_, i) => from + i)
  return days.filter((day) =>
    units.some((unitId) => {
      const [one, other] = [before, after].map((edition) =>
        spansOfDay(day, calendarFor(edition, unitId)),
      )
      return !areSame(one ?? [], other ?? [])
    }),
  )
}

const areSame = (one: readonly Span[], other: readonly Span[]): boolean =>
  one.length === other.length &&
  one.every(({ from, to }, i) => from === other[i]?.from && to === other[i]?.to)
