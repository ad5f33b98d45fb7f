import { ApiError, codeOf } from '../api/api-error.ts'
import type { TextKey } from '../texts/texts.ts'

const own: Readonly<Record<string, TextKey>> = {
  INVALID_INPUT: 'processes.refused.INVALID_INPUT',
  VERSION_CONFLICT: 'processes.refused.VERSION_CONFLICT',
  MODEL_INVALID: 'processes.refused.MODEL_INVALID',
  SEPARATION_OF_DUTIES: 'processes.refused.SEPARATION_OF_DUTIES',
  ENGINE_UNAVAILABLE: 'processes.refused.ENGINE_UNAVAILABLE',
}

const ofUpload: Readonly<Record<string, TextKey>> = {
  MODEL_INVALID: 'processes.uploadRefused',
  FILE_UNREADABLE: 'processes.notUtf8',
}

/** Why a file was refused. */
export const uploadRefusalOf = (error: unknown): TextKey =>
  ofUpload[codeOf(error)] ?? `errors.${codeOf(error)}`

/** Why an act on a draft or an edition was refused, in the words of this page; null for the common ones. */
export const refusalOf = (error: unknown): TextKey | null => own[codeOf(error)] ?? null

const explained: ReadonlySet<string> = new Set(['INVALID_INPUT', 'MODEL_INVALID'])

/** What the checks or the engine say of it, in English; null where the words of this page say all. */
export const reasonOf = (error: unknown): string | null =>
  error instanceof ApiError && explained.has(error.code) ? error.message : null
