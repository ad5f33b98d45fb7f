import { DomainError, refusalCodes } from '../services/errors.ts'
import { builder } from './builder.ts'

export const RefusalCode = builder.enumType('RefusalCode', {
  description: '拒绝码 — the closed list of reasons for which an act is refused.',
  values: refusalCodes,
})

export const UserError = builder.interfaceRef<DomainError>('UserError').implement({
  description: '拒绝 — why an act was refused: nothing was changed.',
  fields: (t) => ({
    code: t.expose('code', { type: RefusalCode }),
    message: t.exposeString('message'),
    field: t.exposeString('field', {
      nullable: true,
      description: 'The input field that caused it, where one did.',
    }),
  }),
})

builder.objectType(DomainError, {
  name: 'Refusal',
  interfaces: [UserError],
  fields: (t) => ({
    reservedBy: t.string({
      nullable: true,
      description: 'Who works on the task, of TASK_RESERVED, where that is ours to know.',
      resolve: ({ kept }) => kept?.by ?? null,
    }),
    reservedUntil: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Until when, of TASK_RESERVED.',
      resolve: ({ kept }) => kept?.until ?? null,
    }),
  }),
})

/** What a mutation answers beside its success: spread into the field's options. */
export const refusable = { errors: { types: [DomainError] } }
