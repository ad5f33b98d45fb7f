import { ApiError } from '../api/api-error.ts'

/** 使用情况 — which cases and editions still use a class, as the refusal names them. */
export const reasonOf = (error: unknown): string | null =>
  error instanceof ApiError && error.code === 'CLASS_IN_USE' ? error.message : null
