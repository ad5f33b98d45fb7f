import { z } from 'zod'
import { builder } from '../builder.ts'
import type { SignedIn } from '../context.ts'
import { refusable } from '../refusals.ts'
import { Theme } from './enums.ts'

const SignInInput = builder.inputType('SignInInput', {
  fields: (t) => ({
    login: t.string({ validate: z.string().min(1).max(100) }),
    password: t.string({ validate: z.string().min(1).max(128) }),
  }),
})

const SignInSuccess = builder.objectRef<Omit<SignedIn, 'token'>>('SignInSuccess').implement({
  description: 'The session’s cookie came with the answer.',
  fields: (t) => ({
    expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
    language: t.exposeString('language'),
    theme: t.expose('theme', { type: Theme }),
  }),
})

builder.mutationField('signIn', (t) =>
  t.field({
    type: SignInSuccess,
    ...refusable,
    description: '登录 — by name and password; five failures lock the name for 15 minutes.',
    args: { input: t.arg({ type: SignInInput }) },
    resolve: (_root, { input }, { sessions }) => sessions.signIn(input),
  }),
)

const SignOutSuccess = builder.objectRef<{ signedOut: boolean }>('SignOutSuccess').implement({
  fields: (t) => ({ signedOut: t.exposeBoolean('signedOut') }),
})

builder.mutationField('signOut', (t) =>
  t.field({
    type: SignOutSuccess,
    ...refusable,
    authScopes: { may: 'signOut' },
    description: '退出 — ends the session for good; a second time changes nothing.',
    resolve: async (_root, _args, { sessions }) => {
      await sessions.signOut()
      return { signedOut: true }
    },
  }),
)
