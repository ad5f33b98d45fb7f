import { z } from 'zod'
import { longestSearch } from '../../services/cases/search-words.ts'
import {
  type WorkListFilter as Filter,
  longestHours,
} from '../../services/cases/work-list-filter.ts'
import { builder } from '../builder.ts'
import { optionalRowId } from '../ids.ts'
import { CaseSource, CaseStage, Light, Role } from './enums.ts'

export const WorkListFilter = builder.inputType('WorkListFilter', {
  fields: (t) => ({
    role: t.field({ type: Role, required: false }),
    elementId: t.string({ required: false, description: 'The step' }),
    caseId: t.id({ required: false }),
    stage: t.field({ type: CaseStage, required: false, description: 'Of the case' }),
    classCode: t.string({ required: false }),
    classCodePrefix: t.string({ required: false, description: 'Beginning of the class code' }),
    source: t.field({ type: CaseSource, required: false }),
    areaId: t.id({ required: false, description: 'Street or district' }),
    unitId: t.id({ required: false, description: 'The unit that the step waits at' }),
    light: t.field({ type: Light, required: false }),
    text: t.string({
      required: false,
      description: `Words of class, address and description, or the beginning of a case number; ${longestSearch} characters at most.`,
    }),
    dueBefore: t.field({ type: 'DateTime', required: false }),
    mine: t.boolean({
      required: false,
      description: 'What the viewer was appointed to; false: everything else',
    }),
    arranging: t.boolean({
      required: false,
      description:
        'Instead of what the viewer may take: what handlers of the viewer’s department have',
    }),
    dueWithinHours: t.int({
      required: false,
      validate: z.number().min(0).max(longestHours),
      description: 'Due within so many hours from now, by the city’s clock; 0: overdue',
    }),
    priorityFirst: t.boolean({
      required: false,
      description:
        '优先级在前 — narrows nothing: cases whose priority was raised stand above the others',
    }),
  }),
})

/** The filter with the rows' own ids; throws NOT_FOUND for an id of anything else. */
export const workListFilter = (
  given: typeof WorkListFilter.$inferInput | null | undefined,
): Filter => ({
  ...given,
  caseId: optionalRowId('Case', given?.caseId),
  areaId: optionalRowId('OrganizationUnit', given?.areaId),
  unitId: optionalRowId('OrganizationUnit', given?.unitId),
})
