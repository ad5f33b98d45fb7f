import type { ClockRequestKind } from '../../prisma/generated/enums.ts'
import { dayOf, dayStart, numberOf } from '../deadlines/local-time.ts'
import { requestTooLong } from './refusals.ts'
import type { RequestRules } from './rules.ts'

type Given = {
  readonly kind: ClockRequestKind
  readonly amount?: number | undefined
  /** The day, yyyy-MM-dd, at whose beginning the clock goes on. */
  readonly resumesOn?: string | undefined
}
type Measure = {
  readonly limitValue: number
  readonly rules: RequestRules
  readonly timeZone: string
  readonly now: Date
}
/** 申请时间 — how much is asked for: an extension in the clock's own unit, a suspension until an instant. */
export type AskedTime = { readonly amount: number | null; readonly resumesAt: Date | null }

/** 申请时间 — as far as the city grants it; a suspension begins and ends with days of the city. Throws REQUEST_TOO_LONG. */
export function askedTime({ kind, amount, resumesOn }: Given, measure: Measure): AskedTime {
  if (kind === 'EXTENSION') return { amount: extension(amount ?? 0, measure), resumesAt: null }
  if (kind === 'SUSPENSION') return { amount: null, resumesAt: resumption(resumesOn, measure) }
  return { amount: null, resumesAt: null }
}

function extension(amount: number, { limitValue, rules }: Measure): number {
  const longest = limitValue * rules.extensionShare
  if (!(amount > 0 && amount <= longest))
    throw requestTooLong(`${longest} of the clock's own unit`, 'amount')
  return amount
}

function resumption(on: string | undefined, { rules, timeZone, now }: Measure): Date {
  const days = on === undefined ? 0 : numberOf(on) - dayOf(now.getTime(), timeZone)
  if (on === undefined || !(days > 0 && days <= rules.suspensionDaysMost))
    throw requestTooLong(`${rules.suspensionDaysMost} days from today`, 'resumesOn')
  return new Date(dayStart(numberOf(on), timeZone))
}
