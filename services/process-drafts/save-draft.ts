import type { Ctx } from '../ctx.ts'
import { draftModel } from './draft-model.ts'
import { changeDraft, type DraftChoice, lockedDraft, savedBy } from './lock-draft.ts'

type Saving = DraftChoice & { readonly xml: string }

/** 保存流程草稿 — the whole model at once; it may still have findings. Throws NOT_FOUND, VERSION_CONFLICT, EDITION_NOT_DRAFT, MODEL_INVALID. */
export async function saveProcessDraft(ctx: Ctx, { xml, ...choice }: Saving) {
  const draft = await lockedDraft(ctx, choice, 'SAVE')
  return changeDraft(ctx, draft, {
    action: 'saveProcessDraft',
    data: {
      xml: await draftModel(new TextEncoder().encode(xml), draft.processId),
      ...savedBy(ctx, draft),
    },
  })
}
