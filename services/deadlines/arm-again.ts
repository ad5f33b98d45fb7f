import type { Ctx } from '../ctx.ts'
import { arm } from './arm.ts'
import { lockLadder } from './lock-ladder.ts'

/** 补布防 — tells a ladder whose timer is too late, or gone, the earliest instant of its case's clocks once more. Answers false when none runs. */
export async function armAgain(
  ctx: Ctx,
  { caseId }: { readonly caseId: string },
): Promise<boolean> {
  const ladder = await lockLadder(ctx, caseId)
  const earliest = await ctx.db.clock.findFirst({
    where: { caseId, nextAt: { not: null } },
    orderBy: { nextAt: 'asc' },
    select: { nextAt: true },
  })
  if (ladder === null || ladder.endedAt !== null || earliest === null) return false
  // what we believed of its timer has proved wrong
  await arm(ctx, { ...ladder, armedAt: null }, earliest.nextAt)
  ctx.audit({
    ...{ action: 'reconcile.armLadder', subjectType: 'Case', subjectId: caseId, caseId },
    details: { nextAt: earliest.nextAt?.toISOString() ?? null },
  })
  return true
}
