import type { Theme as ThemeValue } from '../../prisma/generated/enums.ts'
import { modelerModes, type Screens } from '../../services/accounts/screens.ts'
import { setPreferences } from '../../services/accounts/set-preferences.ts'
import { builder } from '../builder.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { Theme } from './enums.ts'
import { idempotencyKey } from './input.ts'

const viewOfList = 'The view that the work list opens with, by its id; empty for none'

const ModelerMode = builder.enumType('ModelerMode', {
  description:
    '绘制方式 — how processes are drawn: in words of the office only, or with everything that the engine reads.',
  values: modelerModes,
})

export const ScreensType = builder.objectRef<Screens>('Screens').implement({
  description: '界面偏好 — what somebody’s screens remember beside language and theme.',
  fields: (t) => ({
    kept: t.exposeBoolean('kept', {
      description: 'Whether they have ever said how their screens are to look',
    }),
    singleKeys: t.exposeBoolean('singleKeys'),
    workListColumns: t.stringList({
      description: 'None means the usual ones',
      resolve: ({ workListColumns }) => [...workListColumns],
    }),
    workListView: t.exposeString('workListView', { description: viewOfList }),
    modelerMode: t.expose('modelerMode', { type: ModelerMode }),
  }),
})

const SetPreferencesInput = builder.inputType('SetPreferencesInput', {
  fields: (t) => ({
    language: t.string({ required: false, description: 'zh or en' }),
    theme: t.field({ type: Theme, required: false }),
    singleKeys: t.boolean({ required: false, description: 'Letters without Ctrl as shortcuts' }),
    workListColumns: t.stringList({ required: false }),
    workListView: t.string({ required: false, description: viewOfList }),
    modelerMode: t.field({ type: ModelerMode, required: false }),
    idempotencyKey: idempotencyKey(t),
  }),
})

type Kept = { language: string; theme: ThemeValue; screens: Screens }
const SetPreferencesSuccess = builder.objectRef<Kept>('SetPreferencesSuccess').implement({
  fields: (t) => ({
    language: t.exposeString('language'),
    theme: t.expose('theme', { type: Theme }),
    screens: t.expose('screens', { type: ScreensType }),
  }),
})

builder.mutationField('setPreferences', (t) =>
  t.field({
    type: SetPreferencesSuccess,
    ...refusable,
    authScopes: { may: 'setPreferences' },
    description:
      '设置偏好 — language, theme and what lists remember of whoever asks, kept for every browser.',
    args: { input: t.arg({ type: SetPreferencesInput }) },
    resolve: async (_root, { input }, context) => {
      const kept = await perform(context, { operation: 'setPreferences', input }, setPreferences)
      context.sessions.recognizeAnew()
      return kept
    },
  }),
)
