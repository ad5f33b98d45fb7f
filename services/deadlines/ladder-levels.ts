import { z } from 'zod'
import type { EscalationKind } from '../../prisma/generated/client.ts'
import { instantOfShare, type Ledger } from './ledger.ts'

/** 通知岗位 — whom a level tells: whoever holds the step, the desk above it, or a role anywhere in the city. */
export const ladderOffices = [
  'HOLDER',
  'DESK',
  'SHIFT_LEADER',
  'DISPATCHER',
  'SUPERVISOR',
  'LEADER',
] as const
export type LadderOffice = (typeof ladderOffices)[number]

/** 升级规则 — a city's settings: the warning's share of the limit, and the overtime in percent of it for each further level. */
export type LadderSettings = {
  readonly warningShare: number
  readonly ladderPercents: readonly number[]
  /** Whom its levels tell, by their number, as it is stored; a level that is not there tells whom it usually does. */
  readonly ladderOffices?: unknown
  /** The numbers of those that raise the priority of their case. */
  readonly ladderRaises?: readonly number[]
  /** Within how many hours the department has to answer the order that a level opens, by the level's number, as it is stored. */
  readonly ladderOrders?: unknown
}
/** What a city says of its levels, as it is read. */
export const ladderOfCity = {
  ...{ warningShare: true, ladderPercents: true, ladderOffices: true },
  ...{ ladderRaises: true, ladderOrders: true },
} as const
/** 级别 — 1 warning, 2 overdue, 3 and more by overtime; the share of the limit at which it is reached, whom it tells, and what else it does. */
export type Rung = {
  readonly number: number
  readonly kind: EscalationKind
  readonly share: number
  readonly offices: readonly LadderOffice[]
  readonly raisesPriority: boolean
  /** Of the supervision order that it opens; null: it opens none. */
  readonly answerHours: number | null
}
/** 升级级别 — a level of a clock: when it is reached. */
export type Level = Omit<Rung, 'share'> & { readonly dueAt: Date }

const Offices = z.record(z.string(), z.array(z.enum(ladderOffices)).min(1))
const Orders = z.record(z.string(), z.int())
/** A warning goes to whoever holds the step; from overdue on also to the desk above. */
const usual = (number: number): readonly LadderOffice[] =>
  number === 1 ? ['HOLDER'] : ['HOLDER', 'DESK']

/** 级别表 — the levels that a city has, whatever the clock. */
export function rungs(settings: LadderSettings): readonly Rung[] {
  const { warningShare, ladderPercents, ladderRaises = [] } = settings
  const own = Offices.parse(settings.ladderOffices ?? {})
  const orders = Orders.parse(settings.ladderOrders ?? {})
  const shares = [warningShare, 1, ...ladderPercents.map((percent) => 1 + percent / 100)]
  return shares.map((share, i) => ({
    ...{ number: i + 1, kind: kinds[i] ?? 'LEVEL', share },
    offices: own[i + 1] ?? usual(i + 1),
    raisesPriority: ladderRaises.includes(i + 1),
    answerHours: orders[i + 1] ?? null,
  }))
}
const kinds = ['WARNING', 'OVERDUE'] as const

const Pinned = z.object({
  warningShare: z.number(),
  ladderPercents: z.array(z.int()),
  ladderOffices: z.unknown(),
  // no level did when the first were pinned
  ladderRaises: z.array(z.int()).default([]),
  ladderOrders: z.unknown().optional(),
})

/** 时钟级别 — those that a clock keeps, where its city has others since; else the city's. */
export const settingsOf = (
  { pinnedLadder }: { readonly pinnedLadder: unknown },
  city: LadderSettings,
): LadderSettings => (pinnedLadder === null ? city : Pinned.parse(pinnedLadder))

/** 阶梯 — every level of a clock with its instant. */
export const levels = (ledger: Ledger, settings: LadderSettings): readonly (Level & Rung)[] =>
  rungs(settings).map((rung) => ({ ...rung, dueAt: instantOfShare(ledger, rung.share) }))

/** 已到级别 — the levels that are reached and not yet recorded. */
export const dueLevels = (
  all: readonly Level[],
  now: Date,
  recorded: ReadonlySet<number>,
): readonly Level[] => all.filter(({ number, dueAt }) => dueAt <= now && !recorded.has(number))

/** 下一级别 — the earliest level not yet recorded; null once all are. */
export function earliestUnrecorded(
  all: readonly Level[],
  recorded: ReadonlySet<number>,
): Level | null {
  const open = all.filter(({ number }) => !recorded.has(number))
  return open.reduce<Level | null>(
    (first, level) => (first === null || level.dueAt < first.dueAt ? level : first),
    null,
  )
}
