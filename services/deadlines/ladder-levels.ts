import type { EscalationKind } from '../../prisma/generated/client.ts'
import { instantOfShare, type Ledger } from './ledger.ts'

/** 升级规则 — a city's settings: the warning's share of the limit, and the overtime in percent of it for each further level. */
export type LadderSettings = {
  readonly warningShare: number
  readonly ladderPercents: readonly number[]
}
/** 升级级别 — 1 warning, 2 overdue, 3 and more by overtime; when it is reached. */
export type Level = {
  readonly number: number
  readonly kind: EscalationKind
  readonly dueAt: Date
}

/** 阶梯 — every level of a clock with its instant. */
export function levels(ledger: Ledger, settings: LadderSettings): readonly Level[] {
  const level = (number: number, kind: EscalationKind, share: number): Level => ({
    number,
    kind,
    dueAt: instantOfShare(ledger, share),
  })
  return [
    level(1, 'WARNING', settings.warningShare),
    level(2, 'OVERDUE', 1),
    ...settings.ladderPercents.map((percent, i) => level(i + 3, 'LEVEL', 1 + percent / 100)),
  ]
}

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
