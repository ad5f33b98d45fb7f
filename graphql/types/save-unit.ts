import { z } from 'zod'
import { saveUnit } from '../../services/organizations/save-unit.ts'
import { builder } from '../builder.ts'
import { encodeId, rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { AreaClass, UnitKind } from './enums.ts'
import { expectedVersion, idempotencyKey } from './input.ts'
import { OrganizationUnit } from './organization-unit.ts'

const SaveUnitInput = builder.inputType('SaveUnitInput', {
  fields: (t) => ({
    unitId: t.id({ required: false, description: 'The unit to change; none for a new one' }),
    kind: t.field({ type: UnitKind, description: 'Never changes' }),
    code: t.string({ validate: z.string().max(40) }),
    name: t.string({ validate: z.string().max(80) }),
    nameEn: t.string({ required: false }),
    parentId: t.id({ required: false, description: 'The unit it is part of' }),
    areaCode: t.string({ required: false, description: 'Division code of its territory' }),
    areaClass: t.field({ type: AreaClass, required: false, description: 'Of a street only' }),
    hasAccounts: t.boolean({ required: false }),
    active: t.boolean({ required: false }),
    expectedVersion: expectedVersion(t),
    idempotencyKey: idempotencyKey(t),
  }),
})

const SaveUnitSuccess = builder
  .objectRef<{ unitId: string; version: number }>('SaveUnitSuccess')
  .implement({
    fields: (t) => ({
      unitId: t.id({ resolve: ({ unitId }) => encodeId('OrganizationUnit', unitId) }),
      version: t.exposeInt('version'),
      unit: t.prismaField({
        type: OrganizationUnit,
        nullable: true,
        resolve: (query, { unitId }, _args, { db }) =>
          db.organizationUnit.findUnique({ ...query, where: { id: unitId } }),
      }),
    }),
  })

builder.mutationField('saveUnit', (t) =>
  t.field({
    type: SaveUnitSuccess,
    ...refusable,
    authScopes: { may: 'saveUnit' },
    description: '保存机构 — a new unit, or another name, place or state of a known one.',
    args: { input: t.arg({ type: SaveUnitInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'saveUnit', input }, (ctx, { unitId, parentId, ...facts }) =>
        saveUnit(ctx, {
          ...facts,
          ...(unitId !== undefined && { unitId: rowId('OrganizationUnit', unitId) }),
          ...(parentId !== undefined && { parentId: rowId('OrganizationUnit', parentId) }),
        }),
      ),
  }),
)
