import { toEngineTime } from '../city-time.ts'
import type { Ctx } from '../ctx.ts'
import { lockLadder } from './lock-ladder.ts'

type Lost = {
  readonly caseId: string
  /** What the ladder was bound to when the difference was found. */
  readonly engineId: string | null
  readonly instanceKey: string | null
}

/** 重启阶梯 — takes a case's ladder off an instance that is lost and asks for a new one, which escalates as soon as it starts. Answers false when it has moved meanwhile. */
export async function restartLadder(ctx: Ctx, lost: Lost): Promise<boolean> {
  const { caseId, engineId, instanceKey } = lost
  const ladder = await lockLadder(ctx, caseId)
  if (ladder === null || ladder.endedAt !== null || ladder.instanceKey === null) return false
  if (ladder.engineId !== engineId || String(ladder.instanceKey) !== instanceKey) return false
  await ctx.db.ladder.update({
    where: { caseId },
    data: { engineId: null, instanceKey: null, armedAt: toEngineTime(ladder, ctx.now()) },
    select: { caseId: true },
  })
  ctx.queue.add({ kind: 'start-ladder', caseId })
  ctx.audit({
    ...{ action: 'reconcile.restartLadder', subjectType: 'Case', subjectId: caseId, caseId },
    details: { engineId, instanceKey },
  })
  return true
}
