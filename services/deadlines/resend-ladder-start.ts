import type { Ctx } from '../ctx.ts'
import { lockLadder } from './lock-ladder.ts'

/** 补发阶梯 — no instance speaks for a case's ladder: its start is sent once more. Answers false when one does by now, or none is to run. */
export async function resendLadderStart(
  ctx: Ctx,
  { caseId }: { readonly caseId: string },
): Promise<boolean> {
  const ladder = await lockLadder(ctx, caseId)
  if (ladder === null || ladder.endedAt !== null || ladder.instanceKey !== null) return false
  ctx.queue.add({ kind: 'start-ladder', caseId })
  ctx.audit({ action: 'reconcile.startLadder', subjectType: 'Case', subjectId: caseId, caseId })
  return true
}
