import type { Ctx } from '../ctx.ts'
import { type FormSet, formSet } from './form-set.ts'
import { changeDraft, type DraftChoice, lockedDraft, savedBy } from './lock-draft.ts'

type Saving = DraftChoice & { readonly forms: FormSet }

/** 保存草稿表单 — all forms of a draft at once; they may still have problems. Throws NOT_FOUND, VERSION_CONFLICT, EDITION_NOT_DRAFT, INVALID_INPUT. */
export async function saveProcessForms(ctx: Ctx, { forms, ...choice }: Saving) {
  const draft = await lockedDraft(ctx, choice, 'SAVE')
  return changeDraft(ctx, draft, {
    action: 'saveProcessForms',
    data: { forms: formSet(forms), ...savedBy(ctx, draft) },
  })
}
