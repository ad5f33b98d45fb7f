import type { Prisma } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { endLadder } from '../deadlines/end-ladder.ts'
import { ends } from './rules.ts'

/** 终结 — writes one of a case's ends and takes its ladder down; a case that has ended keeps the end it has. */
export async function endCase(ctx: Ctx, caseId: string, end: Prisma.CaseUncheckedUpdateInput) {
  await ctx.db.case.updateMany({
    where: { id: caseId, stage: { notIn: [...ends] } },
    data: { ...end, dueAt: null },
  })
  await endLadder(ctx, { caseId })
}
