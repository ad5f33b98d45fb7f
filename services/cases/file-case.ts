import { z } from 'zod'
import { Prisma } from '../../prisma/generated/client.ts'
import { AreaClass, CaseGrade } from '../../prisma/generated/enums.ts'
import { editionInForce } from '../command-manual/edition-in-force.ts'
import { manualDecisionId } from '../command-manual/manual-decision.ts'
import type { Ctx } from '../ctx.ts'
import { calendarInForce } from '../deadlines/calendar-in-force.ts'
import { conditionUnknown, noManualInForce } from '../errors.ts'
import { areaClassOf } from '../organizations/area-class-of.ts'
import type { CaseFile } from './case-file.ts'
import { filingFacts } from './filing-facts.ts'

type Filing = {
  readonly caseFile: CaseFile
  readonly conditionNo: number | null
  /** 案件等级 — undefined: it stays what it is. */
  readonly grade?: CaseGrade | undefined
}

/**
 * 立案 — the report becomes a case: manual and calendar editions, its grade and the class of its place are pinned from
 * now on. Filed again after a return, it is a case nobody has dispatched. Throws NO_MANUAL_IN_FORCE, CONDITION_UNKNOWN.
 */
export async function fileCase(
  ctx: Ctx,
  { caseFile, conditionNo, grade = caseFile.grade }: Filing,
) {
  const filedAt = ctx.now()
  const edition = await editionInForce(ctx, { cityId: caseFile.cityId, at: filedAt })
  if (edition === null) throw noManualInForce()
  const calendar = await calendarInForce(ctx, { cityId: caseFile.cityId, at: filedAt })
  const condition = conditionNo ?? caseFile.conditionNo ?? 1
  await assertCondition(ctx, caseFile, { editionId: edition.id, condition, chosen: conditionNo })
  const areaClass = await areaClassOf(ctx, caseFile)
  await ctx.db.case.update({
    where: { id: caseFile.id },
    data: {
      filedAt,
      conditionNo: condition,
      ...{ grade, areaClass },
      manualEditionId: edition.id,
      calendarId: calendar.id,
      stage: 'FILED',
      ...undispatched,
    },
    select: { id: true },
  })
  const filed = { ...caseFile, grade, areaClass }
  return filingOf(ctx, filed, { edition: edition.number, condition, filedAt })
}

const undispatched = {
  proposal: Prisma.DbNull,
  dispatchMode: null,
  manualEntryId: null,
  responsibleUnitId: null,
  secondLevelUnitId: null,
  dispatchedAt: null,
} as const

/** 立案变量 — what the model reads of a filing: which decision of the pinned manual to ask, and by which facts. */
export const FilingVariables = z.object({
  manualDecisionId: z.string(),
  conditionNo: z.number(),
  // empty where the place is not known
  streetId: z.string(),
  districtId: z.string(),
  areaClass: z.enum(AreaClass).or(z.literal('')),
  grade: z.enum(CaseGrade),
  monthDay: z.int(),
  minuteOfDay: z.int(),
})
type Filed = { readonly edition: number; readonly condition: number; readonly filedAt: Date }

/** 立案变量 — those of one filing. */
export async function filingOf(
  ctx: Ctx,
  caseFile: CaseFile,
  filed: Filed,
): Promise<z.infer<typeof FilingVariables>> {
  const { edition, condition: conditionNo, filedAt } = filed
  const { cityCode } = ctx.city
  const { standard, classKind: kind, classCode } = caseFile
  return {
    manualDecisionId: manualDecisionId({ cityCode, edition, standard, kind, classCode }),
    ...(await filingFacts(ctx, { ...caseFile, conditionNo, filedAt })),
    conditionNo,
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
  const entry = await ctx.db.manualEntry.findFirst({
    where: {
      ...{ editionId, kind: caseFile.classKind, classCode: caseFile.classCode },
      // a case is filed under a condition, not under one of its exceptions
      ...{ conditionNo: condition, exceptionTo: null },
    },
    select: { id: true },
  })
  if (entry === null) throw conditionUnknown(caseFile.classCode, condition)
}
