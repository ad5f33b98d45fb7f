import type { Ctx } from '../ctx.ts'
import { invalidInput } from '../errors.ts'
import { keepMilestone, milestonesAlike } from './keep-milestone.ts'
import { type DraftChoice, lockedDraft } from './lock-draft.ts'

type Marking = DraftChoice & {
  /** What it stands for. */
  readonly note: string
}

/** 标记里程碑 — what a draft says now is kept under a note, and the draft goes on as it is; the same twice is one. Throws as `lockedDraft`, INVALID_INPUT. */
export async function markProcessMilestone(ctx: Ctx, { note: said, ...choice }: Marking) {
  const draft = await lockedDraft(ctx, choice, 'SAVE')
  const note = said.trim()
  if (note === '') throw invalidInput('Say what this milestone stands for.', 'note')
  const known = (await milestonesAlike(ctx, draft)).find((one) => one.note === note)
  if (known !== undefined) return { milestoneId: known.id, number: known.number }
  const { id: milestoneId, number } = await keepMilestone(ctx, draft, note)
  ctx.audit({
    ...{ action: 'markProcessMilestone', subjectType: 'ProcessDraft', subjectId: draft.id },
    details: { processId: draft.processId, milestone: number, reason: note },
  })
  return { milestoneId, number }
}
