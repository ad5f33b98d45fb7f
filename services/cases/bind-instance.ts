import type { Case } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { lockCase } from './lock-case.ts'

type Instance = {
  readonly caseId: string
  readonly engineId: string
  readonly instanceKey: string
  readonly definitionKey: string
}

/** 绑定实例 — locks the case and binds it to the first instance that speaks for it; null for any other instance, which is canceled. */
export async function bindInstance(ctx: Ctx, instance: Instance): Promise<Case | null> {
  const { caseId, engineId } = instance
  const instanceKey = BigInt(instance.instanceKey)
  const caseFile = await lockCase(ctx, caseId)
  const bound = caseFile.instanceKey === instanceKey && caseFile.engineId === engineId
  if (caseFile.instanceKey !== null && !bound) {
    ctx.queue.add({ kind: 'cancel-instance', engineId, instanceKey: instance.instanceKey })
    return null
  }
  if (bound && caseFile.processEditionId !== null) return caseFile
  const edition = await ctx.db.processEdition.findFirst({
    where: { engineId, definitionKey: BigInt(instance.definitionKey) },
    select: { id: true },
  })
  return ctx.db.case.update({
    where: { id: caseId },
    data: {
      engineId,
      instanceKey,
      engineState: caseFile.engineState === 'STARTING' ? 'RUNNING' : caseFile.engineState,
      processEditionId: edition?.id ?? null,
    },
  })
}
