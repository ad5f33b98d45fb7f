import type { Ctx } from '../ctx.ts'
import type { CaseFile } from './case-file.ts'

type Step = {
  readonly elementId: string
  readonly name: string
  readonly nameEn: string
  readonly outcome: string
  readonly unitId?: string | null
}

/** 自动环节 — records the visit of a step the system took itself, so that the timeline has no gaps. */
export async function recordAutomaticStep(
  ctx: Ctx,
  { id, cityId }: CaseFile,
  step: Step,
): Promise<void> {
  const at = ctx.now()
  const number = await ctx.db.stepVisit.count({ where: { caseId: id } })
  await ctx.db.stepVisit.create({
    data: { ...step, caseId: id, cityId, number: number + 1, openedAt: at, closedAt: at },
    select: { id: true },
  })
}
