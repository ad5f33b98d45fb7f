import { z } from 'zod'
import { copyLines } from '../command-manual/copy-lines.ts'
import { lockManual } from '../command-manual/lock-manual.ts'
import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { createDraft } from './create-draft.ts'

const Start = z.object({
  editionId: z.uuid(),
  title: z.string().trim().max(200).optional(),
  reason: z.string().trim().min(1).max(1000),
})

/** 新建草稿 — a draft with all the lines of an edition, whatever that one's state; its author and reason are kept. Throws NOT_FOUND. */
export async function startManualDraft(ctx: Ctx, input: z.input<typeof Start>) {
  const { editionId, title, reason } = Start.parse(input)
  await lockManual(ctx)
  const { cityId } = ctx.city
  const source = await ctx.db.manualEdition.findFirst({ where: { id: editionId, cityId } })
  if (source === null) throw notFound('This manual edition')
  const draft = await createDraft(ctx, { source, title, reason })
  const lines = await copyLines(ctx, source, draft)
  ctx.audit({
    ...{ action: 'startManualDraft', subjectType: 'ManualEdition', subjectId: draft.id },
    details: { number: draft.number, from: source.number, reason, lines },
  })
  return { editionId: draft.id, version: draft.version }
}
