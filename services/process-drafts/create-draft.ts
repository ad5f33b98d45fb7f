import type { Ctx } from '../ctx.ts'
import { invalidInput, notFound } from '../errors.ts'
import { begunBy } from './begun-by.ts'
import { authorsWith } from './lock-draft.ts'

type Start = {
  readonly processEditionId: string
  /** What is to be changed, and why. */
  readonly note: string
}

/** 新建流程草稿 — begins with the model of any edition of the acting city. Throws NOT_FOUND, INVALID_INPUT. */
export async function createProcessDraft(ctx: Ctx, { processEditionId: id, note }: Start) {
  const { cityId } = ctx.city
  const edition = await ctx.db.processEdition.findFirst({
    where: { id, cityId },
    select: { processId: true, number: true, xml: true },
  })
  if (edition === null) throw notFound('This process edition')
  if (note.trim() === '') throw invalidInput('Say what is to be changed, and why.', 'note')
  const { processId, number, xml } = edition
  const draft = await ctx.db.processDraft.create({
    data: {
      ...{ ...begunBy(ctx), processId, xml, baseEditionId: id, note: note.trim() },
      authorIds: authorsWith([], ctx.actor),
    },
    select: { id: true, version: true },
  })
  ctx.audit({
    ...{ action: 'createProcessDraft', subjectType: 'ProcessDraft', subjectId: draft.id },
    details: { processId, number, reason: note.trim() },
  })
  return { draftId: draft.id, version: draft.version }
}
