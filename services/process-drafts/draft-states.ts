import type { ProcessDraft } from '../../prisma/generated/client.ts'
import type { ProcessDraftState } from '../../prisma/generated/enums.ts'
import { separationOfDuties } from '../errors.ts'
import { draftNotInReview, draftNotOpen } from './refusals.ts'

/** What can be done with a draft, the act that leads on first. */
export const draftActs = ['SAVE', 'SUBMIT', 'PUBLISH', 'SEND_BACK', 'WITHDRAW'] as const
export type DraftAct = (typeof draftActs)[number]

/** Those that wait for somebody. */
export const openStates: readonly ProcessDraftState[] = ['DRAFT', 'IN_REVIEW']

/** DRAFT → IN_REVIEW → PUBLISHED, sent back in between, or WITHDRAWN. */
const standing: Readonly<Record<DraftAct, readonly ProcessDraftState[]>> = {
  SAVE: ['DRAFT'],
  SUBMIT: ['DRAFT'],
  PUBLISH: ['IN_REVIEW'],
  SEND_BACK: ['IN_REVIEW'],
  WITHDRAW: ['DRAFT', 'IN_REVIEW'],
}
const reviews: ReadonlySet<DraftAct> = new Set(['PUBLISH', 'SEND_BACK'])

type Standing = Pick<ProcessDraft, 'state' | 'authorIds'>

/** 回避 — whether somebody may review a draft: a person who has neither made, saved nor submitted it. */
export const mayReview = ({ authorIds }: Standing, personId: string | null): boolean =>
  personId !== null && !authorIds.includes(personId)

/** 校验流转 — throws EDITION_NOT_DRAFT, EDITION_NOT_IN_REVIEW, SEPARATION_OF_DUTIES. */
export function assertDraftAct(draft: Standing, act: DraftAct, personId: string | null): void {
  if (!standing[act].includes(draft.state))
    throw reviews.has(act) ? draftNotInReview() : draftNotOpen()
  if (reviews.has(act) && !mayReview(draft, personId))
    throw separationOfDuties(
      'Whoever made, saved or submitted a draft neither publishes it nor sends it back.',
    )
  if (act === 'SUBMIT' && personId === null)
    throw separationOfDuties('A person submits a draft and answers for it, never a key.')
}

/** A key is no author: a person answers for what it has drawn, and is kept out of the review. */
const mayTake = (draft: Standing, act: DraftAct, personId: string | null): boolean =>
  act === 'SUBMIT' ? personId !== null : !reviews.has(act) || mayReview(draft, personId)

type Asked = {
  readonly personId: string | null
  readonly holds: (act: DraftAct) => boolean
}

/** 可用操作 — what somebody may do with a draft now. */
export const availableDraftActs = (draft: Standing, { personId, holds }: Asked): DraftAct[] =>
  draftActs.filter(
    (act) => standing[act].includes(draft.state) && holds(act) && mayTake(draft, act, personId),
  )
