import type { Ctx } from '../ctx.ts'
import { lockCase } from './lock-case.ts'

/** 考评取数 — freezes the facts of every step visit once the case has ended; a second run finds them frozen. */
export async function evaluateCase(ctx: Ctx, { caseId }: { readonly caseId: string }) {
  const caseFile = await lockCase(ctx, caseId)
  if (caseFile.evaluatedAt !== null) return {}
  await ctx.db.$executeRaw`
    UPDATE step_visits SET used_seconds = extract(epoch FROM closed_at - opened_at)::int,
                           overdue = due_at IS NOT NULL AND closed_at > due_at
    WHERE case_id = ${caseId}::uuid AND closed_at IS NOT NULL`
  await ctx.db.case.update({
    where: { id: caseId },
    data: { evaluatedAt: ctx.now(), version: { increment: 1 } },
    select: { id: true },
  })
  const { cityId, sharedCityId } = caseFile
  ctx.announce({ kind: 'case.changed', caseId, cityId, sharedCityId, taskId: null })
  return {}
}
