import { recordInstanceEnd } from '../services/cases/record-instance-end.ts'
import { resendCompletion } from '../services/cases/resend-completion.ts'
import { resendStart } from '../services/cases/resend-start.ts'
import { restartCase } from '../services/cases/restart-case.ts'
import type { Ctx } from '../services/ctx.ts'
import { armAgain } from '../services/deadlines/arm-again.ts'
import { countAgain } from '../services/deadlines/count-again.ts'
import { resendLadderStart } from '../services/deadlines/resend-ladder-start.ts'
import { restartLadder } from '../services/deadlines/restart-ladder.ts'
import type { Finding } from '../services/engine/reconcile/facts.ts'

/** 修复差异 — one difference between record and engine, mended by the act that fits it; every act is audited. False when it has moved meanwhile. */
export async function repairDifference(
  ctx: Ctx,
  finding: Finding,
  current: string,
): Promise<boolean> {
  const { kind, caseId, taskId, engineId, instanceKey } = finding
  if (kind === 'INSTANCE_WITHOUT_CASE') return cancelInstance(ctx, finding)
  if (caseId === null) return false
  switch (kind) {
    case 'INSTANCE_IN_ANOTHER_ENGINE':
    case 'INSTANCE_GONE':
    case 'JOB_GONE':
    case 'JOB_COMPLETED_ELSEWHERE':
      if (engineId === null || instanceKey === null) return false
      return restartCase(ctx, {
        ...{ caseId, engineId, instanceKey, reason: kind },
        cancel: engineId === current,
      })
    case 'CASE_WITHOUT_START':
      return resendStart(ctx, { caseId })
    case 'END_UNRECORDED':
      return recordInstanceEnd(ctx, { caseId })
    case 'COMPLETION_LOST':
      return taskId === null ? false : resendCompletion(ctx, { caseId, taskId })
    case 'LADDER_WITHOUT_START':
      return resendLadderStart(ctx, { caseId })
    case 'LADDER_IN_ANOTHER_ENGINE':
    case 'LADDER_GONE':
      return restartLadder(ctx, { caseId, engineId, instanceKey })
    case 'LADDER_LATE':
      return armAgain(ctx, { caseId })
    case 'CLOCK_MISCOUNTED':
      return countAgain(ctx, { caseId })
    case 'ENGINE_ROLLED_BACK':
      return false
  }
}

async function cancelInstance(ctx: Ctx, { caseId, engineId, instanceKey }: Finding) {
  if (engineId === null || instanceKey === null) return false
  ctx.queue.add({ kind: 'cancel-instance', engineId, instanceKey })
  ctx.audit({
    ...{ action: 'reconcile.cancelInstance', subjectType: 'Instance', subjectId: instanceKey },
    ...(caseId !== null && { caseId }),
    details: { engineId, instanceKey },
  })
  return true
}
