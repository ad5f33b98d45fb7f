import type { Prisma } from '../../prisma/generated/client.ts'
import { isPermitted } from '../../services/accounts/assert-permission.ts'
import { findCases, searchAtMost } from '../../services/cases/find-cases.ts'
import { longestSearch } from '../../services/cases/search-words.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { optionalRowId } from '../ids.ts'
import { CaseSource, CaseStage } from './enums.ts'

export const CaseFilter = builder.inputType('CaseFilter', {
  fields: (t) => ({
    text: t.string({
      required: false,
      description: `查询 — words of class, address and description, the beginning of a case number, or a whole telephone number; ${longestSearch} characters at most. Finds the newest ${searchAtMost}.`,
    }),
    stages: t.field({ type: [CaseStage], required: false }),
    source: t.field({ type: CaseSource, required: false }),
    classCode: t.string({ required: false }),
    caseNumber: t.string({ required: false, description: 'Beginning of the case number' }),
    responsibleUnitId: t.id({ required: false }),
    dueBefore: t.field({ type: 'DateTime', required: false }),
    reportedFrom: t.field({ type: 'DateTime', required: false }),
    reportedBefore: t.field({ type: 'DateTime', required: false }),
  }),
})
export type Filter = typeof CaseFilter.$inferInput

/**
 * 筛选 — the cases of a filter; throws NOT_FOUND, INVALID_INPUT. What row-level security would keep
 * the planner from finding by an index is asked of the search, which answers ids: the newest first,
 * at most so many.
 */
export async function casesOf(
  { db, viewer }: Context,
  given: Filter | null | undefined,
  most: number = searchAtMost,
): Promise<Prisma.CaseWhereInput> {
  const filter = given ?? {}
  const responsibleUnitId = optionalRowId('OrganizationUnit', filter.responsibleUnitId)
  if (!filter.text?.trim() && !filter.caseNumber) return conditionsOf(filter, responsibleUnitId)
  const ids = await findCases(db, {
    search: { ...filter, responsibleUnitId },
    mayReadReporter: isPermitted(viewer?.actor ?? null, 'readReporter'),
    most,
  })
  return { id: { in: [...ids] } }
}

function conditionsOf(filter: Filter, responsibleUnitId: string | undefined) {
  const { stages, source, classCode, dueBefore, reportedFrom, reportedBefore } = filter
  return {
    ...(stages && { stage: { in: stages } }),
    ...(source && { source }),
    ...(classCode && { classCode }),
    ...(responsibleUnitId && { responsibleUnitId }),
    ...(dueBefore && { dueAt: { lt: dueBefore } }),
    ...((reportedFrom || reportedBefore) && {
      reportedAt: {
        ...(reportedFrom && { gte: reportedFrom }),
        ...(reportedBefore && { lt: reportedBefore }),
      },
    }),
  } satisfies Prisma.CaseWhereInput
}
