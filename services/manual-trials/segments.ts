import { Prisma } from '../../prisma/generated/client.ts'
import type { EditionFacts } from '../command-manual/manual-decision.ts'
import { hoursEnds, minutesOfDay, monthDays, seasonEnds } from '../command-manual/spans.ts'

/** 时刻分段 — the year and the day in parts within which no edition that is compared changes its mind; each by where it begins. */
export type Segments = {
  readonly timeZone: string
  readonly monthDays: readonly number[]
  readonly minutes: readonly number[]
}

/** 时刻分段 — by the seasons and hours of the lines: cases filed within one segment have the same facts. */
export function segmentsOf(timeZone: string, editions: readonly EditionFacts[]): Segments {
  const scopes = editions.flatMap(({ entries }) => entries.map(({ scope }) => scope))
  const days = scopes.flatMap(({ season }) => {
    const ends = seasonEnds(season)
    return ends === null ? [] : [ends.from, dayAfter(ends.until)]
  })
  const minutes = scopes.flatMap(({ hours }) => {
    const ends = hoursEnds(hours)
    return ends === null ? [] : [ends.from, ends.until % minutesOfDay]
  })
  const [newYear = 101] = monthDays
  return { timeZone, monthDays: inOrder([newYear, ...days]), minutes: inOrder([0, ...minutes]) }
}

const inOrder = (starts: readonly number[]) => [...new Set(starts)].toSorted((a, b) => a - b)
const dayAfter = (day: number) => monthDays[(monthDays.indexOf(day) + 1) % monthDays.length] ?? day

/** The same for the database: where the segments begin in which a case (c) was filed. */
export function segmentColumns({ timeZone, monthDays: days, minutes }: Segments) {
  const local = Prisma.sql`(c.filed_at AT TIME ZONE ${timeZone})`
  const monthDay = Prisma.sql`(extract(month FROM ${local}) * 100 + extract(day FROM ${local}))::int`
  const minute = Prisma.sql`(extract(hour FROM ${local}) * 60 + extract(minute FROM ${local}))::int`
  return { monthDay: startOf(days, monthDay), minuteOfDay: startOf(minutes, minute) }
}

const startOf = (starts: readonly number[], value: Prisma.Sql) => {
  const all = Prisma.sql`ARRAY[${Prisma.join([...starts])}]::int[]`
  return Prisma.sql`(${all})[width_bucket(${value}, ${all})]`
}
