import type { Ctx } from '../ctx.ts'
import { isForgottenInstance } from '../forgotten-instance.ts'
import { orRepeatedKey } from '../passing-errors.ts'
import { lockLadder } from './lock-ladder.ts'

type Instance = {
  readonly caseId: string
  readonly engineId: string
  readonly instanceKey: string
}

/** 绑定阶梯 — binds a case's ladder to the first instance that speaks for it; false for any other instance. */
export async function bindLadder(
  ctx: Ctx,
  { caseId, engineId, instanceKey }: Instance,
): Promise<boolean> {
  const key = BigInt(instanceKey)
  const ladder = await lockLadder(ctx, caseId)
  if (ladder === null) return false
  if (ladder.instanceKey === key && ladder.engineId === engineId) return true
  if (ladder.instanceKey !== null) {
    if (!(await isForgottenInstance(ctx, ladder, { caseId, engineId, instanceKey: key })))
      return false
    ctx.audit({
      ...{ action: 'reconcile.bindLadder', subjectType: 'Case', subjectId: caseId, caseId },
      details: { engineId, instanceKey, insteadOf: String(ladder.instanceKey) },
    })
  }
  const binding = { engineId, instanceKey: key }
  await ctx.db.ladder
    .update({ where: { caseId }, data: binding, select: { caseId: true } })
    .catch(orRepeatedKey(`instance ${instanceKey}`))
  return true
}
