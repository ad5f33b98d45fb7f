import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { signForNotice } from './sign-for-notice.ts'

/** 签收 — whoever was told of a notice says that they have seen it, once: a second time changes nothing. Throws NOT_FOUND. */
export async function acknowledgeNotice(ctx: Ctx, { noticeId }: { readonly noticeId: string }) {
  const personId = ctx.actor.kind === 'PERSON' ? ctx.actor.id : null
  // what goes to a system names no person
  if (personId === null) throw notFound('This notice')
  const mine = await ctx.db.delivery.findFirst({
    where: { noticeId, personId },
    select: { id: true },
  })
  if (mine === null) throw notFound('This notice')
  await signForNotice(ctx, { noticeId, personId })
  return { noticeId }
}
