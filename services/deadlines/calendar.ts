import { z } from 'zod'
import type { DayKind } from '../../prisma/generated/client.ts'

/** 工作日历 — a city's working time: windows of a working day, working weekdays (ISO, Monday = 1), and the days that differ (`yyyy-MM-dd`). */
export type Calendar = {
  readonly timeZone: string
  readonly windows: readonly Window[]
  readonly weekdays: readonly number[]
  readonly days: ReadonlyMap<string, DayKind>
}
/** 工作时段 — local wall-clock times, `HH:mm`. */
export type Window = { readonly from: string; readonly to: string }

const Time = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
const Row = z.object({
  timeZone: z.string(),
  // Without a window or a weekday no limit would ever end.
  windows: z
    .array(z.object({ from: Time, to: Time }))
    .min(1)
    .refine(isOrdered, 'windows must follow each other and not overlap'),
  weekdays: z.array(z.int().min(1).max(7)).min(1),
  days: z.record(z.iso.date(), z.enum(['HOLIDAY', 'WORKING_DAY'])),
})

function isOrdered(windows: readonly Window[]): boolean {
  const times = windows.flatMap(({ from, to }) => [minuteOf(from), minuteOf(to)])
  return times.every(
    (minute, i) => minute > (times[i - 1] ?? -1) || (i % 2 === 0 && minute === times[i - 1]),
  )
}

/** 读日历 — a calendar from its stored form; a malformed one is a fault. */
export function parseCalendar(row: unknown): Calendar {
  const { days, ...rest } = Row.parse(row)
  return { ...rest, days: new Map(Object.entries(days)) }
}

/** Minutes since local midnight of `HH:mm`. */
export function minuteOf(time: string): number {
  const [hours = '', minutes = ''] = time.split(':')
  return Number(hours) * 60 + Number(minutes)
}
