import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { caseMerged, caseNotFiled, forbidden, sameCase } from '../errors.ts'
import { callBackTask } from './call-back-task.ts'
import type { CaseFile } from './case-file.ts'
import { endCase } from './end-case.ts'
import { evaluateCase } from './evaluate-case.ts'
import { lockCase } from './lock-case.ts'
import { assertOpen, canBeMerged } from './rules.ts'

const Merging = z.object({
  caseId: z.uuid(),
  /** The case that goes on. */
  intoCaseId: z.uuid(),
  reason: z.string().trim().min(1).max(2000),
})

/**
 * 合并案件 — a filed case turns out to be about the same as another one: it ends as voided, in the engine too, with
 * its steps, clocks and ladder; all that was reported, said and shown stays with it, and the other case leads there
 * and counts its reports. Throws NOT_FOUND, FORBIDDEN, SAME_CASE, CASE_MERGED, CASE_CLOSED, CASE_NOT_FILED.
 */
export async function mergeCase(ctx: Ctx, input: z.input<typeof Merging>) {
  const { reason, ...asked } = Merging.parse(input)
  const { merged, into } = await lockBoth(ctx, asked)
  if (merged.id === into.id) throw sameCase(merged.caseNumber)
  for (const caseFile of [merged, into]) await assertMergeable(ctx, caseFile)
  const { id: caseId } = merged
  await endSteps(ctx, caseId, reason)
  await endCase(ctx, caseId, {
    ...{ stage: 'VOIDED', explanation: reason, closedAt: ctx.now() },
    ...{ mergedIntoId: into.id, version: { increment: 1 } },
  })
  await evaluateCase(ctx, { caseId })
  cancelInstance(ctx, merged)
  const timesReported = await addReports(ctx, merged, into)
  tell(ctx, merged, { intoNumber: into.caseNumber, reason })
  tell(ctx, into, { mergedNumber: merged.caseNumber, timesReported })
  return { caseId, intoCaseId: into.id }
}

/** Always in one order: two who merge crosswise do not wait for each other. */
async function lockBoth(ctx: Ctx, asked: Pick<z.output<typeof Merging>, 'caseId' | 'intoCaseId'>) {
  const { caseId, intoCaseId } = asked
  const isLater = intoCaseId < caseId
  const first = await lockCase(ctx, isLater ? intoCaseId : caseId)
  const second = await lockCase(ctx, isLater ? caseId : intoCaseId)
  return isLater ? { merged: second, into: first } : { merged: first, into: second }
}

async function assertMergeable(ctx: Ctx, caseFile: CaseFile): Promise<void> {
  const { id, cityId, caseNumber } = caseFile
  // a county that works on the city's case does not end it
  if (cityId !== ctx.city.cityId) throw forbidden('Merging the case of another city')
  const { mergedInto } = await ctx.db.case.findUniqueOrThrow({
    where: { id },
    select: { mergedInto: { select: { caseNumber: true } } },
  })
  if (mergedInto !== null) throw caseMerged(caseNumber, mergedInto.caseNumber)
  assertOpen(caseFile)
  if (!canBeMerged(caseFile)) throw caseNotFiled(caseNumber)
}

/** What waited is called back; its visit stays, and says why it came to nothing. */
async function endSteps(ctx: Ctx, caseId: string, reason: string): Promise<void> {
  const waiting = await ctx.db.task.findMany({
    where: { caseId, status: 'OPEN' },
    select: { id: true },
  })
  for (const { id } of waiting) await callBackTask(ctx, id)
  // a restart of the case finds no step to resume
  await ctx.db.task.updateMany({
    where: { caseId, awaitsJob: true },
    data: { awaitsJob: false },
  })
  await ctx.db.stepVisit.updateMany({
    where: { caseId, closedAt: null },
    data: {
      ...{ closedAt: ctx.now(), comment: reason },
      personId: ctx.actor.kind === 'PERSON' ? ctx.actor.id : null,
    },
  })
}

function cancelInstance({ queue }: Ctx, { engineId, instanceKey, engineState }: CaseFile): void {
  if (engineId === null || instanceKey === null || engineState === 'ENDED') return
  queue.add({ kind: 'cancel-instance', engineId, instanceKey: String(instanceKey) })
}

async function addReports({ db }: Ctx, merged: CaseFile, into: CaseFile): Promise<number> {
  const reported = { select: { timesReported: true } } as const
  const more = await db.case.findUniqueOrThrow({ where: { id: merged.id }, ...reported })
  const { timesReported } = await db.case.update({
    where: { id: into.id },
    data: { timesReported: { increment: more.timesReported }, version: { increment: 1 } },
    ...reported,
  })
  return timesReported
}

type Told = Readonly<Record<string, string | number>>

function tell(ctx: Ctx, { id: caseId, cityId, sharedCityId }: CaseFile, details: Told): void {
  ctx.audit({
    ...{ action: 'mergeCase', subjectType: 'Case', subjectId: caseId, caseId, cityId },
    details,
  })
  ctx.announce({ kind: 'case.changed', caseId, cityId, sharedCityId, taskId: null })
}
