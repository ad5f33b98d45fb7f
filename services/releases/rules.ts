import type { Release } from '../../prisma/generated/client.ts'
import type { ReleaseState } from '../../prisma/generated/enums.ts'
import { type DomainError, separationOfDuties } from '../errors.ts'
import { notInForce, releaseNotDraft, releaseNotReviewed, releaseSettled } from './refusals.ts'

/** What can be done with a release, the act that leads on first. */
export const releaseActs = ['REVIEW', 'SCHEDULE', 'CHANGE', 'WITHDRAW', 'ROLL_BACK'] as const
export type ReleaseAct = (typeof releaseActs)[number]

type Transition = {
  readonly from: readonly ReleaseState[]
  readonly to: ReleaseState
  readonly refusal: () => DomainError
}

/** DRAFT → REVIEWED → SCHEDULED → IN_FORCE or FAILED, or WITHDRAWN before; what is changed is a draft again. */
const transitions: Readonly<Record<ReleaseAct, Transition>> = {
  CHANGE: { from: ['DRAFT', 'REVIEWED'], to: 'DRAFT', refusal: releaseNotDraft },
  REVIEW: { from: ['DRAFT'], to: 'REVIEWED', refusal: releaseNotDraft },
  SCHEDULE: { from: ['REVIEWED'], to: 'SCHEDULED', refusal: releaseNotReviewed },
  WITHDRAW: { from: ['DRAFT', 'REVIEWED', 'SCHEDULED'], to: 'WITHDRAWN', refusal: releaseSettled },
  // another release brings back what was
  ROLL_BACK: { from: ['IN_FORCE'], to: 'IN_FORCE', refusal: notInForce },
}

type Standing = Pick<Release, 'state'>

/** 发布批流转 — what a release is after an act; throws RELEASE_NOT_DRAFT, RELEASE_NOT_REVIEWED, RELEASE_SETTLED, NO_WAY_BACK. */
export function stateAfter({ state }: Standing, act: ReleaseAct): ReleaseState {
  const { from, to, refusal } = transitions[act]
  if (!from.includes(state)) throw refusal()
  return to
}

/** 作者 — who made the release, or what it brings. */
export type Authors = {
  readonly authorIds: readonly string[]
  /** Of the manual, the drafts and the calendar. */
  readonly memberAuthorIds: readonly (string | null)[]
}

/** 回避 — whether somebody may review a release: a person who has made neither it nor anything that it brings. */
export const mayReview = ({ authorIds, memberAuthorIds }: Authors, personId: string | null) =>
  personId !== null && !authorIds.includes(personId) && !memberAuthorIds.includes(personId)

/** 校验回避 — throws SEPARATION_OF_DUTIES. */
export function assertMayReview(authors: Authors, personId: string | null): void {
  if (!mayReview(authors, personId))
    throw separationOfDuties(
      'Whoever made a release, or anything that it brings, does not review it.',
    )
}

type Asked = { readonly personId: string | null; readonly mayPublish: boolean }

/** 可用操作 — what somebody may do with a release now; all of it demands the right to publish whatever it brings. */
export const availableReleaseActs = (
  release: Standing & Authors,
  { personId, mayPublish }: Asked,
): ReleaseAct[] =>
  releaseActs.filter(
    (act) =>
      mayPublish &&
      transitions[act].from.includes(release.state) &&
      (act !== 'REVIEW' || mayReview(release, personId)),
  )
