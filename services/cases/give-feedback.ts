import type { Ctx } from '../ctx.ts'
import { acceptFeedback } from './accept-feedback.ts'
import type { CaseFile } from './case-file.ts'
import { lineSays } from './line-says.ts'
import { Proposal } from './proposal.ts'

/** 反馈 — the department reports the handling done; the model's clock header stops the handling clock. On the quick path nobody reviews what it says. */
export async function giveFeedback(ctx: Ctx, { caseFile }: { readonly caseFile: CaseFile }) {
  await ctx.db.case.update({
    where: { id: caseFile.id },
    data: { handledAt: ctx.now() },
    select: { id: true },
  })
  const entryId = caseFile.proposal === null ? null : Proposal.parse(caseFile.proposal).entryId
  const { quickPath } = await lineSays(ctx, entryId)
  return quickPath ? acceptFeedback(ctx, { caseFile }) : {}
}
