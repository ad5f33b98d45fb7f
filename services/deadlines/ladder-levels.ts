import type { EscalationKind } from '../../prisma/generated/client.ts'
import { instantOfShare, type Ledger } from './ledger.ts'

/** 升级规则 — a city's settings: the warning's share of the limit, and the overtime in percent of it for each further level. */
export type LadderSettings = {
  readonly warningShare: number
  readonly ladderPercents: readonly number[]
}
/** 级别 — 1 warning, 2 overdue, 3 and more by overtime; the share of the limit at which it is reached. */
export type Rung = {
  readonly number: number
  readonly kind: EscalationKind
  readonly share: number
}
/** 升级级别 — a level of a clock: when it is reached. */
export type Level = Omit<Rung, 'share'> & { readonly dueAt: Date }

/** 级别表 — the levels that a city has, whatever the clock. */
export const rungs = ({ warningShare, ladderPercents }: LadderSettings): readonly Rung[] => [
  { number: 1, kind: 'WARNING', share: warningShare },
  { number: 2, kind: 'OVERDUE', share: 1 },
  ...ladderPercents.map((percent, i) => ({
    number: i + 3,
    kind: 'LEVEL' as const,
    share: 1 + percent / 100,
  })),
]

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
