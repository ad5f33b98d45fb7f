import type { Clock, ClockEntry, Escalation } from '../../prisma/generated/client.ts'
import type { Calendar } from '../../services/deadlines/calendar.ts'
import { type LadderSettings, levels } from '../../services/deadlines/ladder-levels.ts'

export type WatchedClock = Clock & {
  readonly entries: readonly ClockEntry[]
  readonly escalations: readonly Escalation[]
}
type Watched = {
  readonly clocks: readonly WatchedClock[]
  readonly calendar: Calendar
  readonly settings: LadderSettings
  /** Until when levels had to be recorded. */
  readonly until: Date
}
const patience = 5_000

/** 判时限 — which levels of these clocks were missed, doubled, wrong or late, by what their ledgers say in the end. */
export function deadlineFindings({ clocks, calendar, settings, until }: Watched) {
  const judged = clocks.map((clock) => {
    const limit = { value: clock.limitValue, unit: clock.limitUnit }
    const last = clock.state === 'RUNNING' ? until : (clock.entries.at(-1)?.at ?? until)
    const due = levels({ ...clock, limit, calendar }, settings).filter(({ dueAt }) => dueAt <= last)
    const expected = due.map(({ number, dueAt }) => `${number} ${dueAt.toISOString()}`)
    const found = clock.escalations.map(({ level, dueAt }) => `${level} ${dueAt.toISOString()}`)
    const late = clock.escalations.map(({ at, dueAt }) => at.getTime() - dueAt.getTime())
    return { clock, expected, found: found.toSorted(), late }
  })
  const lates = judged.flatMap(({ late }) => late).toSorted((a, b) => a - b)
  return {
    levels: lates.length,
    worstLateMs: lates.at(-1) ?? 0,
    medianLateMs: lates[Math.floor(lates.length / 2)] ?? 0,
    failures: judged.flatMap(({ clock, expected, found, late }) => [
      ...(expected.join() === found.join()
        ? []
        : [`${clock.id} ${clock.state}: expected ${expected}; found ${found}`]),
      ...late
        .filter((ms) => ms < 0 || ms > patience)
        .map((ms) => `${clock.id} ${clock.state}: ${ms} ms late`),
    ]),
  }
}
