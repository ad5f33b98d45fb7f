import { z } from 'zod'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { AreaClass, CaseGrade } from './enums.ts'

const Span = z.string().max(40)

export const LineScopeInput = builder.inputType('LineScopeInput', {
  description:
    '适用范围 — for which cases, where and when a line answers, and in whose place; what is left out limits nothing.',
  fields: (t) => ({
    exceptionTo: t.int({
      required: false,
      description: '特例 — number of the line of the class in whose place it answers',
    }),
    areaUnitId: t.id({ required: false, description: 'A district or a street' }),
    areaClass: t.field({ type: AreaClass, required: false, description: 'Of the place' }),
    grade: t.field({ type: CaseGrade, required: false, description: 'Of the case' }),
    season: t.string({
      required: false,
      validate: Span,
      description: '`11-15~03-15`, both days within; also over New Year',
    }),
    hours: t.string({
      required: false,
      validate: Span,
      description: '`22:00~06:00` by the city’s clock, the end not within; also over midnight',
    }),
  }),
})

type Given = typeof LineScopeInput.$inferInput

/** The scope of a request, with the row's own id; nothing where none is given. */
export const givenScope = (scope: Given | undefined) =>
  scope === undefined
    ? {}
    : {
        exceptionTo: scope.exceptionTo ?? null,
        areaUnitId: scope.areaUnitId == null ? null : rowId('OrganizationUnit', scope.areaUnitId),
        areaClass: scope.areaClass ?? null,
        grade: scope.grade ?? null,
        season: scope.season ?? '',
        hours: scope.hours ?? '',
      }
