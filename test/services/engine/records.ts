import { randomUUID } from 'node:crypto'
import type { Ctx } from '../../../services/ctx.ts'

/** A case that has just been reported; everything but the engine's part of it is of no matter here. */
export async function aCaseAt(ctx: Ctx): Promise<string> {
  const { id } = await ctx.db.case.create({
    data: {
      cityId: ctx.city.cityId,
      caseNumber: `CM-${randomUUID()}`,
      source: 'COLLECTOR',
      standard: '2013',
      classKind: 'COMPONENT',
      classCode: '0101',
      className: '上水井盖',
      description: '盖板缺失',
      address: '中心路 1 号',
      reportedAt: ctx.now(),
    },
  })
  return id
}

type Given = { caseId: string; engineId: string; jobKey: string }

/** A task that waits for its officer. */
export async function anOpenTask(ctx: Ctx, { caseId, engineId, jobKey }: Given): Promise<string> {
  const { id } = await ctx.db.task.create({
    data: {
      cityId: ctx.city.cityId,
      caseId,
      engineId,
      jobKey: BigInt(jobKey),
      elementId: 'userTask_HandleCase',
      name: '处置',
      nameEn: 'Handle case',
      role: 'HANDLER',
      formId: 'handle',
      outcomes: [],
      stage: 'HANDLING',
      clock: 'step:handle',
      openedAt: ctx.now(),
    },
  })
  return id
}
