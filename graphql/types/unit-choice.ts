import type { OrganizationUnit } from '../../prisma/generated/client.ts'
import { type UnitChoice as Choice, unitChoices } from '../../services/cases/unit-choices.ts'
import { builder } from '../builder.ts'
import { encodeId, rowId } from '../ids.ts'

type Named = Pick<OrganizationUnit, 'id' | 'name' | 'nameEn'>
// a row, not a node: a node of a list that no query of its own has read is read again, one by one
export const NamedUnit = builder.objectRef<Named>('NamedUnit').implement({
  description: '机构 — its id and its names.',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => encodeId('OrganizationUnit', id) }),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn'),
  }),
})

const UnitChoice = builder.objectRef<Choice>('UnitChoice').implement({
  description: '可派单位 — a unit that a step may hand its case to, and what waits there.',
  fields: (t) => ({
    unit: t.field({ type: NamedUnit, resolve: ({ unit }) => unit }),
    open: t.exposeInt('open', { description: '在办量 — open steps' }),
    overdue: t.exposeInt('overdue', { description: 'Those of them past their limit' }),
  }),
})

builder.queryField('unitChoices', (t) =>
  t.field({
    type: [UnitChoice],
    authScopes: { may: 'unitChoices' },
    complexity: { field: 1, multiplier: 20 },
    description:
      '可派单位 — the units that a waiting step may hand its case to, each with its load.',
    args: { taskId: t.arg.id() },
    resolve: async (_root, { taskId }, { act }) => [
      ...(await act((ctx) => unitChoices(ctx, { taskId: rowId('Task', taskId) }))),
    ],
  }),
)
