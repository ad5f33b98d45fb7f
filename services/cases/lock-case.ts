import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { type CaseFile, caseFileColumns } from './case-file.ts'

/** Locks a case until the act commits: whatever changes a case does this first, so no two acts lock in different orders. */
export async function lockCase(ctx: Ctx, caseId: string): Promise<CaseFile> {
  const [caseFile] = await ctx.db.$queryRaw<CaseFile[]>`
    SELECT ${caseFileColumns} FROM cases c WHERE c.id = ${caseId}::uuid FOR UPDATE`
  if (caseFile === undefined) throw notFound('This case')
  return caseFile
}
