import { engineUnavailable } from '../../errors.ts'
import type { Finding, FindingKind } from './facts.ts'
import { findAgain, type Look, look } from './look.ts'
import { cancelFormer, mend, untilSettled } from './mend.ts'
import type { CityRoom, ReconcileRoom } from './room.ts'

export type Order = {
  readonly repair: boolean
  /** By hand everything is asked, and what a lost engine has left behind is repaired. */
  readonly byHand: boolean
}
export type CityReport = {
  readonly city: CityRoom
  readonly cases: number
  readonly findings: readonly Finding[]
  readonly mended: readonly Finding[]
  /** What differs still. */
  readonly standing: readonly Finding[]
}

/** An engine that is not the one it was: whoever runs the installation says that it is the right one. */
const onlyByHand: readonly FindingKind[] = [
  'ENGINE_ROLLED_BACK',
  'INSTANCE_IN_ANOTHER_ENGINE',
  'LADDER_IN_ANOTHER_ENGINE',
]
/** So many lost instances at once are no accident of single cases. */
const atMostByItself = 50

/**
 * 对账 — holds record and engine against each other, city by city, and mends what differs; a queue that a
 * roll-back has held opens again once everything is mended. Throws ENGINE_UNAVAILABLE.
 */
export async function reconcile(room: ReconcileRoom, order: Order): Promise<CityReport[]> {
  if ((await room.client.ping()).kind !== 'done') throw engineUnavailable()
  const rolledBack = await room.isRolledBack()
  const cities = await room.cities()
  let looks = await lookAtAll(room, cities, order)
  if (!order.repair || (rolledBack && !order.byHand))
    return [...looks].map(([city, seen]) => unmended(city, seen, rolledBack))
  const all = [...looks.values()].flatMap(({ findings }) => findings)
  if (order.byHand && all.some(({ kind }) => onlyByHand.includes(kind))) await room.redeploy()
  const cleared = rolledBack ? await clear(room, looks) : null
  // what was canceled may have been bound the moment before
  if (rolledBack) looks = await lookAtAll(room, cities, order)
  const reports: CityReport[] = []
  for (const [city, seen] of looks)
    reports.push(await mendCity(room, city, { seen, order, cleared: cleared?.get(city) ?? [] }))
  if (rolledBack) {
    await room.markReconciled()
    room.gate.release()
  }
  return order.byHand ? settled(room, reports) : reports
}

const rolledBackFinding = { caseId: null, taskId: null, engineId: null, instanceKey: null }

function unmended(city: CityRoom, { cases, findings }: Look, rolledBack: boolean): CityReport {
  const all: readonly Finding[] = rolledBack
    ? [{ kind: 'ENGINE_ROLLED_BACK', ...rolledBackFinding }, ...findings]
    : findings
  return { city, cases, findings: all, mended: [], standing: all }
}

const isStray = ({ kind }: Finding) => kind === 'INSTANCE_WITHOUT_CASE'

async function clear(room: ReconcileRoom, looks: ReadonlyMap<CityRoom, Look>) {
  const cleared = new Map<CityRoom, readonly Finding[]>()
  for (const [city, { findings }] of looks)
    cleared.set(city, await cancelFormer(room, city, findings.filter(isStray)))
  return cleared
}

async function lookAtAll(room: ReconcileRoom, cities: readonly CityRoom[], { byHand }: Order) {
  const looks = new Map<CityRoom, Look>()
  for (const city of cities) looks.set(city, await look(room, city, byHand ? 'ALL' : 'SUSPICIOUS'))
  return looks
}

type Mending = {
  readonly seen: Look
  readonly order: Order
  /** Ended already, and mended with that. */
  readonly cleared: readonly Finding[]
}

async function mendCity(
  room: ReconcileRoom,
  city: CityRoom,
  { seen, order, cleared }: Mending,
): Promise<CityReport> {
  const { cases, findings } = seen
  const wanted = new Set(findings.filter((finding) => mayMend(finding, findings, order)))
  const mended = await mend(room, city, [...wanted])
  const done = new Set(mended)
  const left = [...wanted].filter((finding) => !done.has(finding))
  const untouched = findings.filter((finding) => !wanted.has(finding))
  const standing = [...untouched, ...(await stillThere(room, city, left))]
  return {
    ...{ city, cases, standing },
    findings: [...cleared, ...findings],
    mended: [...cleared, ...mended],
  }
}

/** What was not mended has failed, or has moved meanwhile: then it is no difference any more. */
async function stillThere(room: ReconcileRoom, city: CityRoom, left: readonly Finding[]) {
  const judging = { engineId: room.engineId(), queueIsBehind: false }
  const found = left.filter((finding) => !isStray(finding))
  return [...left.filter(isStray), ...(await findAgain(room, city, { found, judging }))]
}

function mayMend({ kind }: Finding, all: readonly Finding[], { byHand }: Order): boolean {
  if (byHand) return true
  const gone = all.filter((finding) => finding.kind === 'INSTANCE_GONE').length
  return !onlyByHand.includes(kind) && gone <= atMostByItself
}

/** All cities at once: they share the queue. */
const settled = (room: ReconcileRoom, reports: readonly CityReport[]) =>
  Promise.all(
    reports.map(async (report) => {
      const left = await untilSettled(room, report.city, report.mended)
      return { ...report, standing: [...report.standing, ...left] }
    }),
  )
