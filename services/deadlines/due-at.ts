import type { LimitUnit } from '../../prisma/generated/client.ts'
import type { Calendar } from './calendar.ts'
import { afterWorkingMs, workingDayMs, workingMs } from './working-time.ts'

/** 时限 — how long something may take, and in which kind of time (domain §3). */
export type Limit = { readonly value: number; readonly unit: LimitUnit }

const hour = 3_600_000
const continuous: ReadonlySet<LimitUnit> = new Set(['URGENT_HOUR', 'NATURAL_DAY'])

/** 连续计时 — urgent hours and natural days also count by night and on holidays. */
export const isContinuous = (unit: LimitUnit): boolean => continuous.has(unit)

/** 时限毫秒 — a limit in milliseconds of its own kind of time; a working day is the calendar's working hours. */
export function limitMs({ value, unit }: Limit, calendar: Calendar): number {
  const units = {
    URGENT_HOUR: hour,
    WORKING_HOUR: hour,
    WORKING_DAY: workingDayMs(calendar),
    NATURAL_DAY: 24 * hour,
  }
  return Math.round(value * units[unit])
}

/** 已用时 — milliseconds counted between two instants in the given kind of time. */
export function workedMs(from: Date, to: Date, unit: LimitUnit, calendar: Calendar): number {
  if (isContinuous(unit)) return Math.max(0, to.getTime() - from.getTime())
  return workingMs(from.getTime(), to.getTime(), calendar)
}

/** The first instant by which that many milliseconds of the given kind of time have passed. */
export function afterMs(from: Date, ms: number, unit: LimitUnit, calendar: Calendar): Date {
  if (isContinuous(unit)) return new Date(from.getTime() + Math.max(0, ms))
  return new Date(afterWorkingMs(from.getTime(), ms, calendar))
}

/** 到期时刻 — when a limit that runs without a break is used up. */
export function dueAt(start: Date, limit: Limit, calendar: Calendar): Date {
  return afterMs(start, limitMs(limit, calendar), limit.unit, calendar)
}
