import type { ProcessDraft } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import type { Deploy } from '../process-editions/deploy-to.ts'
import { type InForce, putProcessInForce } from '../process-editions/put-in-force.ts'
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

type Choice = DraftChoice & Seen

/** 待发布草稿 — a draft that somebody else may put in force over the edition that was seen, and what it says. Throws as `lockedDraft`, VERSION_CONFLICT. */
export async function publishable(ctx: Ctx, { expectedInForce, ...choice }: Choice) {
  const draft = await lockedDraft(ctx, choice, 'PUBLISH')
  await assertInForce(ctx, draft.processId, { expectedInForce })
  const base = await contentBeside(ctx.db, draft)
  const { savedByName: authorName, note: reason } = draft
  return { draft, publication: { folder: { ...base, bpmn: draft.xml }, authorName, reason } }
}

/** 草稿已发布 — as which edition. */
export async function settlePublished(
  ctx: Ctx,
  draft: ProcessDraft,
  { editionId, number }: InForce,
) {
  await nameSteps(ctx, draft)
  return changeDraft(ctx, draft, {
    action: 'publishProcessDraft',
    data: { state: 'PUBLISHED', editionId },
    details: { number },
  })
}

/**
 * 发布流程草稿 — somebody else than its authors approves it: deployed and recorded as the next edition, or nothing of it.
 * Cases that run keep theirs. Throws as `lockedDraft`, `assertInForce` and
 * `putProcessInForce`.
 */
export async function publishProcessDraft(ctx: Ctx, room: ModelRoom, choice: Choice) {
  const { draft, publication } = await publishable(ctx, choice)
  await assertNoErrors({ db: ctx.db, jobTypes: room.jobTypes }, draft)
  const inForce = await putProcessInForce(
    ctx,
    { engineId: room.engineId(), deploy: room.deploy },
    publication,
  )
  return settlePublished(ctx, draft, inForce)
}
