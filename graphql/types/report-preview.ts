import {
  type ReportPreview as Preview,
  previewReport,
} from '../../services/cases/preview-report.ts'
import { toWgs84 } from '../../services/organizations/coordinates.ts'
import { builder } from '../builder.ts'
import { optionalRowId } from '../ids.ts'
import { CaseGrade, CoordinateSystem } from './enums.ts'
import { GridName } from './grid-name.ts'
import { Latitude, Longitude } from './input.ts'
import { ManualEntry } from './manual-entry.ts'
import { ProposalType } from './proposal.ts'

const ReportPreview = builder.objectRef<Preview>('ReportPreview').implement({
  description:
    '上报预览 — what manual and calendar in force promise; the manual pinned at filing decides.',
  fields: (t) => ({
    className: t.exposeString('className'),
    filingCondition: t.exposeString('filingCondition', { nullable: true }),
    closingCondition: t.exposeString('closingCondition', { nullable: true }),
    entry: t.field({
      type: ManualEntry,
      nullable: true,
      description: 'Where all this stands; null where the manual has nothing for the class',
      resolve: ({ entry }) => entry,
    }),
    editionNumber: t.exposeInt('editionNumber', { description: 'Of the edition in force' }),
    conditions: t.field({
      type: [ManualEntry],
      description: 'The filing conditions of the class, from which one is chosen',
      resolve: ({ conditions }) => [...conditions],
    }),
    proposal: t.field({ type: ProposalType, resolve: ({ proposal }) => proposal }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      description: 'When handling would be due, dispatched at the instant that was asked about',
    }),
    grid: t.expose('grid', {
      type: GridName,
      nullable: true,
      description: 'Where the point lies; null outside every grid',
    }),
  }),
})

builder.queryField('reportPreview', (t) =>
  t.field({
    type: ReportPreview,
    authScopes: { may: 'reportPreview' },
    description:
      '上报预览 — filing and closing condition, limit, units and date, before a report is saved.',
    args: {
      classCode: t.arg.string(),
      conditionNo: t.arg.int({ required: false }),
      grade: t.arg({ type: CaseGrade, defaultValue: 'ORDINARY' }),
      latitude: t.arg.float({ required: false, validate: Latitude }),
      longitude: t.arg.float({ required: false, validate: Longitude }),
      coordinateSystem: t.arg({ type: CoordinateSystem, defaultValue: 'WGS84' }),
      gridCode: t.arg.string({ required: false }),
      componentId: t.arg.id({ required: false }),
      at: t.arg({ type: 'DateTime', required: false, description: 'Now, where it is left out' }),
    },
    resolve: (_root, { latitude, longitude, coordinateSystem: system, ...asked }, { act, now }) =>
      act((ctx) =>
        previewReport(ctx, {
          classCode: asked.classCode,
          conditionNo: asked.conditionNo ?? null,
          grade: asked.grade,
          gridCode: asked.gridCode ?? undefined,
          componentId: optionalRowId('Component', asked.componentId),
          point:
            latitude == null || longitude == null ? null : toWgs84({ latitude, longitude, system }),
          at: asked.at ?? now(),
        }),
      ),
  }),
)
