import type { Ctx } from './ctx.ts'
import { RecordBehind } from './passing-errors.ts'

type Binding = { readonly engineId: string | null; readonly instanceKey: bigint | null }
type Speaking = {
  readonly caseId: string
  readonly engineId: string
  readonly instanceKey: bigint
}

/**
 * 失忆实例 — whether an engine that was killed has forgotten the instance that a case or its ladder is bound to: the
 * record knows the one that speaks now, and not the other. Throws RecordBehind while it knows neither.
 */
export async function isForgottenInstance(
  ctx: Ctx,
  bound: Binding,
  { caseId, engineId, instanceKey }: Speaking,
): Promise<boolean> {
  if (bound.instanceKey === null || bound.engineId !== engineId) return false
  if (await isRecorded(ctx, { caseId, engineId, instanceKey: bound.instanceKey })) return false
  if (await isRecorded(ctx, { caseId, engineId, instanceKey })) return true
  throw new RecordBehind(
    `the record knows neither instance ${bound.instanceKey} nor ${instanceKey}`,
  )
}

async function isRecorded({ db }: Ctx, where: Speaking): Promise<boolean> {
  const visit = await db.elementVisit.findFirst({ where, select: { position: true } })
  if (visit !== null) return true
  return (await db.engineRecord.findFirst({ where, select: { position: true } })) !== null
}
