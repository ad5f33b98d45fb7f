import { Prisma } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { invalidInput } from '../errors.ts'
import { begunBy } from './begun-by.ts'
import { contentIn, ownMilestone } from './keep-milestone.ts'
import { authorsWith } from './lock-draft.ts'

type Branch = {
  readonly milestoneId: string
  /** What is to be changed, and why. */
  readonly note: string
}

/** 由里程碑新建草稿 — another draft that begins with what one said then; its authors are authors of this one, too. Throws NOT_FOUND, INVALID_INPUT. */
export async function branchProcessDraft(ctx: Ctx, { milestoneId, note: said }: Branch) {
  const { draft: origin, ...milestone } = await ownMilestone(ctx, milestoneId)
  const note = said.trim()
  if (note === '') throw invalidInput('Say what is to be changed, and why.', 'note')
  const { processId, baseEditionId, stepNames } = origin
  const draft = await ctx.db.processDraft.create({
    data: {
      ...{ ...begunBy(ctx), processId, baseEditionId, note },
      ...contentIn(milestone),
      stepNames: stepNames ?? Prisma.DbNull,
      authorIds: authorsWith(origin.authorIds, ctx.actor),
    },
    select: { id: true, version: true },
  })
  ctx.audit({
    ...{ action: 'branchProcessDraft', subjectType: 'ProcessDraft', subjectId: draft.id },
    details: { processId, milestone: milestone.number, reason: note },
  })
  return { draftId: draft.id, version: draft.version }
}
