import type { Prisma } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { endLadder } from '../deadlines/end-ladder.ts'

/** 终结 — writes one of a case's ends and takes its ladder down. */
export async function endCase(ctx: Ctx, caseId: string, end: Prisma.CaseUncheckedUpdateInput) {
  await ctx.db.case.update({
    where: { id: caseId },
    data: { ...end, dueAt: null },
    select: { id: true },
  })
  await endLadder(ctx, { caseId })
}
