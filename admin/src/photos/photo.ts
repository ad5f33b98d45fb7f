import type { ErrorCode } from '../api/api-error.ts'

/** 待发照片 — a photo or document that somebody adds to an act, on its way to the server. */
export type Photo = {
  /** Of its sending, too: the same file is never kept twice. */
  readonly key: string
  readonly file: File
  /** The address of the picture as it is sent; null until it is drawn, and for a document. */
  readonly preview: string | null
  readonly state: 'WAITING' | 'SENDING' | 'SENT' | 'FAILED'
  readonly share: number
  readonly attachmentId: string | null
  readonly problem: ErrorCode | null
}

/** Files that one act takes along; the API says the same. */
export const mostPhotos = 12

const hopeless: readonly (ErrorCode | null)[] = ['FILE_TOO_LARGE', 'FILE_NOT_ACCEPTED', 'FORBIDDEN']

/** Whether sending it once more may help. */
export const mayBeSentAgain = ({ state, problem }: Photo) =>
  state === 'FAILED' && !hopeless.includes(problem)
