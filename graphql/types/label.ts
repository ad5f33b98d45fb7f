import { z } from 'zod'
import { setLabel } from '../../services/organizations/set-label.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { LabelKind } from './enums.ts'
import { expectedVersion, idempotencyKey } from './input.ts'

const Label = builder.prismaObject('Label', {
  select: { id: true },
  description:
    '名称 — what the city calls a step or a role; empty where it says what the model says.',
  fields: (t) => ({
    kind: t.expose('kind', { type: LabelKind }),
    key: t.exposeString('key', { description: 'The id of a step’s element, or a role' }),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn'),
    version: t.exposeInt('version'),
  }),
})

builder.queryField('labels', (t) =>
  t.prismaField({
    type: [Label],
    authScopes: { may: 'labels' },
    description: '名称 — the steps and roles that the viewer’s city has named by itself.',
    resolve: (query, _root, _args, { db, viewer }) =>
      db.label.findMany({
        ...query,
        where: { cityId: (viewer ?? nobody).scope.cityId },
        orderBy: [{ kind: 'asc' }, { key: 'asc' }],
      }),
  }),
)

const Name = z.string().max(40)
const SetLabelInput = builder.inputType('SetLabelInput', {
  fields: (t) => ({
    kind: t.field({ type: LabelKind }),
    key: t.string({ validate: z.string().max(200) }),
    name: t.string({ required: false, validate: Name, description: 'None: the model’s own again' }),
    nameEn: t.string({ required: false, validate: Name }),
    expectedVersion: expectedVersion(t),
    idempotencyKey: idempotencyKey(t),
  }),
})

type Answer = { readonly labelId: string; readonly version: number }
const SetLabelSuccess = builder.objectRef<Answer>('SetLabelSuccess').implement({
  fields: (t) => ({
    label: t.prismaField({
      type: Label,
      nullable: true,
      resolve: (query, { labelId }, _args, { db }) =>
        db.label.findUnique({ ...query, where: { id: labelId } }),
    }),
    version: t.exposeInt('version'),
  }),
})

builder.mutationField('setLabel', (t) =>
  t.field({
    type: SetLabelSuccess,
    ...refusable,
    authScopes: { may: 'setLabel' },
    description: '改名 — what a step or a role is called in this city.',
    args: { input: t.arg({ type: SetLabelInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'setLabel', input }, setLabel),
  }),
)
