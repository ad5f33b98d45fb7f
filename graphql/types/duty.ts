import { addDuty } from '../../services/organizations/add-duty.ts'
import { copyDutyWeek } from '../../services/organizations/copy-duty-week.ts'
import { onDutyBetween } from '../../services/organizations/on-duty.ts'
import { removeDuty } from '../../services/organizations/remove-duty.ts'
import { builder } from '../builder.ts'
import { encodeId, optionalRowId, rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { idempotencyKey } from './input.ts'

const most = 500
const unit = (id: string) => rowId('OrganizationUnit', id)

const Duty = builder.prismaNode('Duty', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'duties' },
  description: '值班 — somebody is on duty at an office, from an instant to another.',
  fields: (t) => ({
    unit: t.relation('unit'),
    person: t.relation('person'),
    startsAt: t.expose('startsAt', { type: 'DateTime' }),
    endsAt: t.expose('endsAt', { type: 'DateTime' }),
  }),
})

builder.queryField('duties', (t) =>
  t.prismaField({
    type: [Duty],
    authScopes: { may: 'duties' },
    description:
      '值班表 — who is on duty between two instants, or at one, at any office or at one.',
    args: {
      unitId: t.arg.id({ required: false }),
      from: t.arg({ type: 'DateTime' }),
      to: t.arg({ type: 'DateTime' }),
    },
    resolve: async (query, _root, { unitId: asked, from, to }, { db }) => {
      const unitId = optionalRowId('OrganizationUnit', asked)
      if (unitId !== undefined)
        await db.organizationUnit.findUniqueOrThrow({ where: { id: unitId }, select: { id: true } })
      return db.duty.findMany({
        ...query,
        where: { ...onDutyBetween(from, to), ...(unitId !== undefined && { unitId }) },
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
        take: most,
      })
    },
  }),
)

const AddDutyInput = builder.inputType('AddDutyInput', {
  fields: (t) => ({
    unitId: t.id(),
    personId: t.id(),
    startsAt: t.field({ type: 'DateTime' }),
    endsAt: t.field({ type: 'DateTime' }),
    days: t.int({ required: false, description: 'The same hours on so many days in a row' }),
    idempotencyKey: idempotencyKey(t),
  }),
})
const AddDutySuccess = builder
  .objectRef<{ readonly unitId: string; readonly added: number }>('AddDutySuccess')
  .implement({
    fields: (t) => ({
      unitId: t.id({ resolve: ({ unitId }) => encodeId('OrganizationUnit', unitId) }),
      added: t.exposeInt('added'),
    }),
  })

builder.mutationField('addDuty', (t) =>
  t.field({
    type: AddDutySuccess,
    ...refusable,
    authScopes: { may: 'addDuty' },
    description: '排班 — somebody is on duty at an office.',
    args: { input: t.arg({ type: AddDutyInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'addDuty', input }, (ctx, { unitId, personId, ...hours }) =>
        addDuty(ctx, { ...hours, unitId: unit(unitId), personId: rowId('Person', personId) }),
      ),
  }),
)

const RemoveDutyInput = builder.inputType('RemoveDutyInput', {
  fields: (t) => ({ dutyId: t.id(), idempotencyKey: idempotencyKey(t) }),
})
const RemoveDutySuccess = builder
  .objectRef<{ readonly unitId: string }>('RemoveDutySuccess')
  .implement({
    fields: (t) => ({
      unitId: t.id({ resolve: ({ unitId }) => encodeId('OrganizationUnit', unitId) }),
    }),
  })

builder.mutationField('removeDuty', (t) =>
  t.field({
    type: RemoveDutySuccess,
    ...refusable,
    authScopes: { may: 'removeDuty' },
    description: '撤销值班 — a duty is taken back.',
    args: { input: t.arg({ type: RemoveDutyInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'removeDuty', input }, (ctx, { dutyId }) =>
        removeDuty(ctx, { dutyId: rowId('Duty', dutyId) }),
      ),
  }),
)

const CopyDutyWeekInput = builder.inputType('CopyDutyWeekInput', {
  fields: (t) => ({
    unitId: t.id(),
    from: t.field({ type: 'DateTime', description: 'The first instant of the week to copy' }),
    idempotencyKey: idempotencyKey(t),
  }),
})
type Copied = { readonly unitId: string; readonly added: number; readonly kept: number }
const CopyDutyWeekSuccess = builder.objectRef<Copied>('CopyDutyWeekSuccess').implement({
  fields: (t) => ({
    unitId: t.id({ resolve: ({ unitId }) => encodeId('OrganizationUnit', unitId) }),
    added: t.exposeInt('added'),
    kept: t.exposeInt('kept', { description: 'Planned for that week already' }),
  }),
})

builder.mutationField('copyDutyWeek', (t) =>
  t.field({
    type: CopyDutyWeekSuccess,
    ...refusable,
    authScopes: { may: 'copyDutyWeek' },
    description: '复制到下周 — the duties of one week once more, a week later.',
    args: { input: t.arg({ type: CopyDutyWeekInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'copyDutyWeek', input }, (ctx, { unitId, from }) =>
        copyDutyWeek(ctx, { unitId: unit(unitId), from }),
      ),
  }),
)
