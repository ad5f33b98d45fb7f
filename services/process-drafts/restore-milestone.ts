import type { Ctx } from '../ctx.ts'
import { contentIn, keepMilestone, milestonesAlike, ownMilestone } from './keep-milestone.ts'
import { changeDraft, type DraftChoice, lockedDraft, savedBy } from './lock-draft.ts'

type Restoring = Pick<DraftChoice, 'expectedVersion'> & { readonly milestoneId: string }

/**
 * 回到里程碑 — its draft says again what it said then, as its next state; what it says now is kept first, unless a milestone
 * says that. Throws as `lockedDraft`.
 */
export async function restoreProcessMilestone(
  ctx: Ctx,
  { milestoneId, expectedVersion }: Restoring,
) {
  const milestone = await ownMilestone(ctx, milestoneId)
  const choice = { processDraftId: milestone.draftId, expectedVersion }
  const draft = await lockedDraft(ctx, choice, 'SAVE')
  const alike = await milestonesAlike(ctx, draft)
  if (alike.length === 0) await keepMilestone(ctx, draft, null)
  return changeDraft(ctx, draft, {
    action: 'restoreProcessMilestone',
    data: {
      ...contentIn(milestone),
      ...savedBy(ctx, draft),
    },
    details: { milestone: milestone.number },
  })
}
