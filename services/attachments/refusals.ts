import { DomainError } from '../errors.ts'

export const fileTooLarge = (megabytes: number) =>
  new DomainError(
    'FILE_TOO_LARGE',
    `The file is over ${megabytes} MB. Nothing was saved; send a smaller one.`,
  )
export const fileNotAccepted = (why: string) =>
  new DomainError(
    'FILE_NOT_ACCEPTED',
    `${why} Nothing was saved; send a photo as JPEG, PNG or WebP, or a document as PDF.`,
  )
export const filesUnavailable = () =>
  new DomainError(
    'FILES_UNAVAILABLE',
    'The file store does not answer. Nothing was saved; send the file again in a moment.',
  )
