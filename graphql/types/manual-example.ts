import { Expected } from '../../services/manual-examples/expectation.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { encodeId, optionalRowId, rowId } from '../ids.ts'
import { AreaClass, CaseGrade, CaseSource, ClassKind } from './enums.ts'
import { ExampleExpectation } from './example-expectation.ts'
import { OrganizationUnit } from './organization-unit.ts'

const unitName = { select: { name: true } }

export const ManualExample = builder.prismaNode('ManualExample', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'manualExample' },
  description: '示例 — a case as somebody imagines it, and what the manual is to say of it.',
  fields: (t) => ({
    name: t.exposeString('name'),
    basis: t.exposeString('basis', { description: 'Where the expected values stand in print' }),
    standard: t.exposeString('standard'),
    kind: t.expose('classKind', { type: ClassKind }),
    classCode: t.exposeString('classCode'),
    className: t.exposeString('className'),
    conditionNo: t.exposeInt('conditionNo'),
    source: t.expose('source', { type: CaseSource }),
    reportedAt: t.expose('reportedAt', {
      type: 'DateTime',
      description: 'Reported, filed and dispatched at this instant of city time',
    }),
    street: t.relation('street', { type: OrganizationUnit, nullable: true }),
    district: t.relation('district', { type: OrganizationUnit, nullable: true }),
    areaClass: t.expose('areaClass', {
      type: AreaClass,
      nullable: true,
      description: 'Of its place',
    }),
    grade: t.expose('grade', { type: CaseGrade }),
    placeName: t.string({
      description: 'District and street',
      select: { street: unitName, district: unitName },
      resolve: ({ street, district }) =>
        [district, street].flatMap((it) => it?.name ?? []).join(''),
    }),
    componentCode: t.string({
      nullable: true,
      select: { component: { select: { code: true } } },
      resolve: ({ component }) => component?.code ?? null,
    }),
    expected: t.field({
      type: ExampleExpectation,
      select: { expected: true },
      resolve: ({ expected }) => Expected.parse(expected),
    }),
    recordedFromId: t.id({
      nullable: true,
      description: 'The case that it was recorded from',
      select: { recordedFromId: true },
      resolve: ({ recordedFromId }) =>
        recordedFromId === null ? null : encodeId('Case', recordedFromId),
    }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    changedAt: t.expose('changedAt', { type: 'DateTime' }),
    retiredAt: t.expose('retiredAt', { type: 'DateTime', nullable: true }),
    retiredReason: t.exposeString('retiredReason', { nullable: true }),
  }),
})

builder.queryField('manualExamples', (t) =>
  t.prismaConnection({
    type: ManualExample,
    cursor: 'id',
    authScopes: { may: 'manualExamples' },
    description: '示例 — those of the city, by class; those that are retired apart.',
    args: {
      retired: t.arg.boolean({ required: false }),
      differingInId: t.arg.id({ required: false, description: 'Only those that differ in a run' }),
    },
    resolve: async (query, _root, { retired, differingInId }, { db, viewer }) => {
      const runId = optionalRowId('ManualExampleRun', differingInId)
      if (runId !== undefined) await db.manualExampleRun.findUniqueOrThrow({ where: { id: runId } })
      return db.manualExample.findMany({
        ...query,
        where: {
          cityId: (viewer ?? nobody).scope.cityId,
          retiredAt: retired === true ? { not: null } : null,
          ...(runId !== undefined && {
            results: { some: { runId, differences: { isEmpty: false } } },
          }),
        },
        orderBy: [{ classCode: 'asc' }, { conditionNo: 'asc' }, { id: 'asc' }],
      })
    },
  }),
)

builder.queryField('manualExample', (t) =>
  t.prismaField({
    type: ManualExample,
    nullable: true,
    authScopes: { may: 'manualExample' },
    args: { id: t.arg.id() },
    resolve: (query, _root, { id }, { db }) =>
      db.manualExample.findUniqueOrThrow({ ...query, where: { id: rowId('ManualExample', id) } }),
  }),
)
