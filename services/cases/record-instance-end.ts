import type { Ctx } from '../ctx.ts'
import { lockCase } from './lock-case.ts'
import { isEnded } from './rules.ts'

/** 补记结束 — an instance that had nothing left to do is gone, and the engine has not told: the case of an ended process says so. */
export async function recordInstanceEnd(ctx: Ctx, { caseId }: { readonly caseId: string }) {
  const { stage, engineState, engineId, instanceKey } = await lockCase(ctx, caseId)
  if (!isEnded(stage) || engineState === 'ENDED') return false
  await ctx.db.case.update({
    where: { id: caseId },
    data: { engineState: 'ENDED' },
    select: { id: true },
  })
  ctx.audit({
    ...{ action: 'reconcile.recordInstanceEnd', subjectType: 'Case', subjectId: caseId, caseId },
    details: { engineId, instanceKey: String(instanceKey) },
  })
  return true
}
