import { assignRole } from '../../services/accounts/assign-role.ts'
import { endRole } from '../../services/accounts/end-role.ts'
import { endSubstitution, nameSubstitute } from '../../services/accounts/name-substitute.ts'
import { builder } from '../builder.ts'
import { encodeId, rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { Role } from './enums.ts'
import { idempotencyKey } from './input.ts'

const AssignRoleInput = builder.inputType('AssignRoleInput', {
  fields: (t) => ({
    personId: t.id(),
    role: t.field({ type: Role }),
    unitId: t.id({ required: false }),
    startsAt: t.field({ type: 'DateTime', required: false, description: 'Now, where left out' }),
    endsAt: t.field({ type: 'DateTime', required: false, description: 'For good, where left out' }),
    idempotencyKey: idempotencyKey(t),
  }),
})
const AssignRoleSuccess = builder
  .objectRef<{ assignmentId: string }>('AssignRoleSuccess')
  .implement({
    fields: (t) => ({
      assignmentId: t.id({
        resolve: ({ assignmentId }) => encodeId('RoleAssignment', assignmentId),
      }),
    }),
  })

builder.mutationField('assignRole', (t) =>
  t.field({
    type: AssignRoleSuccess,
    ...refusable,
    authScopes: { may: 'assignRole' },
    description: '授予角色 — at a unit, from an instant to another; nobody to themselves.',
    args: { input: t.arg({ type: AssignRoleInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'assignRole', input }, (ctx, { personId, unitId, ...rest }) =>
        assignRole(ctx, {
          ...rest,
          personId: rowId('Person', personId),
          ...(unitId !== undefined && { unitId: rowId('OrganizationUnit', unitId) }),
        }),
      ),
  }),
)

const EndRoleInput = builder.inputType('EndRoleInput', {
  fields: (t) => ({
    assignmentId: t.id(),
    endsAt: t.field({ type: 'DateTime', required: false, description: 'Now, where left out' }),
    idempotencyKey: idempotencyKey(t),
  }),
})
const EndRoleSuccess = builder.objectRef<{ assignmentId: string }>('EndRoleSuccess').implement({
  fields: (t) => ({
    assignmentId: t.id({
      resolve: ({ assignmentId }) => encodeId('RoleAssignment', assignmentId),
    }),
  }),
})

builder.mutationField('endRole', (t) =>
  t.field({
    type: EndRoleSuccess,
    ...refusable,
    authScopes: { may: 'endRole' },
    description: '终止角色 — now or later; that it was held stays known.',
    args: { input: t.arg({ type: EndRoleInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'endRole', input }, (ctx, { assignmentId, ...rest }) =>
        endRole(ctx, { ...rest, assignmentId: rowId('RoleAssignment', assignmentId) }),
      ),
  }),
)

const NameSubstituteInput = builder.inputType('NameSubstituteInput', {
  fields: (t) => ({
    personId: t.id({ description: 'Who is away' }),
    substituteId: t.id(),
    startsAt: t.field({ type: 'DateTime' }),
    endsAt: t.field({ type: 'DateTime' }),
    idempotencyKey: idempotencyKey(t),
  }),
})
const NameSubstituteSuccess = builder
  .objectRef<{ substitutionId: string }>('NameSubstituteSuccess')
  .implement({
    fields: (t) => ({
      substitutionId: t.id({
        resolve: ({ substitutionId }) => encodeId('Substitution', substitutionId),
      }),
    }),
  })

builder.mutationField('nameSubstitute', (t) =>
  t.field({
    type: NameSubstituteSuccess,
    ...refusable,
    authScopes: { may: 'nameSubstitute' },
    description: '指定代理 — somebody acts in the place of somebody else, with all their roles.',
    args: { input: t.arg({ type: NameSubstituteInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'nameSubstitute', input }, (ctx, given) =>
        nameSubstitute(ctx, {
          ...given,
          personId: rowId('Person', given.personId),
          substituteId: rowId('Person', given.substituteId),
        }),
      ),
  }),
)

const EndSubstitutionInput = builder.inputType('EndSubstitutionInput', {
  fields: (t) => ({ substitutionId: t.id(), idempotencyKey: idempotencyKey(t) }),
})
const EndSubstitutionSuccess = builder
  .objectRef<{ substitutionId: string }>('EndSubstitutionSuccess')
  .implement({
    fields: (t) => ({
      substitutionId: t.id({
        resolve: ({ substitutionId }) => encodeId('Substitution', substitutionId),
      }),
    }),
  })

builder.mutationField('endSubstitution', (t) =>
  t.field({
    type: EndSubstitutionSuccess,
    ...refusable,
    authScopes: { may: 'endSubstitution' },
    description: '结束代理 — the substitute acts for themselves again.',
    args: { input: t.arg({ type: EndSubstitutionInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'endSubstitution', input }, (ctx, { substitutionId }) =>
        endSubstitution(ctx, { substitutionId: rowId('Substitution', substitutionId) }),
      ),
  }),
)
