import type { Ctx } from '../ctx.ts'
import { invalidInput } from '../errors.ts'
import { assertNoErrors } from './draft-problems.ts'
import { authorsWith, changeDraft, type DraftChoice, lockedDraft } from './lock-draft.ts'

type Submitting = DraftChoice & { readonly jobTypes: readonly string[] }

/** 送审 — a draft without errors waits for somebody else; nobody changes it meanwhile. Throws as `lockedDraft`, MODEL_INVALID. */
export async function submitProcessDraft(ctx: Ctx, { jobTypes, ...choice }: Submitting) {
  const draft = await lockedDraft(ctx, choice, 'SUBMIT')
  await assertNoErrors({ db: ctx.db, jobTypes }, draft)
  const authorIds = authorsWith(draft.authorIds, ctx.actor)
  return changeDraft(ctx, draft, {
    action: 'submitProcessDraft',
    data: { state: 'IN_REVIEW', comment: null, authorIds },
  })
}

type SendingBack = DraftChoice & { readonly comment: string }

/** 退回修改 — somebody else has read it, and says what is to be changed. Throws as `lockedDraft`, INVALID_INPUT. */
export async function sendBackProcessDraft(ctx: Ctx, { comment, ...choice }: SendingBack) {
  const draft = await lockedDraft(ctx, choice, 'SEND_BACK')
  const reason = comment.trim()
  if (reason === '') throw invalidInput('Say why it is sent back.', 'comment')
  return changeDraft(ctx, draft, {
    action: 'sendBackProcessDraft',
    data: { state: 'DRAFT', comment: reason },
    details: { reason },
  })
}

/** 撤回草稿 — it stays in the record and is never published. Throws as `lockedDraft`. */
export async function withdrawProcessDraft(ctx: Ctx, choice: DraftChoice) {
  const draft = await lockedDraft(ctx, choice, 'WITHDRAW')
  return changeDraft(ctx, draft, { action: 'withdrawProcessDraft', data: { state: 'WITHDRAWN' } })
}
