import { z } from 'zod'
import { addManualExample } from '../../services/manual-examples/add-example.ts'
import { changeManualExample } from '../../services/manual-examples/change-example.ts'
import { type CaseExample, exampleOfCase } from '../../services/manual-examples/example-of-case.ts'
import { retireManualExample } from '../../services/manual-examples/retire-example.ts'
import { builder } from '../builder.ts'
import { encodeId, optionalRowId, rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { AreaClass, CaseGrade, CaseSource, ClassKind } from './enums.ts'
import { idempotencyKey } from './input.ts'
import { ManualExample } from './manual-example.ts'
import { givenExample, ManualExampleWords } from './manual-example-input.ts'
import { OrganizationUnit } from './organization-unit.ts'
import { ProposalType } from './proposal.ts'

const exampleSuccess = (name: string) =>
  builder.objectRef<{ exampleId: string }>(name).implement({
    fields: (t) => ({
      exampleId: t.id({ resolve: ({ exampleId }) => encodeId('ManualExample', exampleId) }),
      example: t.prismaField({
        type: ManualExample,
        resolve: (query, { exampleId }, _args, { db }) =>
          db.manualExample.findUniqueOrThrow({ ...query, where: { id: exampleId } }),
      }),
    }),
  })

const ExampleOfCase = builder.objectRef<CaseExample>('ExampleOfCase').implement({
  description:
    '案件摘录 — a case as it could become an example; whether what it came to is right, a person has to say.',
  fields: (t) => ({
    kind: t.field({ type: ClassKind, resolve: (it) => it.case.classKind }),
    classCode: t.string({ resolve: (it) => it.case.classCode }),
    className: t.string({ resolve: (it) => it.case.className }),
    caseNumber: t.string({ resolve: (it) => it.case.caseNumber }),
    conditionNo: t.int({ resolve: (it) => it.case.conditionNo ?? 1 }),
    source: t.field({ type: CaseSource, resolve: (it) => it.case.source }),
    reportedAt: t.field({ type: 'DateTime', resolve: (it) => it.case.reportedAt }),
    grade: t.field({ type: CaseGrade, resolve: (it) => it.case.grade }),
    areaClass: t.field({
      type: AreaClass,
      nullable: true,
      resolve: (it) => it.case.areaClass,
    }),
    street: t.prismaField({
      type: OrganizationUnit,
      nullable: true,
      resolve: (query, it, _args, { db }) =>
        db.organizationUnit.findUnique({ ...query, where: { id: it.case.streetId ?? it.case.id } }),
    }),
    district: t.prismaField({
      type: OrganizationUnit,
      nullable: true,
      resolve: (query, it, _args, { db }) =>
        db.organizationUnit.findUnique({
          ...query,
          where: { id: it.case.districtId ?? it.case.id },
        }),
    }),
    componentCode: t.exposeString('componentCode', { nullable: true }),
    cameTo: t.expose('cameTo', { type: ProposalType }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      description: 'Counted from the report by the calendar in force',
    }),
  }),
})

builder.queryField('exampleOfCase', (t) =>
  t.field({
    type: ExampleOfCase,
    nullable: true,
    authScopes: { may: 'exampleOfCase' },
    description: '摘录案件 — what an example recorded from a case would say; writes nothing.',
    args: { caseId: t.arg.id() },
    resolve: (_root, { caseId }, { act }) =>
      act((ctx) => exampleOfCase(ctx, { caseId: rowId('Case', caseId) })),
  }),
)

const AddManualExampleInput = builder.inputType('AddManualExampleInput', {
  fields: (t) => ({
    example: t.field({ type: ManualExampleWords }),
    caseId: t.id({ required: false, description: 'The case that it is recorded from' }),
    confirmed: t.boolean({
      required: false,
      description: 'What the case came to was compared with the printed manual.',
    }),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('addManualExample', (t) =>
  t.field({
    type: exampleSuccess('AddManualExampleSuccess'),
    ...refusable,
    authScopes: { may: 'addManualExample' },
    description: '新增示例 — written by hand, or recorded from a case with its values confirmed.',
    args: { input: t.arg({ type: AddManualExampleInput }) },
    resolve: (_root, { input }, context) =>
      perform(
        context,
        { operation: 'addManualExample', input },
        (ctx, { example, caseId, confirmed }) =>
          addManualExample(ctx, {
            ...givenExample(example),
            caseId: optionalRowId('Case', caseId),
            confirmed,
          }),
      ),
  }),
)

const ChangeManualExampleInput = builder.inputType('ChangeManualExampleInput', {
  fields: (t) => ({
    exampleId: t.id(),
    expectedVersion: t.int({ description: 'Refused with VERSION_CONFLICT when it has changed.' }),
    example: t.field({ type: ManualExampleWords }),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('changeManualExample', (t) =>
  t.field({
    type: exampleSuccess('ChangeManualExampleSuccess'),
    ...refusable,
    authScopes: { may: 'changeManualExample' },
    description: '修改示例 — writes an example anew.',
    args: { input: t.arg({ type: ChangeManualExampleInput }) },
    resolve: (_root, { input }, context) =>
      perform(
        context,
        { operation: 'changeManualExample', input },
        (ctx, { exampleId, expectedVersion, example }) =>
          changeManualExample(ctx, {
            ...givenExample(example),
            exampleId: rowId('ManualExample', exampleId),
            expectedVersion,
          }),
      ),
  }),
)

const RetireManualExampleInput = builder.inputType('RetireManualExampleInput', {
  fields: (t) => ({
    exampleId: t.id(),
    expectedVersion: t.int({ description: 'Refused with VERSION_CONFLICT when it has changed.' }),
    reason: t.string({ validate: z.string().trim().min(1).max(1000) }),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('retireManualExample', (t) =>
  t.field({
    type: exampleSuccess('RetireManualExampleSuccess'),
    ...refusable,
    authScopes: { may: 'retireManualExample' },
    description: '停用示例 — it is held against no edition any more; its results stay.',
    args: { input: t.arg({ type: RetireManualExampleInput }) },
    resolve: (_root, { input }, context) =>
      perform(
        context,
        { operation: 'retireManualExample', input },
        (ctx, { exampleId, ...given }) =>
          retireManualExample(ctx, { ...given, exampleId: rowId('ManualExample', exampleId) }),
      ),
  }),
)
