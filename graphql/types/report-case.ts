import { reportCase } from '../../services/cases/report-case.ts'
import { builder } from '../builder.ts'
import { encodeId, rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { Case } from './case.ts'
import { CaseSource, CoordinateSystem } from './enums.ts'
import { attachmentIds, idempotencyKey } from './input.ts'

const ReportCaseInput = builder.inputType('ReportCaseInput', {
  fields: (t) => ({
    source: t.field({ type: CaseSource }),
    classCode: t.string(),
    standard: t.string({ required: false }),
    conditionNo: t.int({ required: false }),
    description: t.string(),
    address: t.string(),
    longitude: t.float({ required: false }),
    latitude: t.float({ required: false }),
    coordinateSystem: t.field({
      type: CoordinateSystem,
      required: false,
      description:
        'Of longitude and latitude; WGS84 where it is left out. Converted once, the original is kept.',
    }),
    gridCode: t.string({
      required: false,
      description: 'Of the unit grid, where nobody has a point, or to check one.',
    }),
    componentCode: t.string({ required: false }),
    reporterName: t.string({ required: false }),
    reporterPhone: t.string({ required: false }),
    attachmentIds: attachmentIds(t),
    idempotencyKey: idempotencyKey(t),
  }),
})
type Reported = { caseId: string; caseNumber: string; version: number }

const ReportCaseSuccess = builder.objectRef<Reported>('ReportCaseSuccess').implement({
  fields: (t) => ({
    caseId: t.id({ resolve: ({ caseId }) => encodeId('Case', caseId) }),
    caseNumber: t.exposeString('caseNumber'),
    version: t.exposeInt('version'),
    case: t.prismaField({
      type: Case,
      resolve: (query, { caseId }, _args, { db }) =>
        db.case.findUniqueOrThrow({ ...query, where: { id: caseId } }),
    }),
  }),
})

builder.mutationField('reportCase', (t) =>
  t.field({
    type: ReportCaseSuccess,
    ...refusable,
    authScopes: { may: 'reportCase' },
    description: '上报 — writes the report and asks the engine to start its process.',
    args: { input: t.arg({ type: ReportCaseInput }) },
    resolve: (_root, { input }, context) =>
      perform(
        context,
        { operation: 'reportCase', input },
        (ctx, { attachmentIds: ids = [], ...given }) =>
          reportCase(ctx, { ...given, attachmentIds: ids.map((id) => rowId('Attachment', id)) }),
      ),
  }),
)
