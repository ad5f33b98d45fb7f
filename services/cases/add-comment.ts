import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { forbidden, notFound } from '../errors.ts'
import type { NoticeKind } from '../notice-kinds.ts'
import { lockCase } from './lock-case.ts'
import { assertOpen } from './rules.ts'

const Comment = z.object({
  caseId: z.uuid(),
  text: z.string().trim().min(1).max(2000),
  /** People who are to see it. */
  mentions: z.array(z.uuid()).max(20).default([]),
})

/** 留言 — a word about a running case, for everybody who sees it; the people it is meant for are told. Throws CASE_CLOSED, NOT_FOUND, FORBIDDEN, INVALID_INPUT. */
export async function addComment(ctx: Ctx, input: z.input<typeof Comment>) {
  const { caseId, text, mentions } = Comment.parse(input)
  const caseFile = await lockCase(ctx, caseId)
  assertOpen(caseFile)
  const { kind, id: personId } = ctx.actor
  if (kind !== 'PERSON' || personId === null) throw forbidden('Commenting')
  const { cityId, sharedCityId } = caseFile
  const people = [...new Set(mentions)]
  const known = await ctx.db.person.count({ where: { id: { in: people }, active: true } })
  if (known < people.length) throw notFound('Somebody of those mentioned')
  const { id } = await ctx.db.comment.create({
    data: {
      ...{ cityId, caseId, personId, text, at: ctx.now() },
      mentions: { create: people.map((mentioned) => ({ cityId, caseId, personId: mentioned })) },
    },
    select: { id: true },
  })
  await tellMentioned(ctx, { cityId, caseId, commentId: id, people })
  ctx.audit({
    action: 'addComment',
    subjectType: 'Comment',
    subjectId: id,
    caseId,
    cityId,
    details: { mentions: people },
  })
  ctx.announce({ kind: 'case.changed', caseId, cityId, sharedCityId, taskId: null })
  return { commentId: id, caseId }
}

type Mentioning = {
  readonly cityId: string
  readonly caseId: string
  readonly commentId: string
  readonly people: readonly string[]
}

/** 提及通知 — by which channels they are told, everybody chooses; nobody is told of what they said themselves. */
async function tellMentioned({ db, now, actor }: Ctx, { commentId, people, ...of }: Mentioning) {
  const addressed = people.filter((id) => id !== actor.id)
  if (addressed.length === 0) return
  await db.notice.create({
    data: {
      ...{ ...of, kind: 'MENTIONED' satisfies NoticeKind, createdAt: now() },
      cause: `comment:${commentId}`,
      facts: { commentId, addressed },
    },
    select: { id: true },
  })
}
