import { z } from 'zod'
import { builder } from '../builder.ts'
import { refusable } from '../refusals.ts'

const Password = z.string().min(1).max(128)
const ChangePasswordInput = builder.inputType('ChangePasswordInput', {
  fields: (t) => ({
    currentPassword: t.string({ validate: Password }),
    password: t.string({ validate: Password, description: 'The new one, of 8 characters or more' }),
  }),
})

const ChangePasswordSuccess = builder
  .objectRef<{ readonly endedSessions: number }>('ChangePasswordSuccess')
  .implement({
    fields: (t) => ({
      endedSessions: t.exposeInt('endedSessions', {
        description: 'How many other sessions of theirs have ended',
      }),
    }),
  })

builder.mutationField('changePassword', (t) =>
  t.field({
    type: ChangePasswordSuccess,
    ...refusable,
    authScopes: { may: 'changePassword' },
    description:
      '修改密码 — the asker’s own; five wrong tries lock the name for 15 minutes, as at sign-in.',
    args: { input: t.arg({ type: ChangePasswordInput }) },
    resolve: (_root, { input }, { sessions }) => sessions.changePassword(input),
  }),
)
