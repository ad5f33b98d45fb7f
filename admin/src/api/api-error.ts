import type { RefusalCode } from './generated/operations.ts'

/** Every reason for which the API, or the way to it, says no. */
export type ErrorCode = RefusalCode | 'OFFLINE' | 'FAULT'

/** 接口错误 — a refusal or a fault, with the code that the screens have a sentence for. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: ErrorCode
  /** The input field that caused it, where one did. */
  readonly field: string | null

  constructor(code: ErrorCode, message: string, field: string | null = null) {
    super(message)
    this.code = code
    this.field = field
  }
}

export const codeOf = (error: unknown): ErrorCode =>
  error instanceof ApiError ? error.code : 'FAULT'
