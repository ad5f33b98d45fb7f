import type { RefusalCode } from './generated/operations.ts'

/** Every reason for which the API, or the way to it, says no. */
export type ErrorCode = RefusalCode | 'OFFLINE' | 'FAULT'

type Told = { readonly field?: string | null; readonly traceId?: string | null }

/** 接口错误 — a refusal or a fault, with the code that the screens have a sentence for. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: ErrorCode
  /** The input field that caused it, where one did. */
  readonly field: string | null
  /** By which the operator finds a fault in the log. */
  readonly traceId: string | null

  constructor(code: ErrorCode, message: string, { field = null, traceId = null }: Told = {}) {
    super(message)
    this.code = code
    this.field = field
    this.traceId = traceId
  }
}

/** 故障编号 — what an operator looks for; null for a refusal. */
export const traceOf = (error: unknown): string | null =>
  error instanceof ApiError ? error.traceId : null

export const codeOf = (error: unknown): ErrorCode =>
  error instanceof ApiError ? error.code : 'FAULT'
