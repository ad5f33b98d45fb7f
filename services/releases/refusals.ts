import { DomainError, invalidInput, modelInvalid } from '../errors.ts'

export const releaseNotDraft = () =>
  new DomainError(
    'RELEASE_NOT_DRAFT',
    'This release is reviewed, scheduled or over. Nothing was changed; withdraw it, or make a new one.',
  )
export const releaseNotReviewed = () =>
  new DomainError(
    'RELEASE_NOT_REVIEWED',
    'This release is not reviewed, or no more. Nothing was scheduled; have somebody else review it.',
  )
export const releaseSettled = () =>
  new DomainError(
    'RELEASE_SETTLED',
    'This release is in force, failed or withdrawn already. Nothing was changed; make a new one.',
  )
export const releaseInstantPast = (instant: Date) =>
  new DomainError(
    'INSTANT_PAST',
    `${instant.toISOString()} is past, or is now. Nothing was changed; choose a later instant.`,
    'instant',
  )
export const nothingTied = () =>
  invalidInput('A release brings something. Nothing was changed; choose what.', 'draftIds')
export const processTwice = (processId: string) =>
  invalidInput(
    `Two drafts of ${processId} cannot both take effect. Nothing was changed; choose one of them.`,
    'draftIds',
  )
export const processMissing = (draft: string, called: string) =>
  modelInvalid(
    `${draft} calls the process ${called}, which the city does not run and this release does not bring.`,
  )
