import { DomainError } from '../errors.ts'

/** 时钟未运行 — only a clock that runs is extended or suspended. */
export const clockNotRunning = () =>
  new DomainError(
    'CLOCK_NOT_RUNNING',
    'This clock does not run now. Nothing was changed; only what runs is extended or suspended.',
  )
/** 已超期 — a clock that is overdue is neither extended nor suspended any more. */
export const clockOverdue = () =>
  new DomainError(
    'CLOCK_OVERDUE',
    'This clock is overdue. Nothing was changed; it is neither extended nor suspended any more, only exempted.',
  )
/** 次数用尽 — the city grants no more of it. */
export const requestsUsedUp = (most: number) =>
  new DomainError(
    'REQUESTS_USED_UP',
    `This clock has had all that the city grants: ${most}. Nothing was changed.`,
    'kind',
  )
/** 超出上限 — longer than the city grants. */
export const requestTooLong = (longest: string, field: string) =>
  new DomainError(
    'REQUEST_TOO_LONG',
    `The city grants more than nothing and at most ${longest}. Nothing was changed; ask for that or less.`,
    field,
  )
/** 已有申请 — one request of a clock waits at a time. */
export const requestWaiting = () =>
  new DomainError(
    'REQUEST_WAITING',
    'A request about this clock waits for its answer already. Nothing was changed; take it back, or wait for it.',
  )
/** 申请已了结 — decided, taken back, or its clock has stopped. */
export const requestOver = () =>
  new DomainError(
    'REQUEST_OVER',
    'This request was decided or taken back already, or its clock has stopped. Nothing was changed; read it again.',
  )
