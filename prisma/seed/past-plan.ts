import type { CaseReport } from '../../services/cases/report-case.ts'
import type { CaseSource, Component } from '../generated/client.ts'
import { personName } from './names.ts'
import { type Officer, officersFor, type PastFacts } from './past-facts.ts'
import { createRandom, type Random } from './random.ts'

/** 补录计划 — one past case: what was reported, when, by whom, and where it stands today. */
export type PastPlan = {
  readonly report: CaseReport
  readonly reporter: Officer
  readonly reportedAt: Date
  /** Steps after which it is left open; endless for a case that has ended. */
  readonly steps: number
  /** A step at which it is left open whenever it gets there; null for none. */
  readonly leftAt: string | null
  readonly random: Random
}
type Asked = { readonly index: number; readonly count: number; readonly seed: string }

const hour = 3_600_000
const day = 24 * hour
const pastDays = 90
const recent = 0.93
const cityHours = 8
const stepsToClosing = 9
const sources: readonly (readonly [CaseSource, number])[] = [
  ...([
    ['COLLECTOR', 52],
    ['HOTLINE', 12],
    ['PUBLIC', 10],
    ['VIDEO', 8],
  ] as const),
  ...([
    ['SUPERIOR', 5],
    ['NETWORK', 4],
    ['TELEPHONE', 3],
    ['MEDIA', 2],
  ] as const),
  ...([
    ['PETITION', 1],
    ['SENSOR', 1],
    ['TRANSFER', 1],
    ['ASSESSMENT', 1],
  ] as const),
]
const named = new Set<CaseSource>(['PUBLIC', 'HOTLINE', 'TELEPHONE', 'NETWORK', 'PETITION'])
const beginnings: Readonly<Partial<Record<CaseSource, string>>> = {
  COLLECTOR: '巡查发现',
  VIDEO: '视频巡查发现',
  SUPERIOR: '上级交办：',
  MEDIA: '媒体报道：',
  SENSOR: '感知设备报警：',
}
/** 经区县 — what the manual of the demo sends through the county's own command center. */
const twoLevel = new Set(['E0405', 'E0406'])

/** Plans the case of an index; the same for the same seed. */
export function planCase(facts: PastFacts, { index, count, seed }: Asked, now: Date): PastPlan {
  const random = createRandom(`${seed} ${index}`)
  const isRecent = index >= count * recent
  const share = (index + random.between(0, 1)) / count
  const inCounty = facts.scope.cityIds.length > 1 && random.chance(0.08)
  // The county's own collectors see a city's case only once it was dispatched to them.
  const source = inCounty ? random.pick(['SUPERIOR', 'VIDEO'] as const) : pickSource(random)
  const place = random.pick(
    facts.components.filter(({ cityId }) => inCounty === (cityId !== facts.scope.cityId)),
  )
  return {
    random,
    report: reportAt(facts, random, { source, place, inCounty }),
    reporter: reporterOf(facts, random, source),
    reportedAt: instantOf(now, share, random),
    steps: isRecent && random.chance(0.75) ? index % stepsToClosing : Number.POSITIVE_INFINITY,
    leftAt: !isRecent && random.chance(0.07) ? 'userTask_HandleCase' : null,
  }
}

type Where = { readonly source: CaseSource; readonly place: Component; readonly inCounty: boolean }

function reportAt(facts: PastFacts, random: Random, { source, place, inCounty }: Where) {
  const entry = random.pick(
    facts.entries.filter(({ kind, classCode }) =>
      inCounty ? twoLevel.has(classCode) : kind === 'MATTER' || classCode === place.classCode,
    ),
  )
  const condition = entry.filingCondition.replace(/的?[。；]?$/u, '')
  const beginning = beginnings[source] ?? '市民反映'
  return {
    source,
    classCode: entry.classCode,
    conditionNo: entry.conditionNo,
    description: `${beginning}${place.address}${entry.className}存在问题：${condition}。`,
    address: place.address,
    longitude: place.longitude,
    latitude: place.latitude,
    ...(entry.kind === 'COMPONENT' && { componentCode: place.code }),
    ...(named.has(source) && reporterName(random)),
  } satisfies CaseReport
}

const reporterName = (random: Random) => ({
  reporterName: personName(Math.floor(random.between(700, 900))),
  reporterPhone: `0359-${Math.floor(random.between(2_000_000, 8_999_999))}`,
})

function reporterOf(facts: PastFacts, random: Random, source: CaseSource): Officer {
  const role = source === 'COLLECTOR' ? 'COLLECTOR' : 'INTAKE_OFFICER'
  return random.pick(
    officersFor(facts, { role, unitId: null }).filter(
      ({ scope }) => scope.cityId === facts.scope.cityId,
    ),
  )
}

function pickSource(random: Random): CaseSource {
  return random.pick(
    sources.flatMap(([source, weight]) => Array.from({ length: weight }, () => source)),
  )
}

/** In daylight, and never so late that nothing could have happened since. */
function instantOf(now: Date, share: number, random: Random): Date {
  const at = now.getTime() - (1 - share) * pastDays * day
  const midnight = Math.floor((at + cityHours * hour) / day) * day - cityHours * hour
  const daylight = midnight + random.between(7.5, 19) * hour
  return new Date(Math.min(daylight, now.getTime() - 4 * hour))
}

/** 先后 — a mixture of open and closed cases first, so that a city that is ready early shows every stage. */
export function seedingOrder(count: number): number[] {
  const all = Array.from({ length: count }, (_, index) => index)
  const stride = Math.max(1, Math.floor(count / 10))
  const first = new Set(all.filter((index) => index >= count - 10 || index % stride === 0))
  const mixed = [...first].sort((a, b) => (a % 10) - (b % 10) || b - a)
  return [...mixed, ...all.filter((index) => !first.has(index))]
}
