import type { Ctx } from '../ctx.ts'
import type { Deploy } from '../process-editions/deploy-to.ts'
import { putProcessInForce } from '../process-editions/put-in-force.ts'
import { assertInForce, type Seen } from './assert-in-force.ts'
import { contentBeside } from './content-beside.ts'
import { assertNoErrors } from './draft-problems.ts'
import { changeDraft, type DraftChoice, lockedDraft } from './lock-draft.ts'
import { nameSteps } from './name-steps.ts'

/** 发布间 — the engine that models are published to, and what exists beside them. */
export type ModelRoom = {
  readonly engineId: () => string
  readonly deploy: Deploy
  readonly jobTypes: readonly string[]
}

/**
 * 发布流程草稿 — somebody else than its authors approves it: deployed and recorded as the next edition, or nothing of it.
 * Cases that run keep theirs. Throws as `lockedDraft`, `assertInForce` and
 * `putProcessInForce`.
 */
export async function publishProcessDraft(
  ctx: Ctx,
  room: ModelRoom,
  { expectedInForce, ...choice }: DraftChoice & Seen,
) {
  const draft = await lockedDraft(ctx, choice, 'PUBLISH')
  await assertInForce(ctx, draft.processId, { expectedInForce })
  await assertNoErrors({ db: ctx.db, jobTypes: room.jobTypes }, draft)
  const base = await contentBeside(ctx.db, draft)
  const { editionId, number } = await putProcessInForce(
    ctx,
    { engineId: room.engineId(), deploy: room.deploy },
    {
      folder: { ...base, bpmn: draft.xml },
      authorName: draft.savedByName,
      reason: draft.note,
    },
  )
  await nameSteps(ctx, draft)
  return changeDraft(ctx, draft, {
    action: 'publishProcessDraft',
    data: { state: 'PUBLISHED', editionId },
    details: { number },
  })
}
