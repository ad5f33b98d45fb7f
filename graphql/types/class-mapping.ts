import { confirmClassMappings } from '../../services/catalogue/confirm-class-mappings.ts'
import { proposeClassMappings } from '../../services/catalogue/propose-class-mappings.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { ClassKind, MappingBasis } from './enums.ts'
import { expectedVersion, idempotencyKey } from './input.ts'

const ClassMapping = builder.prismaNode('ClassMapping', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'classMappings' },
  description: '目录对照 — what becomes of a class in another edition of the catalogue.',
  fields: (t) => ({
    fromStandard: t.exposeString('fromStandard'),
    toStandard: t.exposeString('toStandard'),
    kind: t.expose('kind', { type: ClassKind }),
    fromCode: t.exposeString('fromCode'),
    targetCodes: t.exposeStringList('targetCodes', {
      description: 'Several where it is split, none where it has no successor',
    }),
    basis: t.expose('basis', { type: MappingBasis }),
    confirmedAt: t.expose('confirmedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Null as long as it is only proposed',
    }),
    confirmedByName: t.exposeString('confirmedByName', { nullable: true }),
    version: t.exposeInt('version'),
  }),
})

builder.queryField('classMappings', (t) =>
  t.prismaConnection({
    type: ClassMapping,
    cursor: 'id',
    authScopes: { may: 'classMappings' },
    description: '目录对照 — from an edition of the catalogue to another, by class.',
    args: {
      fromStandard: t.arg.string({ required: false }),
      toStandard: t.arg.string({ required: false }),
    },
    resolve: (query, _root, { fromStandard, toStandard }, { db, viewer }) =>
      db.classMapping.findMany({
        ...query,
        where: {
          cityId: viewer?.scope.cityId ?? '',
          ...(fromStandard && { fromStandard }),
          ...(toStandard && { toStandard }),
        },
        orderBy: [{ kind: 'asc' }, { fromCode: 'asc' }, { id: 'asc' }],
      }),
  }),
)

const ProposeClassMappingsInput = builder.inputType('ProposeClassMappingsInput', {
  fields: (t) => ({
    fromStandard: t.string(),
    toStandard: t.string(),
    idempotencyKey: idempotencyKey(t),
  }),
})

type Proposed = Awaited<ReturnType<typeof proposeClassMappings>>
const ProposeClassMappingsSuccess = builder
  .objectRef<Proposed>('ProposeClassMappingsSuccess')
  .implement({
    fields: (t) => ({
      proposed: t.exposeInt('proposed', { description: 'Classes that were looked at' }),
      added: t.exposeInt('added'),
      changed: t.exposeInt('changed', { description: 'What is confirmed never changes' }),
    }),
  })

builder.mutationField('proposeClassMappings', (t) =>
  t.field({
    type: ProposeClassMappingsSuccess,
    ...refusable,
    authScopes: { may: 'proposeClassMappings' },
    description: '建议对照 — which classes of a later catalogue succeed which, by their names.',
    args: { input: t.arg({ type: ProposeClassMappingsInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'proposeClassMappings', input }, proposeClassMappings),
  }),
)

const ConfirmedMapping = builder.inputType('ConfirmedMapping', {
  fields: (t) => ({
    mappingId: t.id(),
    targetCodes: t.stringList({
      required: false,
      description: 'Left out where it is as proposed; empty where there is no successor',
    }),
    expectedVersion: expectedVersion(t),
  }),
})

const ConfirmClassMappingsInput = builder.inputType('ConfirmClassMappingsInput', {
  fields: (t) => ({
    mappings: t.field({ type: [ConfirmedMapping] }),
    idempotencyKey: idempotencyKey(t),
  }),
})

type Confirmed = Awaited<ReturnType<typeof confirmClassMappings>>
const ConfirmClassMappingsSuccess = builder
  .objectRef<Confirmed>('ConfirmClassMappingsSuccess')
  .implement({
    fields: (t) => ({
      confirmed: t.exposeInt('confirmed', { description: 'Without those that were so already' }),
    }),
  })

builder.mutationField('confirmClassMappings', (t) =>
  t.field({
    type: ConfirmClassMappingsSuccess,
    ...refusable,
    authScopes: { may: 'confirmClassMappings' },
    description: '确认对照 — a person says which classes succeed which; all or none.',
    args: { input: t.arg({ type: ConfirmClassMappingsInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'confirmClassMappings', input }, (ctx, given) =>
        confirmClassMappings(ctx, { mappings: given.mappings.map(givenMapping) }),
      ),
  }),
)

const givenMapping = ({
  mappingId,
  targetCodes,
  expectedVersion: expected,
}: typeof ConfirmedMapping.$inferInput) => ({
  mappingId: rowId('ClassMapping', mappingId),
  ...(targetCodes != null && { targetCodes }),
  ...(expected != null && { expectedVersion: expected }),
})
