import { Prisma } from '../../prisma/generated/client.ts'
import { editionInForce } from '../command-manual/edition-in-force.ts'
import { manualDecisionId } from '../command-manual/manual-decision.ts'
import type { Ctx } from '../ctx.ts'
import { calendarInForce } from '../deadlines/calendar-in-force.ts'
import { conditionUnknown, noManualInForce } from '../errors.ts'
import type { CaseFile } from './case-file.ts'

type Filing = { readonly caseFile: CaseFile; readonly conditionNo: number | null }

/**
 * 立案 — the report becomes a case: manual and calendar editions are pinned from now on. Filed again after a
 * return, it is a case nobody has dispatched. Throws NO_MANUAL_IN_FORCE, CONDITION_UNKNOWN.
 */
export async function fileCase(ctx: Ctx, { caseFile, conditionNo }: Filing) {
  const filedAt = ctx.now()
  const edition = await editionInForce(ctx, { cityId: caseFile.cityId, at: filedAt })
  if (edition === null) throw noManualInForce()
  const calendar = await calendarInForce(ctx, { cityId: caseFile.cityId, at: filedAt })
  const condition = conditionNo ?? caseFile.conditionNo ?? 1
  await assertCondition(ctx, caseFile, { editionId: edition.id, condition, chosen: conditionNo })
  await ctx.db.case.update({
    where: { id: caseFile.id },
    data: {
      filedAt,
      conditionNo: condition,
      manualEditionId: edition.id,
      calendarId: calendar.id,
      stage: 'FILED',
      ...undispatched,
    },
    select: { id: true },
  })
  return filingOf(ctx, caseFile, { edition: edition.number, condition })
}

const undispatched = {
  proposal: Prisma.DbNull,
  dispatchMode: null,
  manualEntryId: null,
  responsibleUnitId: null,
  secondLevelUnitId: null,
  dispatchedAt: null,
} as const

type Filed = { readonly edition: number; readonly condition: number }

/** What the model reads of a filing: which decision of the pinned manual to ask, and for which condition. */
export function filingOf(ctx: Ctx, caseFile: CaseFile, { edition, condition }: Filed) {
  const { cityCode } = ctx.city
  const { standard, classKind: kind, classCode } = caseFile
  return {
    manualDecisionId: manualDecisionId({ cityCode, edition, standard, kind, classCode }),
    conditionNo: condition,
  }
}

type Condition = { editionId: string; condition: number; chosen: number | null }

/** A condition somebody named must be in the manual; without one the manual's own catch-all answers. */
async function assertCondition(
  ctx: Ctx,
  caseFile: CaseFile,
  { editionId, condition, chosen }: Condition,
) {
  if (chosen === null && caseFile.conditionNo === null) return
  const entry = await ctx.db.manualEntry.findUnique({
    where: {
      editionId_kind_classCode_conditionNo: {
        editionId,
        kind: caseFile.classKind,
        classCode: caseFile.classCode,
        conditionNo: condition,
      },
    },
    select: { id: true },
  })
  if (entry === null) throw conditionUnknown(caseFile.classCode, condition)
}
