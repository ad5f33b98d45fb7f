import type { Ctx } from '../ctx.ts'
import type { CaseFile } from './case-file.ts'

/** 反馈 — the department reports the handling done; the model's clock header stops the handling clock. */
export async function giveFeedback(ctx: Ctx, { caseFile }: { readonly caseFile: CaseFile }) {
  await ctx.db.case.update({
    where: { id: caseFile.id },
    data: { handledAt: ctx.now() },
    select: { id: true },
  })
  return {}
}
