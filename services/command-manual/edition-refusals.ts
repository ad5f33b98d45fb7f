import { DomainError } from '../errors.ts'

export const editionNotDraft = (number: number) =>
  new DomainError('EDITION_NOT_DRAFT', `Edition ${number} is no draft any more. Start a new draft.`)
export const editionNotInReview = (number: number) =>
  new DomainError(
    'EDITION_NOT_IN_REVIEW',
    `Edition ${number} is not in review. Nothing was changed; read it again to see what it waits for.`,
  )
export const editionNotApproved = (number: number) =>
  new DomainError(
    'EDITION_NOT_APPROVED',
    `Edition ${number} is not approved. Nothing was published; submit it, and have somebody else review it.`,
  )
export const editionNotPublished = (number: number) =>
  new DomainError(
    'EDITION_NOT_PUBLISHED',
    `Edition ${number} has not been superseded: there is nothing to go back to. Nothing was changed; choose an earlier edition.`,
  )
export const instantPast = (from: Date) =>
  new DomainError(
    'INSTANT_PAST',
    `${from.toISOString()} is past, and cases filed since then follow another edition. Nothing was published; choose a later instant.`,
    'from',
  )
export const instantTaken = (from: Date, number: number) =>
  new DomainError(
    'INSTANT_TAKEN',
    `Edition ${number} is in force from ${from.toISOString()}, and only one can be. Nothing was published; choose another instant.`,
    'from',
  )
export const orderInTheWay = (number: number, from: Date, until: Date) =>
  new DomainError(
    'INSTANT_TAKEN',
    `Edition ${number} is a temporary order from ${from.toISOString()} until ${until.toISOString()}, over the edition before. Nothing was published; choose an instant from its end on.`,
    'from',
  )
export const editionInTheWay = (number: number, from: Date) =>
  new DomainError(
    'INSTANT_TAKEN',
    `Edition ${number} comes into force at ${from.toISOString()}, while the temporary order would run. Nothing was published; have the order end by then, or begin afterwards.`,
    'until',
  )
export const documentNumberTaken = (documentNumber: string, number: number) =>
  new DomainError(
    'DOCUMENT_NUMBER_TAKEN',
    `Edition ${number} bears the document number ${documentNumber}. Nothing was published; give another one.`,
    'documentNumber',
  )
export const phrasesUnconfirmed = (count: number) =>
  new DomainError(
    'PHRASES_UNCONFIRMED',
    `${count} unit phrases of this edition are not confirmed. Confirm them, then publish.`,
  )
export const manualHasErrors = (count: number) =>
  new DomainError(
    'MANUAL_HAS_ERRORS',
    `The checks of this edition find errors: ${count}. Nothing was published; mend them, then publish.`,
  )
export const reasonNeeded = (count: number) =>
  new DomainError(
    'REASON_NEEDED',
    `The checks of this edition warn: ${count}. Nothing was published; mend it, or say why it is to be published all the same.`,
    'reason',
  )
export const roundRunning = (number: number, until: Date) =>
  new DomainError(
    'ROUND_RUNNING',
    `Units may answer about edition ${number} until ${until.toISOString()}. Nothing was changed; wait for them, or until then.`,
  )
export const roundEnded = (until: Date) =>
  new DomainError(
    'ROUND_ENDED',
    `Answers were taken until ${until.toISOString()}, or this one has been dealt with. Nothing was changed; talk to whoever keeps the manual.`,
  )
export const objectionsOpen = (number: number, count: number) =>
  new DomainError(
    'OBJECTIONS_OPEN',
    `Objections to edition ${number} that nobody has decided: ${count}. Nothing was changed; adopt each of them, in part or not, with a reason.`,
  )
