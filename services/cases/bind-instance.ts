import type { Ctx } from '../ctx.ts'
import { isForgottenInstance } from '../forgotten-instance.ts'
import { orRepeatedKey } from '../passing-errors.ts'
import type { CaseFile } from './case-file.ts'
import { lockCase } from './lock-case.ts'

type Instance = {
  readonly caseId: string
  readonly engineId: string
  readonly instanceKey: string
  readonly definitionKey: string
}

/** 绑定实例 — locks the case and binds it to the first instance that speaks for it; null for any other instance, which is canceled. */
export async function bindInstance(ctx: Ctx, instance: Instance): Promise<CaseFile | null> {
  const { caseId, engineId } = instance
  const instanceKey = BigInt(instance.instanceKey)
  const caseFile = await lockCase(ctx, caseId)
  const bound = caseFile.instanceKey === instanceKey && caseFile.engineId === engineId
  if (!bound && !(await mayBind(ctx, caseFile, { caseId, engineId, instanceKey }))) {
    ctx.queue.add({ kind: 'cancel-instance', engineId, instanceKey: instance.instanceKey })
    return null
  }
  if (bound && caseFile.processEditionId !== null) return caseFile
  const edition = await ctx.db.processEdition.findFirst({
    where: { engineId, definitionKey: BigInt(instance.definitionKey) },
    // two may have the same model and differ in their forms
    orderBy: { number: 'desc' },
    select: { id: true },
  })
  const engineState = caseFile.engineState === 'STARTING' ? 'RUNNING' : caseFile.engineState
  const processEditionId = edition?.id ?? null
  const binding = { engineId, instanceKey, engineState, processEditionId }
  await ctx.db.case
    .update({ where: { id: caseId }, data: binding, select: { id: true } })
    .catch(orRepeatedKey(`instance ${instanceKey}`))
  return { ...caseFile, ...binding }
}

type Speaking = { readonly caseId: string; readonly engineId: string; readonly instanceKey: bigint }

/** What was started again at its step is bound by whoever made its instance, before any job speaks. */
async function mayBind(ctx: Ctx, caseFile: CaseFile, speaking: Speaking): Promise<boolean> {
  if (caseFile.restartedAt !== null) return false
  if (caseFile.instanceKey === null) return true
  if (!(await isForgottenInstance(ctx, caseFile, speaking))) return false
  const { caseId, engineId, instanceKey } = speaking
  ctx.audit({
    ...{ action: 'reconcile.bindCase', subjectType: 'Case', subjectId: caseId, caseId },
    details: {
      engineId,
      instanceKey: String(instanceKey),
      insteadOf: String(caseFile.instanceKey),
    },
  })
  return true
}
