import type { YearDay } from './use-calendar.ts'

type Look = Readonly<Record<string, string | number>>

/** Color and, because color alone says nothing to many, weight, frame or a sign. */
export const dayLooks = {
  HOLIDAY: { bgcolor: 'rgba(179, 38, 30, 0.14)', fontWeight: 600 },
  WORKING_DAY: { bgcolor: 'rgba(11, 87, 164, 0.16)', fontWeight: 600 },
  off: { color: 'text.secondary' },
  works: {},
} as const satisfies Readonly<Record<string, Look>>

/** How a dated schedule is marked: by the line under the day. */
export const scheduleLooks: readonly Look[] = [
  { borderBottom: '3px solid', borderBottomColor: 'warning.main' },
  { borderBottom: '3px dashed', borderBottomColor: 'success.main' },
  { borderBottom: '3px dotted', borderBottomColor: 'secondary.main' },
  { borderBottom: '3px double', borderBottomColor: 'primary.main' },
]

/** 日格 — how a day of the year looks. */
export function lookOf(day: YearDay, schedules: readonly string[]): Look {
  const { listed, works, schedule } = day
  const at = works && schedule !== null ? schedules.indexOf(schedule) : -1
  const line = at < 0 ? {} : (scheduleLooks[at % scheduleLooks.length] ?? {})
  return { ...dayLooks[listed ?? (works ? 'works' : 'off')], ...line }
}
