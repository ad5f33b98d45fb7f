import { momentOf } from '../cases/filing-facts.ts'
import type { CalendarEdition } from '../deadlines/calendar-edition.ts'
import { calendarFor } from '../deadlines/calendar-edition.ts'
import { type LadderSettings, levels } from '../deadlines/ladder-levels.ts'
import { dueAtOf, type Ledger } from '../deadlines/ledger.ts'
import { noticesOf } from '../deadlines/notices.ts'
import type { Answerer, CaseFacts } from '../manual-trials/trial-answers.ts'
import type { Found, Told } from './expectation.ts'

/** 示例事实 — a case that nobody has filed, as if reported, filed and dispatched at once. */
export type ExampleFacts = Omit<CaseFacts, 'monthDay' | 'minuteOfDay'> & {
  readonly reportedAt: Date
}

/** 示例环境 — what answers for a city: an edition, the calendar in force, and the levels of its lines. */
export type Surroundings = {
  readonly answer: Answerer
  readonly calendar: CalendarEdition
  /** Those of the line that answers, or else the city's. */
  readonly settingsOf: (entryId: string | null) => LadderSettings
}

/** 示例答复 — what the manual says of an example, by the functions that file, propose and count. */
export function foundFor(
  { answer, calendar, settingsOf }: Surroundings,
  { reportedAt: startedAt, ...facts }: ExampleFacts,
): Found {
  const moment = momentOf(startedAt, calendar.calendar.timeZone)
  const {
    dispatchMode: _,
    verification: __,
    quickPath: ___,
    ...proposal
  } = answer({ ...facts, ...moment })
  const [lead] = proposal.units
  const unitId = lead?.unitId ?? null
  const ledger = {
    ...{ startedAt, entries: [], calendar: calendarFor(calendar, unitId) },
    limit: { value: proposal.limitValue, unit: proposal.limitUnit },
  }
  const holder = { unitId, unitName: lead?.unitName ?? null }
  const tells = tellsOf(ledger, settingsOf(proposal.entryId), holder)
  return { proposal, dueAt: dueAtOf(ledger).toISOString(), tells }
}

type Holder = { readonly unitId: string | null; readonly unitName: string | null }

/** 通知对象 — whom each level of a clock for handling tells, and at which share of its limit. */
export const tellsOf = (ledger: Ledger, settings: LadderSettings, { unitId, unitName }: Holder) =>
  levels(ledger, settings).flatMap((level) =>
    noticesOf(handlingOf(unitId), level).map(
      ({ role, unitId: toldId }): Told => ({
        ...{ role, unitId: toldId, unitName: toldId === null ? null : unitName },
        sharePercent: Math.round(level.share * 100),
      }),
    ),
  )

/** A clock for handling that a unit has. */
const handlingOf = (unitId: string | null) => ({ id: '', key: 'handling', unitId, role: null })
