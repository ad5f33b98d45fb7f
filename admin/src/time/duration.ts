export type DurationUnit = 'minutes' | 'hours' | 'days'
export type Duration = { readonly count: number; readonly unit: DurationUnit }

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** 时长 — a span in the one unit that people would say it in; whole, rounded down, at least a minute. */
export function durationOf(milliseconds: number): Duration {
  const span = Math.abs(milliseconds)
  if (span >= 2 * day) return { count: Math.floor(span / day), unit: 'days' }
  if (span >= hour) return { count: Math.floor(span / hour), unit: 'hours' }
  return { count: Math.max(1, Math.floor(span / minute)), unit: 'minutes' }
}
