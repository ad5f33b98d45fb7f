import type { Theme as ThemeValue } from '../../prisma/generated/enums.ts'
import { setPreferences } from '../../services/accounts/set-preferences.ts'
import { builder } from '../builder.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { Theme } from './enums.ts'
import { idempotencyKey } from './input.ts'

const SetPreferencesInput = builder.inputType('SetPreferencesInput', {
  fields: (t) => ({
    language: t.string({ required: false, description: 'zh or en' }),
    theme: t.field({ type: Theme, required: false }),
    idempotencyKey: idempotencyKey(t),
  }),
})

const SetPreferencesSuccess = builder
  .objectRef<{ language: string; theme: ThemeValue }>('SetPreferencesSuccess')
  .implement({
    fields: (t) => ({
      language: t.exposeString('language'),
      theme: t.expose('theme', { type: Theme }),
    }),
  })

builder.mutationField('setPreferences', (t) =>
  t.field({
    type: SetPreferencesSuccess,
    ...refusable,
    authScopes: { may: 'setPreferences' },
    description: '设置偏好 — language and theme of whoever asks, kept for every browser.',
    args: { input: t.arg({ type: SetPreferencesInput }) },
    resolve: async (_root, { input }, context) => {
      const kept = await perform(context, { operation: 'setPreferences', input }, setPreferences)
      context.sessions.recognizeAnew()
      return kept
    },
  }),
)
