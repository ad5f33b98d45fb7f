import { z } from 'zod'
import { issuePassword } from '../../services/accounts/issue-password.ts'
import { savePerson } from '../../services/accounts/save-person.ts'
import { setPersonActive } from '../../services/accounts/set-person-active.ts'
import { transferPerson } from '../../services/accounts/transfer-person.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { expectedVersion, idempotencyKey } from './input.ts'
import { personAnswer } from './person-answer.ts'

const person = (id: string) => rowId('Person', id)
const unit = (id: string) => rowId('OrganizationUnit', id)
const Login = z.string().trim().min(1).max(60)

const SavePersonInput = builder.inputType('SavePersonInput', {
  fields: (t) => ({
    personId: t.id({ required: false, description: 'Whom to change; none for somebody new' }),
    name: t.string({ validate: z.string().trim().min(1).max(60) }),
    unitId: t.id({ required: false }),
    phone: t.string({ required: false }),
    email: t.string({ required: false, description: 'Empty: none; left out: as it is' }),
    login: t.string({
      required: false,
      validate: Login,
      description: 'Gives somebody new an account with an initial password',
    }),
    expectedVersion: expectedVersion(t),
    idempotencyKey: idempotencyKey(t),
  }),
})
const SavePersonSuccess = personAnswer('SavePersonSuccess')

builder.mutationField('savePerson', (t) =>
  t.field({
    type: SavePersonSuccess,
    ...refusable,
    authScopes: { may: 'savePerson' },
    description: '保存人员 — somebody new, or other facts of somebody known.',
    args: { input: t.arg({ type: SavePersonInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'savePerson', input }, (ctx, { personId, unitId, ...facts }) =>
        savePerson(ctx, {
          ...facts,
          ...(personId !== undefined && { personId: person(personId) }),
          ...(unitId !== undefined && { unitId: unit(unitId) }),
        }),
      ),
  }),
)

const SetPersonActiveInput = builder.inputType('SetPersonActiveInput', {
  fields: (t) => ({ personId: t.id(), active: t.boolean(), idempotencyKey: idempotencyKey(t) }),
})
const SetPersonActiveSuccess = personAnswer('SetPersonActiveSuccess')

builder.mutationField('setPersonActive', (t) =>
  t.field({
    type: SetPersonActiveSuccess,
    ...refusable,
    authScopes: { may: 'setPersonActive' },
    description: '停用与启用 — whoever leaves is signed out and holds no role any more.',
    args: { input: t.arg({ type: SetPersonActiveInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'setPersonActive', input }, (ctx, { personId, active }) =>
        setPersonActive(ctx, { personId: person(personId), active }),
      ),
  }),
)

const IssuePasswordInput = builder.inputType('IssuePasswordInput', {
  fields: (t) => ({
    personId: t.id(),
    login: t.string({ required: false, validate: Login, description: 'Another one, or the first' }),
    idempotencyKey: idempotencyKey(t),
  }),
})
const IssuePasswordSuccess = personAnswer('IssuePasswordSuccess')

builder.mutationField('issuePassword', (t) =>
  t.field({
    type: IssuePasswordSuccess,
    ...refusable,
    authScopes: { may: 'issuePassword' },
    description: '发放密码 — a new initial password, told this once; every session ends.',
    args: { input: t.arg({ type: IssuePasswordInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'issuePassword', input }, (ctx, { personId, ...rest }) =>
        issuePassword(ctx, { personId: person(personId), ...rest }),
      ),
  }),
)

const TransferPersonInput = builder.inputType('TransferPersonInput', {
  fields: (t) => ({
    personId: t.id(),
    unitId: t.id(),
    successorId: t.id({ required: false, description: 'Takes over what is in hand' }),
    idempotencyKey: idempotencyKey(t),
  }),
})
const TransferPersonSuccess = personAnswer('TransferPersonSuccess')

builder.mutationField('transferPerson', (t) =>
  t.field({
    type: TransferPersonSuccess,
    ...refusable,
    authScopes: { may: 'transferPerson' },
    description: '调动 — to another unit, with the roles; what is in hand goes to a successor.',
    args: { input: t.arg({ type: TransferPersonInput }) },
    resolve: (_root, { input }, context) =>
      perform(
        context,
        { operation: 'transferPerson', input },
        (ctx, { personId, unitId, successorId }) =>
          transferPerson(ctx, {
            personId: person(personId),
            unitId: unit(unitId),
            ...(successorId !== undefined && { successorId: person(successorId) }),
          }),
      ),
  }),
)
