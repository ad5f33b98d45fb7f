import { DomainError, modelInvalid } from '../errors.ts'

export const draftNotOpen = () =>
  new DomainError(
    'EDITION_NOT_DRAFT',
    'This draft is in review, published or withdrawn. Nothing was changed; have it sent back, or start a new one.',
  )
export const draftNotInReview = () =>
  new DomainError(
    'EDITION_NOT_IN_REVIEW',
    'This draft is not in review. Nothing was changed; read it again to see what it waits for.',
  )
export const anotherInForce = (number: number) =>
  new DomainError(
    'VERSION_CONFLICT',
    `Edition ${number} came into force meanwhile. Nothing was published; see what it changed, then repeat.`,
    'expectedInForce',
  )
export const anotherProcess = (wanted: string, found: string) =>
  modelInvalid(`The file holds the process ${found}, the draft is of ${wanted}; send that one.`)
export const textLost = () =>
  modelInvalid(
    'The model holds signs that were lost (U+FFFD): its file was read as UTF-8 and is not. Save it as UTF-8, then send it again.',
  )
export const modelHasErrors = (messages: readonly string[]) =>
  modelInvalid(`The checks of this model find ${messages.length} error(s): ${messages[0] ?? ''}.`)
