import { setTimeout as pause } from 'node:timers/promises'
import { createRandom } from '../../prisma/seed/random.ts'
import { calendarInForce } from '../../services/deadlines/calendar-in-force.ts'
import { ladderOf } from '../../services/deadlines/lock-ladder.ts'
import { recordEntry } from '../../services/deadlines/record-entry.ts'
import { runHandlingClock } from '../../services/deadlines/run-handling-clock.ts'
import { inTurns } from '../../services/engine/reconcile/probe.ts'
import { aCase } from '../services/deadlines/a-deadline-case.ts'
import { aDeadlineCity, type DeadlineCity } from './deadline-city.ts'
import { deadlineFindings } from './deadline-findings.ts'

type Given = Parameters<typeof aDeadlineCity>[0] & {
  readonly cases: number
  readonly seed: string
  /** Seconds; the longest is twice as long. */
  readonly shortest: number
}
type Fate = 'EXTENDED' | 'PAUSED' | 'RESUMED' | 'STOPPED' | 'KEPT'
type Planned = { readonly fate: Fate; readonly seconds: number; readonly after: number }

const hour = 3_600_000
const secondsAnHour = 3_600
const atOnce = 4
/** Three hundred of a thousand are extended, two hundred paused, two hundred stopped. */
const fates: readonly Fate[] = [
  ...(['EXTENDED', 'EXTENDED', 'EXTENDED', 'PAUSED', 'RESUMED'] as const),
  ...(['STOPPED', 'STOPPED', 'KEPT', 'KEPT', 'KEPT'] as const),
]
/** The city's levels: warning, overdue, and a fifth of overtime; an extension is half a limit. */
const last = 1.2
const extension = 0.5
const slack = 6

/**
 * 时限证明 — cases with deadlines on the real engine: each level once and at most five seconds late, whatever was
 * extended, paused or stopped meanwhile; and all that fell due in an hour's outage within a minute of its end.
 */
export async function proveDeadlines({ cases, seed, shortest, ...place }: Given) {
  const city = await aDeadlineCity(place)
  try {
    const random = createRandom(seed)
    const plans = Array.from({ length: cases }, (_, i): Planned => {
      const seconds = random.between(shortest, 2 * shortest)
      return { fate: fates[i % fates.length] ?? 'KEPT', seconds, after: random.between(0.1, 0.5) }
    })
    const meanwhile = await judge(city, await live(city, plans))
    const outage = await surviveOutage(city, cases)
    const failures = [...meanwhile.failures, ...outage.failures]
    return { ...{ proof: 'deadlines', seed, cases }, meanwhile, outage, failures }
  } finally {
    await city.close()
  }
}

/** Starts the clocks, lets everything happen to them, and waits until the last level has passed. */
async function live(city: DeadlineCity, plans: readonly Planned[]): Promise<readonly string[]> {
  const deeds: { readonly at: number; readonly run: () => Promise<void> }[] = []
  const caseIds: string[] = []
  let end = 0
  await inTurns(
    plans,
    async ({ fate, seconds, after }) => {
      const caseId = await aWatchedCase(city, seconds)
      caseIds.push(caseId)
      const at = Date.now() + 1_000 * seconds * after
      const resumedAt = at + 1_000 * seconds * extension
      if (fate === 'RESUMED')
        deeds.push({ at: resumedAt, run: () => enter(city, caseId, 'RESUMED') })
      if (fate !== 'KEPT') deeds.push({ at, run: () => befall(city, caseId, { fate, seconds }) })
      end = Math.max(end, Date.now() + 1_000 * (seconds * (last + last * extension) + slack))
    },
    atOnce,
  )
  for (const { at, run } of deeds.toSorted((a, b) => a.at - b.at)) {
    await pause(Math.max(0, at - Date.now()))
    await run()
  }
  await pause(Math.max(0, end - Date.now()))
  return caseIds
}

async function aWatchedCase(city: DeadlineCity, seconds: number): Promise<string> {
  const limit = { value: seconds / secondsAnHour, unit: 'URGENT_HOUR' as const }
  const caseId = await aCase(city, { limit })
  await city.act((ctx) => runHandlingClock(ctx, { caseId, act: 'START' }))
  return caseId
}

function befall(city: DeadlineCity, caseId: string, { fate, seconds }: Omit<Planned, 'after'>) {
  if (fate === 'STOPPED') return city.act((ctx) => runHandlingClock(ctx, { caseId, act: 'STOP' }))
  if (fate === 'EXTENDED')
    return enter(city, caseId, 'EXTENDED', (seconds * extension) / secondsAnHour)
  return enter(city, caseId, 'PAUSED')
}

const enter = (
  { act }: DeadlineCity,
  caseId: string,
  kind: 'EXTENDED' | 'PAUSED' | 'RESUMED',
  amount?: number,
) =>
  act(async (ctx) => {
    const ladder = await ladderOf(ctx, caseId)
    const { id: clockId } = await ctx.db.clock.findFirstOrThrow({ where: { caseId } })
    await recordEntry(ctx, ladder, { clockId, kind, ...(amount !== undefined && { amount }) })
  })

const judge = ({ act, clock }: DeadlineCity, caseIds: readonly string[]) =>
  act(async (ctx) => {
    const { cityId } = ctx.city
    const settings = await ctx.db.city.findUniqueOrThrow({ where: { id: cityId } })
    const { calendar } = await calendarInForce(ctx, { cityId, at: ctx.now() })
    const clocks = await ctx.db.clock.findMany({
      where: { caseId: { in: [...caseIds] } },
      include: { entries: { orderBy: { number: 'asc' } }, escalations: true },
    })
    const until = new Date(clock.now.getTime() - slack * 1_000)
    return deadlineFindings({ clocks, calendar, settings, until })
  })

const outagePatience = 60_000

/** Clocks whose levels all fall into an hour in which nobody works. */
async function surviveOutage(city: DeadlineCity, cases: number) {
  const caseIds: string[] = []
  const all = Array.from({ length: cases }, (_, i) => 600 + (2_000 * i) / cases)
  await inTurns(
    all,
    async (seconds) => void caseIds.push(await aWatchedCase(city, seconds)),
    atOnce,
  )
  const unbound = () =>
    city.act(({ db }) => db.ladder.count({ where: { caseId: { in: caseIds }, instanceKey: null } }))
  while ((await unbound()) > 0) await pause(250)
  await city.beAwayFor(hour)
  const backAt = Date.now()
  const recorded = () =>
    city.act(({ db }) => db.escalation.count({ where: { caseId: { in: caseIds } } }))
  while ((await recorded()) < 3 * cases && Date.now() - backAt < outagePatience) await pause(250)
  const milliseconds = Date.now() - backAt
  const levels = await recorded()
  const lost = `${3 * cases - levels} of ${3 * cases} levels a minute after the outage`
  return { levels, milliseconds, failures: levels === 3 * cases ? [] : [lost] }
}
