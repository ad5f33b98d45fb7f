import { z } from 'zod'
import type { Case } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { startStepClock } from '../deadlines/start-step-clock.ts'
import { resolveUnit } from '../organizations/resolve-unit.ts'
import { bindInstance } from './bind-instance.ts'
import { isEnded } from './rules.ts'
import { StepHeaders } from './step-headers.ts'

/** What the engine says of an officer's step that has been reached. */
export const OfferedJob = z.object({
  caseId: z.uuid(),
  engineId: z.uuid(),
  jobKey: z.string(),
  instanceKey: z.string(),
  definitionKey: z.string(),
  elementId: z.string(),
  headers: z.record(z.string(), z.string()),
})
export type OfferedJob = z.infer<typeof OfferedJob>

/** 生成任务 — an officer's step that the engine has reached becomes a task in a work list, and its clock starts. A second delivery finds it open. */
export async function openTask(ctx: Ctx, job: OfferedJob): Promise<void> {
  const step = StepHeaders.parse(job.headers)
  const caseFile = await bindInstance(ctx, job)
  if (caseFile === null || isEnded(caseFile.stage)) return
  const unitId = await resolveUnit(ctx, { caseFile, unit: step.unit, role: step.role })
  const taskId = await createTask(ctx, { job, step, caseFile, unitId })
  if (taskId === null) return
  await startStepClock(ctx, {
    caseId: caseFile.id,
    taskId,
    unitId,
    step: step.stepClock,
  })
  await ctx.db.case.update({
    where: { id: caseFile.id },
    data: { stage: step.stage, version: { increment: 1 } },
    select: { id: true },
  })
  const { cityId, sharedCityId } = caseFile
  ctx.announce({ kind: 'task.opened', caseId: caseFile.id, cityId, sharedCityId, taskId })
}

type Opening = { job: OfferedJob; step: StepHeaders; caseFile: Case; unitId: string | null }

/** The step's Chinese name stands in the model, not in the job. */
async function elementName(ctx: Ctx, { processEditionId }: Case, elementId: string) {
  const rows = await ctx.db.$queryRaw<{ name: string }[]>`
    SELECT step->>'name' AS name FROM process_editions, jsonb_array_elements(steps) AS step
    WHERE id = ${processEditionId}::uuid AND step->>'elementId' = ${elementId}`
  return rows[0]?.name ?? elementId
}

/** A county's beat binds nobody of the city: its own collectors take the step. */
async function beatOf(ctx: Ctx, { cityId, responsibilityGridId }: Case) {
  if (responsibilityGridId === null) return null
  const beat = await ctx.db.responsibilityGrid.findFirst({
    where: { id: responsibilityGridId, cityId },
    select: { id: true },
  })
  return beat?.id ?? null
}

/** Null when this job already has its task. */
async function createTask(ctx: Ctx, { job, step, caseFile, unitId }: Opening) {
  const jobKey = BigInt(job.jobKey)
  const known = await ctx.db.task.findUnique({
    where: { engineId_jobKey: { engineId: job.engineId, jobKey } },
    select: { id: true },
  })
  if (known !== null) return null
  const openedAt = ctx.now()
  const number = await ctx.db.stepVisit.count({ where: { caseId: caseFile.id } })
  const named = {
    cityId: caseFile.cityId,
    caseId: caseFile.id,
    elementId: job.elementId,
    name: await elementName(ctx, caseFile, job.elementId),
    nameEn: step.nameEn,
    role: step.role,
    unitId,
    openedAt,
  }
  const { id } = await ctx.db.task.create({
    data: {
      ...named,
      engineId: job.engineId,
      jobKey,
      responsibilityGridId: step.unit === 'GRID_COLLECTOR' ? await beatOf(ctx, caseFile) : null,
      formId: step.formId,
      outcomes: [...step.outcomes],
      stage: step.stage,
      clock: step.clock,
      action: step.action ?? null,
    },
    select: { id: true },
  })
  await ctx.db.stepVisit.create({
    data: { ...named, taskId: id, number: number + 1 },
    select: { id: true },
  })
  return id
}
