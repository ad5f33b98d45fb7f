import type { ManualEdition } from '../../prisma/generated/client.ts'
import type { EditionAct, EditionStatus } from '../../prisma/generated/enums.ts'
import { type DomainError, separationOfDuties } from '../errors.ts'
import { editionNotApproved, editionNotDraft, editionNotInReview } from './edition-refusals.ts'

type Transition = {
  readonly from: readonly EditionStatus[]
  readonly to: EditionStatus
  readonly refusal: (number: number) => DomainError
}

/** DRAFT → IN_REVIEW → APPROVED → PUBLISHED; SUPERSEDED comes with time, and by no act. */
const transitions: Readonly<Record<EditionAct, Transition>> = {
  SUBMIT: { from: ['DRAFT'], to: 'IN_REVIEW', refusal: editionNotDraft },
  APPROVE: { from: ['IN_REVIEW'], to: 'APPROVED', refusal: editionNotInReview },
  SEND_BACK: { from: ['IN_REVIEW', 'APPROVED'], to: 'DRAFT', refusal: editionNotInReview },
  PUBLISH: { from: ['APPROVED'], to: 'PUBLISHED', refusal: editionNotApproved },
  BOOTSTRAP: { from: ['DRAFT', 'APPROVED'], to: 'PUBLISHED', refusal: editionNotDraft },
}

type Standing = Pick<ManualEdition, 'number' | 'status'>

/** 版本流转 — what an edition is after an act; throws EDITION_NOT_DRAFT, EDITION_NOT_IN_REVIEW, EDITION_NOT_APPROVED. */
export function statusAfter({ number, status }: Standing, act: EditionAct): EditionStatus {
  const { from, to, refusal } = transitions[act]
  if (!from.includes(status)) throw refusal(number)
  return to
}

/** 版本状态 — as it is at an instant: a published edition is superseded once the next one is in force. */
export const statusAt = (
  { status, inForceUntil }: Pick<ManualEdition, 'status' | 'inForceUntil'>,
  at: Date,
): EditionStatus =>
  status === 'PUBLISHED' && inForceUntil !== null && inForceUntil <= at ? 'SUPERSEDED' : status

type Authors = Pick<ManualEdition, 'createdById' | 'lastEditedById' | 'submittedById'>

/** 回避 — whether somebody may review an edition: never who wrote it, last changed it or submitted it. */
export const mayReview = (
  { createdById, lastEditedById, submittedById }: Authors,
  personId: string | null,
): boolean => personId !== null && ![createdById, lastEditedById, submittedById].includes(personId)

/** 校验回避 — throws SEPARATION_OF_DUTIES. */
export function assertMayReview(edition: Authors, personId: string | null): void {
  if (!mayReview(edition, personId))
    throw separationOfDuties(
      'Whoever wrote, last changed or submitted an edition does not review it.',
    )
}

const reviews: ReadonlySet<EditionAct> = new Set(['APPROVE', 'SEND_BACK'])
/** The officers' acts, the one that leads on first. */
export const officersActs = ['SUBMIT', 'APPROVE', 'PUBLISH', 'SEND_BACK'] as const

type Asked = { readonly personId: string | null; readonly holds: (act: OfficersAct) => boolean }
export type OfficersAct = (typeof officersActs)[number]

/** 可用操作 — what somebody may do with an edition now, the one that leads on first. */
export const availableEditionActs = (
  edition: Authors & Pick<ManualEdition, 'status'>,
  { personId, holds }: Asked,
): OfficersAct[] =>
  officersActs.filter(
    (act) =>
      transitions[act].from.includes(edition.status) &&
      holds(act) &&
      (!reviews.has(act) || mayReview(edition, personId)),
  )
