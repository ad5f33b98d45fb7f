import { dueAtOf, type Ledger } from '../../services/deadlines/ledger.ts'
import { aCalendar } from '../services/deadlines/a-calendar.ts'
import { print } from './report.ts'

const count = 200_000
const limit = 50_000
const units = ['URGENT_HOUR', 'WORKING_HOUR', 'WORKING_DAY', 'NATURAL_DAY'] as const
const from = Date.parse('2026-01-05T00:00:00Z')
const to = Date.parse('2026-11-30T00:00:00Z')

/** 期限 — due dates computed a second on one core: all four kinds of limit, from two minutes to twenty days, a third of them with a pause. */
export async function dueDate(): Promise<void> {
  const calendar = aCalendar()
  const ledgers = Array.from({ length: count }, (_, i): Ledger => {
    const startedAt = from + ((to - from) * i) / count
    const unit = units[i % units.length] ?? 'WORKING_DAY'
    const paused = { kind: 'PAUSED' as const, at: new Date(startedAt + 3_600_000) }
    const resumed = { kind: 'RESUMED' as const, at: new Date(startedAt + 90_000_000) }
    return {
      startedAt: new Date(startedAt),
      limit: { value: 0.03 + (i % 97) / 4.85, unit },
      entries: i % 3 === 0 ? [paused, resumed] : [],
      calendar,
    }
  })
  const startedAt = performance.now()
  for (const ledger of ledgers) dueAtOf(ledger)
  const seconds = (performance.now() - startedAt) / 1000
  print({ bench: 'due-date', value: count / seconds, unit: 'due dates/s', limit, count })
}
