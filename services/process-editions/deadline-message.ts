import type { EscalationKind } from '../../prisma/generated/enums.ts'

/** The clock of handling; every other one is a step's, by the key in its `clock` header. */
const handling = 'handling'
const stepPrefix = /^step:/
/** The first two levels by their kind, the further ones by number. */
const levelName = /^(.+)-(?:warning|overdue|level-(?:[3-9]|[1-9]\d))$/

type Level = { readonly kind: EscalationKind; readonly number: number }

/** 时限消息 — the message by which the ladder tells a model that a clock has reached a level: `handling-overdue`, `confirmation-warning`, `handling-level-3`. */
export const deadlineMessage = (clock: string, { kind, number }: Level): string =>
  `${clock.replace(stepPrefix, '')}-${kind === 'LEVEL' ? `level-${number}` : kind.toLowerCase()}`

/** 是否时限消息 — whether a clock of a model with these steps' keys may send a message of this name. */
export function isDeadlineMessage(name: string, steps: readonly string[]): boolean {
  const [, clock] = levelName.exec(name) ?? []
  return clock !== undefined && [handling, ...steps].includes(clock)
}
