import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'

const Said = z.object({ entryId: z.uuid(), text: z.string().trim().min(1).max(1000) })

/** 条目意见 — says something about a line, in whatever state its edition is. Throws NOT_FOUND, INVALID_INPUT. */
export async function commentManualLine(ctx: Ctx, input: z.input<typeof Said>) {
  const { entryId, text } = Said.parse(input)
  const { cityId } = ctx.city
  const line = await ctx.db.manualEntry.findFirst({
    where: { id: entryId, cityId },
    select: { editionId: true, classCode: true, conditionNo: true },
  })
  if (line === null) throw notFound('This line')
  const { id } = await ctx.db.manualLineComment.create({
    data: {
      ...{ cityId, editionId: line.editionId, entryId, text, at: ctx.now() },
      ...{ byId: ctx.actor.id, byName: ctx.actor.name },
    },
    select: { id: true },
  })
  ctx.audit({
    ...{ action: 'commentManualLine', subjectType: 'ManualEdition', subjectId: line.editionId },
    details: { lines: [`${line.classCode} ${line.conditionNo}`], text },
  })
  return { commentId: id }
}

const Settled = z.object({ commentId: z.uuid() })

/** 意见已处理 — somebody says that nothing more is to be done about it; a second time changes nothing. Throws NOT_FOUND. */
export async function settleManualComment(ctx: Ctx, input: z.input<typeof Settled>) {
  const { commentId } = Settled.parse(input)
  const { cityId } = ctx.city
  const comment = await ctx.db.manualLineComment.findFirst({ where: { id: commentId, cityId } })
  if (comment === null) throw notFound('This comment')
  const { count } = await ctx.db.manualLineComment.updateMany({
    where: { id: commentId, settledAt: null },
    data: {
      ...{ settledAt: ctx.now(), settledById: ctx.actor.id, settledByName: ctx.actor.name },
    },
  })
  if (count > 0)
    ctx.audit({
      ...{ action: 'settleManualComment', subjectType: 'ManualEdition' },
      ...{ subjectId: comment.editionId, details: { text: comment.text } },
    })
  return { commentId }
}
