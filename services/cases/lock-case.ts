import type { Case } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'

/** Locks a case until the act commits: whatever changes a case does this first, so no two acts lock in different orders. */
export async function lockCase(ctx: Ctx, caseId: string): Promise<Case> {
  await ctx.db.$executeRaw`SELECT FROM cases WHERE id = ${caseId}::uuid FOR UPDATE`
  const caseFile = await ctx.db.case.findUnique({ where: { id: caseId } })
  if (caseFile === null) throw notFound('This case')
  return caseFile
}
