import { mergeReport } from '../../services/cases/merge-report.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { Case } from './case.ts'
import { CaseSource } from './enums.ts'
import { attachmentIds, idempotencyKey } from './input.ts'

const MergeReportInput = builder.inputType('MergeReportInput', {
  fields: (t) => ({
    caseId: t.id({ description: 'The case that the problem has already' }),
    source: t.field({ type: CaseSource }),
    description: t.string({ required: false }),
    reporterName: t.string({ required: false }),
    reporterPhone: t.string({ required: false }),
    attachmentIds: attachmentIds(t),
    idempotencyKey: idempotencyKey(t),
  }),
})

const MergeReportSuccess = builder
  .objectRef<{ caseId: string; timesReported: number }>('MergeReportSuccess')
  .implement({
    fields: (t) => ({
      timesReported: t.exposeInt('timesReported'),
      case: t.prismaField({
        type: Case,
        resolve: (query, { caseId }, _args, { db }) =>
          db.case.findUniqueOrThrow({ ...query, where: { id: caseId } }),
      }),
    }),
  })

builder.mutationField('mergeReport', (t) =>
  t.field({
    type: MergeReportSuccess,
    ...refusable,
    authScopes: { may: 'mergeReport' },
    description:
      '并案 — a further report of a problem that has an open case: kept with that case, not made a second one.',
    args: { input: t.arg({ type: MergeReportInput }) },
    resolve: (_root, { input }, context) =>
      perform(
        context,
        { operation: 'mergeReport', input },
        (ctx, { caseId, attachmentIds: ids = [], ...report }) =>
          mergeReport(ctx, {
            ...report,
            caseId: rowId('Case', caseId),
            attachmentIds: ids.map((id) => rowId('Attachment', id)),
          }),
      ),
  }),
)
