import type { Case } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'

/** 反馈 — the department reports the handling done; the model's clock header stops the handling clock. */
export async function giveFeedback(ctx: Ctx, { caseFile }: { readonly caseFile: Case }) {
  await ctx.db.case.update({
    where: { id: caseFile.id },
    data: { handledAt: ctx.now() },
    select: { id: true },
  })
  return {}
}
