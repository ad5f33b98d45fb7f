import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { changeableViews } from './visible-views.ts'

/** 删除视图 — takes somebody's view away, or a shared one where they may; throws NOT_FOUND, also the second time. */
export async function deleteView(ctx: Ctx, { viewId }: { viewId: string }) {
  const { count } = await ctx.db.savedView.updateMany({
    where: { ...changeableViews(ctx.actor), id: viewId },
    data: { deletedAt: ctx.now(), version: { increment: 1 } },
  })
  if (count === 0) throw notFound('This view')
  ctx.audit({ action: 'deleteView', subjectType: 'SavedView', subjectId: viewId })
  return { viewId }
}
