import { z } from 'zod'
import { saveProcessForms } from '../../services/process-drafts/save-forms.ts'
import { builder } from '../builder.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { changedDraft, draftChoice, ownId } from './process-draft-acts.ts'

const ProcessFormInput = builder.inputType('ProcessFormInput', {
  fields: (t) => ({
    formId: t.string({
      validate: z.string().min(1).max(80),
      description: 'By which its steps know it',
    }),
    document: t.field({ type: 'Json', description: 'In the schema of form-js' }),
  }),
})

const SaveProcessFormsSuccess = changedDraft('SaveProcessFormsSuccess')
const SaveProcessFormsInput = builder.inputType('SaveProcessFormsInput', {
  fields: (t) => ({
    ...draftChoice(t),
    forms: t.field({ type: [ProcessFormInput], description: 'All of them; others are gone' }),
  }),
})

builder.mutationField('saveProcessForms', (t) =>
  t.field({
    type: SaveProcessFormsSuccess,
    ...refusable,
    authScopes: { may: 'saveProcessForms' },
    description: '保存草稿表单 — all forms of a draft; they may still have problems.',
    args: { input: t.arg({ type: SaveProcessFormsInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'saveProcessForms', input }, (ctx, given) =>
        saveProcessForms(ctx, ownId(given)),
      ),
  }),
)
