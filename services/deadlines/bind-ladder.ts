import type { Ctx } from '../ctx.ts'
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
  if (ladder.instanceKey !== null) return ladder.instanceKey === key && ladder.engineId === engineId
  await ctx.db.ladder.update({
    where: { caseId },
    data: { engineId, instanceKey: key },
    select: { caseId: true },
  })
  return true
}
