/** 拒绝码 — the closed list of reasons for which an act is refused; BPMN errors and GraphQL use the same codes. */
export const refusalCodes = [
  'NOT_SIGNED_IN',
  'SIGN_IN_FAILED',
  'SIGN_IN_LOCKED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'VERSION_CONFLICT',
  'IDEMPOTENCY_CONFLICT',
  'CASE_CLOSED',
  'TASK_CLOSED',
  'TASK_RESERVED',
  'OUTCOME_UNKNOWN',
  'SEPARATION_OF_DUTIES',
  'CLASS_UNKNOWN',
  'CLASS_RETIRED',
  'CLASS_IN_USE',
  'MAPPING_UNCONFIRMED',
  'CONDITION_UNKNOWN',
  'UNIT_NOT_ELIGIBLE',
  'UNDO_TOO_LATE',
  'NO_MANUAL_IN_FORCE',
  'EDITION_NOT_DRAFT',
  'EDITION_NOT_IN_REVIEW',
  'EDITION_NOT_APPROVED',
  'EDITION_NOT_PUBLISHED',
  'INSTANT_PAST',
  'INSTANT_TAKEN',
  'DOCUMENT_NUMBER_TAKEN',
  'PHRASES_UNCONFIRMED',
  'MANUAL_HAS_ERRORS',
  'REASON_NEEDED',
  'MANUAL_UNREADABLE',
  'FILE_UNREADABLE',
  'MODEL_INVALID',
  'REQUEST_TOO_COSTLY',
  'RATE_LIMITED',
  'ENGINE_UNAVAILABLE',
  'DATABASE_UNAVAILABLE',
  'STORAGE_FULL',
  'OVERLOADED',
  'FILE_TOO_LARGE',
  'FILE_NOT_ACCEPTED',
  'FILES_UNAVAILABLE',
  'WINDOWS_OVERLAP',
  'NO_WORKING_DAY',
  'SCHEDULES_OVERLAP',
  'CALENDAR_NOT_DRAFT',
  'CALENDAR_CLASH',
  'DOCUMENT_NEEDED',
  'SECOND_APPROVER_NEEDED',
  'LIMIT_OUT_OF_RANGE',
  'EXAMPLES_DIFFER',
  'EXAMPLES_NOT_RUN',
  'EXAMPLE_RETIRED',
  'EXAMPLE_UNCONFIRMED',
  'ROUND_RUNNING',
  'ROUND_ENDED',
  'OBJECTIONS_OPEN',
  'SAME_CASE',
  'CASE_MERGED',
  'CASE_NOT_FILED',
  'CLOCK_NOT_RUNNING',
  'CLOCK_OVERDUE',
  'REQUESTS_USED_UP',
  'REQUEST_TOO_LONG',
  'REQUEST_WAITING',
  'REQUEST_OVER',
  'LADDER_OUT_OF_ORDER',
  'LEVEL_WITHOUT_OFFICE',
  'NOBODY_HANDLES',
  'SUPERVISION_WAITING',
  'SUPERVISION_ANSWERED',
  'HELD_BY_RELEASE',
  'RELEASE_NOT_DRAFT',
  'RELEASE_NOT_REVIEWED',
  'RELEASE_SETTLED',
  'NO_WAY_BACK',
  'RULED_RESPONSIBLE',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** Nobody's name where it is not ours to know. */
type KeptFor = { readonly by: string | null; readonly until: Date }

/** 拒绝 — a refusal that people may read: what happened; what was kept; what to do. Anything else thrown is a fault. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  readonly code: RefusalCode
  /** The input field that caused it, where one did. */
  readonly field: string | null
  /** For whom a task is kept, where that is why. */
  readonly kept: KeptFor | null

  constructor(
    code: RefusalCode,
    message: string,
    field: string | null = null,
    kept: KeptFor | null = null,
  ) {
    super(message)
    this.code = code
    this.field = field
    this.kept = kept
  }
}

export const notSignedIn = () =>
  new DomainError(
    'NOT_SIGNED_IN',
    'Nobody is signed in. Sign in or send an API key, then try again.',
  )
export const signInFailed = () =>
  new DomainError('SIGN_IN_FAILED', 'Name or password is wrong. Nothing was changed; try again.')
export const signInLocked = (until: Date) =>
  new DomainError('SIGN_IN_LOCKED', `Too many tries. Try again after ${until.toISOString()}.`)
export const forbidden = (what: string) =>
  new DomainError(
    'FORBIDDEN',
    `${what} is not among your rights. Nothing was changed; ask a shift leader.`,
  )
export const notFound = (what: string) =>
  new DomainError('NOT_FOUND', `${what} does not exist here, or is not yours to see.`)
export const invalidInput = (message: string, field: string | null = null) =>
  new DomainError('INVALID_INPUT', message, field)
