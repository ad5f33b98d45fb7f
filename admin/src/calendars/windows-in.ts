import type { SaveCalendarInput } from '../api/generated/operations.ts'

type Window = SaveCalendarInput['windows'][number]
const span = /^(\d{1,2}):(\d{2})\s*[-–—~至]\s*(\d{1,2}):(\d{2})$/u

/** 工作时段 — windows as people write them; null for what is none. */
export function windowsIn(text: string): Window[] | null {
  const parts = text
    .split(/[,，;；、\s](?=\s*\d{1,2}:)/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const windows = parts.map((part) => {
    const [, fromHour, fromMinute, toHour, toMinute] = span.exec(part) ?? []
    if (fromHour === undefined || toHour === undefined) return null
    return { from: `${two(fromHour)}:${fromMinute}`, to: `${two(toHour)}:${toMinute}` }
  })
  const known = windows.filter((window) => window !== null)
  return known.length === windows.length ? known : null
}

const two = (hour: string) => hour.padStart(2, '0')
