import { filteredCases } from '../../services/cases/case-filter.ts'
import { type CaseSearch, searchAtMost } from '../../services/cases/find-cases.ts'
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

/** The filter with the rows' own ids; throws NOT_FOUND for an id of anything else. */
export const caseFilter = (given: Filter | null | undefined): CaseSearch => ({
  ...given,
  responsibleUnitId: optionalRowId('OrganizationUnit', given?.responsibleUnitId),
})

/** 筛选 — the cases of a filter; throws NOT_FOUND, INVALID_INPUT. */
export const casesOf = (
  { db, viewer }: Context,
  given: Filter | null | undefined,
  most: number = searchAtMost,
) => filteredCases(db, { actor: viewer?.actor ?? null, filter: caseFilter(given), most })
