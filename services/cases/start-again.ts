import type { Ctx, Json } from '../ctx.ts'
import type { CaseFile } from './case-file.ts'
import { caseVariables } from './case-variables.ts'
import { lockCase } from './lock-case.ts'

/** 重启 — what the engine needs to start a case at its steps. */
export type Restart = {
  readonly processId: string
  readonly version: number
  readonly elements: readonly string[]
  readonly variables: Readonly<Record<string, Json>>
}
type Asked = { readonly caseId: string; readonly engineId: string }
type Created<Other> = { readonly kind: 'done'; readonly value: string } | Other

/**
 * 重新启动 — makes the one new instance of a case that was taken off its old one, and binds it; null when an
 * instance speaks for it already, or nothing waits to be resumed. The case stays locked while the engine
 * answers: the new instance's first job must find it bound, and no second one may be made.
 */
export async function startAgain<Other extends { readonly kind: 'gone' | 'away' | 'refused' }>(
  ctx: Ctx,
  { caseId, engineId }: Asked,
  create: (restart: Restart) => Promise<Created<Other>>,
): Promise<Created<Other> | null> {
  const caseFile = await lockCase(ctx, caseId)
  if (caseFile.instanceKey !== null || caseFile.restartedAt === null) return null
  const elements = await elementsOf(ctx, caseId)
  if (elements.length === 0) return null
  const edition = await editionOf(ctx, caseFile, engineId)
  const variables = await caseVariables(ctx, caseFile)
  const created = await create({ ...edition, elements, variables })
  if (created.kind !== 'done') return created
  const instanceKey = BigInt(created.value)
  await ctx.db.case.update({
    where: { id: caseId },
    data: { engineId, instanceKey, engineState: 'RUNNING' },
    select: { id: true },
  })
  const { cityId, sharedCityId } = caseFile
  ctx.audit({
    ...{ action: 'reconcile.bindCase', subjectType: 'Case', subjectId: caseId, caseId, cityId },
    details: { engineId, instanceKey: created.value, elements: [...elements] },
  })
  ctx.announce({ kind: 'case.changed', caseId, cityId, sharedCityId, taskId: null })
  return created
}

async function elementsOf(ctx: Ctx, caseId: string): Promise<readonly string[]> {
  const tasks = await ctx.db.task.findMany({
    where: { caseId, awaitsJob: true },
    select: { elementId: true },
    orderBy: { id: 'asc' },
  })
  return tasks.map(({ elementId }) => elementId)
}

/** The pinned edition as this engine knows it; the reconciliation has deployed it before it asked for the restart. */
async function editionOf(ctx: Ctx, { id, processEditionId }: CaseFile, engineId: string) {
  const edition = await ctx.db.processEdition.findUnique({
    where: { id: processEditionId ?? id },
    select: { processId: true, definitionVersion: true, engineId: true },
  })
  const known = edition?.engineId === engineId ? edition.definitionVersion : null
  if (edition === null || known === null)
    throw new Error(`The engine does not know the model of case ${id}: reconcile with repair.`)
  return { processId: `${edition.processId}.${ctx.city.cityCode}`, version: known }
}
