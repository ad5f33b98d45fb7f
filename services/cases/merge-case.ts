import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { caseMerged, caseNotFiled, forbidden, sameCase } from '../errors.ts'
import type { CaseFile } from './case-file.ts'
import { evaluateCase } from './evaluate-case.ts'
import { lockCase } from './lock-case.ts'
import { assertOpen, canBeMerged } from './rules.ts'
import { voidCase } from './void-case.ts'

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
  await voidCase(ctx, merged, { reason, mergedIntoId: into.id })
  await evaluateCase(ctx, { caseId })
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