export const unstorableText = () =>
  invalidInput(
    'A text holds a sign that cannot be stored: U+0000, or one half of two. Nothing was changed.',
  )
export const versionConflict = (what: string) =>
  new DomainError(
    'VERSION_CONFLICT',
    `${what} was changed by somebody else. Read it again, then repeat.`,
    'expectedVersion',
  )
export const idempotencyConflict = () =>
  new DomainError(
    'IDEMPOTENCY_CONFLICT',
    'This idempotency key was used for another request. Nothing was done; use a new key.',
    'idempotencyKey',
  )
export const caseClosed = (caseNumber: string) =>
  new DomainError('CASE_CLOSED', `Case ${caseNumber} has ended and never changes again.`)
export const sameCase = (caseNumber: string) =>
  new DomainError(
    'SAME_CASE',
    `Case ${caseNumber} cannot be merged into itself. Nothing was changed; choose another case.`,
    'intoCaseId',
  )
export const caseMerged = (caseNumber: string, intoNumber: string) =>
  new DomainError(
    'CASE_MERGED',
    `Case ${caseNumber} was already merged into ${intoNumber} and never changes again. Nothing was changed; go on with case ${intoNumber}.`,
  )
export const caseNotFiled = (caseNumber: string) =>
  new DomainError(
    'CASE_NOT_FILED',
    `Case ${caseNumber} is not filed yet. Nothing was changed; file it first, or end the report at its own step.`,
  )
export const taskClosed = () =>
  new DomainError(
    'TASK_CLOSED',
    'This task is already done or was called back. Nothing was changed; read the work list again.',
  )
export const outcomeUnknown = (outcome: string, allowed: readonly string[]) =>
  new DomainError(
    'OUTCOME_UNKNOWN',
    `The outcome ${outcome} does not belong to this step. Choose one of ${allowed.join(', ')}.`,
    'outcome',
  )
export const separationOfDuties = (why: string) =>
  new DomainError(
    'SEPARATION_OF_DUTIES',
    `${why} Nothing was changed; a colleague has to take this step.`,
  )
export const classUnknown = (code: string) =>
  new DomainError(
    'CLASS_UNKNOWN',
    `The catalogue in force has no class ${code}. Choose one of its classes.`,
    'classCode',
  )
export const classRetired = (code: string) =>
  new DomainError(
    'CLASS_RETIRED',
    `The class ${code} is retired. Nothing was changed; choose its successor or another class.`,
    'classCode',
  )
export const classInUse = (code: string, uses: string) =>
  new DomainError(
    'CLASS_IN_USE',
    `The class ${code} is still used by ${uses}. It stays as it was; end those cases, or publish an edition without it, then retire it.`,
  )
export const conditionUnknown = (code: string, conditionNo: number) =>
  new DomainError(
    'CONDITION_UNKNOWN',
    `Class ${code} has no filing condition ${conditionNo} in the manual. Choose one of its conditions.`,
    'conditionNo',
  )
export const unitNotEligible = (why: string) => new DomainError('UNIT_NOT_ELIGIBLE', why, 'unitId')
export const undoTooLate = () =>
  new DomainError(
    'UNDO_TOO_LATE',
    'These steps are being ended already, or have been. Nothing was taken back; look at each result.',
  )
export const noManualInForce = () =>
  new DomainError(
    'NO_MANUAL_IN_FORCE',
    'No edition of the Command Manual is in force. Publish one, then file the case.',
  )
export const manualUnreadable = (why: string) =>
  new DomainError('MANUAL_UNREADABLE', `${why} Nothing was imported.`, 'file')
export const fileUnreadable = (why: string) =>
  new DomainError('FILE_UNREADABLE', `${why} Nothing was imported.`, 'content')
export const modelInvalid = (why: string) =>
  new DomainError('MODEL_INVALID', `${why} Nothing was published.`)
export const rateLimited = () =>
  new DomainError('RATE_LIMITED', 'Too many requests. Wait a little, then repeat.')
export const engineUnavailable = () =>
  new DomainError(
    'ENGINE_UNAVAILABLE',
    'The process engine is away. The record is kept and is sent when it is back.',
  )
export const databaseUnavailable = () =>
  new DomainError(
    'DATABASE_UNAVAILABLE',
    'The database does not answer. Repeat in a moment, with the same idempotency key: what was recorded is not done again.',
  )
export const storageFull = () =>
  new DomainError(
    'STORAGE_FULL',
    'There is no room left to record anything. Nothing was changed; reading goes on. Tell the operator, then repeat.',
  )
export const overloaded = (why = 'Too much is going on at once') =>
  new DomainError(
    'OVERLOADED',
    `${why}. Nothing was changed; wait as long as Retry-After says, then repeat.`,
  )
export const requestTooCostly = (why: string) =>
  new DomainError('REQUEST_TOO_COSTLY', `This request is too costly: ${why}. Ask for less at once.`)
