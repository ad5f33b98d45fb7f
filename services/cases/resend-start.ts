import type { Ctx } from '../ctx.ts'
import { lockCase } from './lock-case.ts'

/** 补发启动 — no instance speaks for a case: its start is sent once more. Answers false when one does by now. */
export async function resendStart(
  ctx: Ctx,
  { caseId }: { readonly caseId: string },
): Promise<boolean> {
  const { instanceKey, restartedAt } = await lockCase(ctx, caseId)
  if (instanceKey !== null) return false
  ctx.queue.add({ kind: restartedAt === null ? 'start-case' : 'restart-case', caseId })
  ctx.audit({ action: 'reconcile.sendStartAgain', subjectType: 'Case', subjectId: caseId, caseId })
  return true
}
