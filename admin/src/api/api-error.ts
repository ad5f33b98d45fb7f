import type { RefusalCode } from './generated/operations.ts'

/** Every reason for which the API, or the way to it, says no. */
export type ErrorCode = RefusalCode | 'OFFLINE' | 'FAULT'

type Told = {
  readonly field?: string | null
  readonly traceId?: string | null
  readonly reservedBy?: string | null
  readonly reservedUntil?: string | null
}
/** 领办中 — who works on a task, where that is ours to know, and until when. */
export type Kept = { readonly by: string | null; readonly until: string }

/** 接口错误 — a refusal or a fault, with the code that the screens have a sentence for. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: ErrorCode
  /** The input field that caused it, where one did. */
  readonly field: string | null
  /** By which the operator finds a fault in the log. */
  readonly traceId: string | null
  /** For whom the task is reserved; null where that is not why. */
  readonly kept: Kept | null

  constructor(code: ErrorCode, message: string, told: Told = {}) {
    super(message)
    const { field = null, traceId = null, reservedBy: by = null, reservedUntil: until } = told
    this.code = code
    this.field = field
    this.traceId = traceId
    this.kept = until == null ? null : { by, until }
  }
}

/** 故障编号 — what an operator looks for; null for a refusal. */
export const traceOf = (error: unknown): string | null =>
  error instanceof ApiError ? error.traceId : null

/** 领办中 — for whom what was refused is reserved; null for any other refusal. */
export const keptIn = (error: unknown): Kept | null =>
  error instanceof ApiError ? error.kept : null

export const codeOf = (error: unknown): ErrorCode =>
  error instanceof ApiError ? error.code : 'FAULT'
