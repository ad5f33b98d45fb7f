import { deadlineMessage } from '../services/process-editions/deadline-message.ts'

/** 可等时限 — what a clock tells an officer's step, as far as a designer is offered it. */
export const awaitedLevels = [
  { kind: 'WARNING', number: 1 },
  { kind: 'OVERDUE', number: 2 },
  { kind: 'LEVEL', number: 3 },
  { kind: 'LEVEL', number: 4 },
] as const

/** 可等消息 — the messages of one clock, each with its level. */
export const messagesOf = (clock: string) =>
  awaitedLevels.map((level) => ({ ...level, clock, name: deadlineMessage(clock, level) }))
