import { z } from 'zod'
import type { ProcessDraft } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { readModel } from '../process-editions/read-model.ts'

const name = z.string().trim().max(40)
/** 环节名称 — as one city hands them to another. */
export const StepNames = z
  .array(z.object({ key: z.string().max(200), name, nameEn: name }))
  .max(500)
export type StepName = z.output<typeof StepNames>[number]

/** 环节名称 — what the city where a draft comes from calls its steps, where this city has no name of its own. */
export async function nameSteps(
  ctx: Ctx,
  { xml, stepNames }: Pick<ProcessDraft, 'xml' | 'stepNames'>,
) {
  const { cityId } = ctx.city
  const changedAt = ctx.now()
  const { officerSteps } = await readModel(xml)
  const steps = new Set(officerSteps.map(({ elementId }) => elementId))
  const named = await ctx.db.label.createManyAndReturn({
    data: StepNames.parse(stepNames ?? [])
      .filter(({ key }) => steps.has(key))
      .map((step) => ({ ...step, ...{ cityId, kind: 'STEP' as const, changedAt } })),
    skipDuplicates: true,
    select: { id: true, kind: true, key: true, name: true, nameEn: true },
  })
  for (const { id, ...details } of named)
    ctx.audit({ action: 'setLabel', subjectType: 'Label', subjectId: id, details })
}
