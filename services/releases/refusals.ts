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

const noWayBack = (why: string) => new DomainError('NO_WAY_BACK', `${why} Nothing was changed.`)
export const notInForce = () =>
  noWayBack('This release is not in force, so that there is nothing to go back from.')
export const goesBackAlready = (name: string) =>
  noWayBack(`The release “${name}” goes back from this one already; review or withdraw that one.`)
export const overtaken = (member: string) =>
  noWayBack(
    `${member} is not in force any more, or another one is to follow it: what was before this release is not what was before today. Make a new release of what is to be in force.`,
  )
export const nothingBefore = (member: string) =>
  noWayBack(`Nothing was in force before ${member}. Make a new release of what is to be in force.`)
export const documentMissing = () =>
  invalidInput(
    'The manual that is brought back is issued anew. Nothing was changed; say by whom, when and under which number.',
    'document',
  )
