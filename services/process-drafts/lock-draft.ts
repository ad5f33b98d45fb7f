import type { Prisma, ProcessDraft } from '../../prisma/generated/client.ts'
import type { Actor, Ctx, Json } from '../ctx.ts'
import { notFound, versionConflict } from '../errors.ts'
import { assertNotHeld } from '../held-by-release.ts'
import { assertDraftAct, type DraftAct } from './draft-states.ts'

export type DraftChoice = {
  readonly processDraftId: string
  readonly expectedVersion: number
  /** The release that brings it, where one does. */
  readonly releaseId?: string
}

export const personOf = ({ kind, id }: Actor): string | null => (kind === 'PERSON' ? id : null)

/**
 * 流程草稿 — a draft of the acting city as whoever changes it last read it, locked, in a state that allows the act. Throws
 * NOT_FOUND, VERSION_CONFLICT, EDITION_NOT_DRAFT, EDITION_NOT_IN_REVIEW, SEPARATION_OF_DUTIES, HELD_BY_RELEASE.
 */
export async function lockedDraft(
  ctx: Ctx,
  { processDraftId: id, expectedVersion, releaseId }: DraftChoice,
  act: DraftAct,
): Promise<ProcessDraft> {
  const { db, actor } = ctx
  const { cityId } = ctx.city
  await db.$executeRaw`
    SELECT FROM process_drafts WHERE id = ${id}::uuid AND city_id = ${cityId}::uuid FOR UPDATE`
  const draft = await db.processDraft.findFirst({ where: { id, cityId } })
  if (draft === null) throw notFound('This process draft')
  if (draft.version !== expectedVersion) throw versionConflict('This draft')
  assertDraftAct(draft, act, personOf(actor))
  // only what waits for its review can be tied
  if (draft.state === 'IN_REVIEW') await assertNotHeld(ctx, { draftId: id }, releaseId)
  return draft
}

/** 作者 — those of a draft once somebody else has worked on it. */
export const authorsWith = (authorIds: readonly string[], actor: Actor): string[] => {
  const personId = personOf(actor)
  return [...new Set([...authorIds, ...(personId === null ? [] : [personId])])]
}

/** 保存人 — who has changed what a draft says, and when: an author of it from now on. */
export const savedBy = ({ now, actor }: Ctx, { authorIds }: Pick<ProcessDraft, 'authorIds'>) => ({
  savedAt: now(),
  savedByName: actor.name,
  authorIds: authorsWith(authorIds, actor),
})

type Change = {
  /** Its name in the audit. */
  readonly action: string
  readonly data: Prisma.ProcessDraftUncheckedUpdateInput
  readonly details?: Readonly<Record<string, Json>>
}

/** Writes what an act has done to a draft, and the audit's line of it. */
export async function changeDraft(
  ctx: Ctx,
  { id, processId }: ProcessDraft,
  { action, data, details = {} }: Change,
) {
  const { version } = await ctx.db.processDraft.update({
    where: { id },
    data: { ...data, version: { increment: 1 } },
    select: { version: true },
  })
  ctx.audit({
    ...{ action, subjectType: 'ProcessDraft', subjectId: id },
    details: { processId, ...details },
  })
  return { draftId: id, version }
}
