import { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { type LockedLadder, ladderPart } from '../deadlines/lock-ladder.ts'
import { startStepClock } from '../deadlines/start-step-clock.ts'
import { tellOpenedStep } from '../deadlines/tell-steps.ts'
import { resolveUnit } from '../organizations/resolve-unit.ts'
import { bindInstance } from './bind-instance.ts'
import type { CaseFile } from './case-file.ts'
import { isForgotten, resumeForgotten } from './forgotten-job.ts'
import { resumeTask } from './resume-task.ts'
import { isEnded } from './rules.ts'
import { StepHeaders } from './step-headers.ts'

/** What the engine says of an officer's step that has been reached. */
export const OfferedJob = z.object({
  caseId: z.uuid(),
  engineId: z.uuid(),
  jobKey: z.string(),
  instanceKey: z.string(),
  elementInstanceKey: z.string(),
  definitionKey: z.string(),
  elementId: z.string(),
  headers: z.record(z.string(), z.string()),
})
export type OfferedJob = z.infer<typeof OfferedJob>

/** 生成任务 — an officer's step that the engine has reached becomes a task in a work list, and its clock starts. A second delivery finds it open. */
export async function openTask(ctx: Ctx, job: OfferedJob): Promise<void> {
  const step = StepHeaders.parse(job.headers)
  const caseFile = await bindInstance(ctx, job)
  if (caseFile === null) return
  if (caseFile.restartedAt !== null && (await resumeTask(ctx, caseFile, job))) return
  if (isEnded(caseFile.stage)) return
  const unitId = await resolveUnit(ctx, { caseFile, unit: step.unit, role: step.role })
  const created = await createTask(ctx, { job, step, caseFile, unitId })
  if (created === null) return resumeForgotten(ctx, caseFile, job)
  const { taskId, ladder, awaited } = created
  const { id: caseId, cityId, sharedCityId } = caseFile
  await startStepClock(ctx, { caseId, taskId, unitId, step: step.stepClock, ladder })
  if (awaited.length > 0) await tellOpenedStep(ctx, { caseId, elementId: job.elementId, awaited })
  ctx.announce({ kind: 'task.opened', caseId, cityId, sharedCityId, taskId })
}

type Opening = { job: OfferedJob; step: StepHeaders; caseFile: CaseFile; unitId: string | null }

type Created = {
  readonly taskId: string
  readonly ladder: LockedLadder | null
  /** Messages that the model waits for at the step's border. */
  readonly awaited: readonly string[]
}
type CreatedRow = { readonly taskId: string; readonly awaited: readonly string[] | null } & (
  | LockedLadder
  | { readonly caseId: null }
)

/**
 * Task, visit and stage in one statement, which also reads the ladder; null when this job already has its task, or
 * may be that of one whose job the engine has forgotten.
 * The step's Chinese name stands in the model, not in the job. A county's beat binds nobody of the city: its own collectors take the step.
 */
async function createTask(ctx: Ctx, opening: Opening): Promise<Created | null> {
  const { job, step, caseFile, unitId } = opening
  const { id: caseId, cityId, processEditionId } = caseFile
  const openedAt = ctx.now()
  const beatId = step.unit === 'GRID_COLLECTOR' ? caseFile.responsibilityGridId : null
  const rows = await ctx.db.$queryRaw<CreatedRow[]>`
    WITH drawn AS (
      SELECT element FROM process_editions, jsonb_array_elements(steps) AS element
      WHERE id = ${processEditionId}::uuid AND element->>'elementId' = ${job.elementId}
    ), named AS (
      SELECT coalesce((SELECT element->>'name' FROM drawn), ${job.elementId}) AS name
    ), task AS (
      INSERT INTO tasks (id, city_id, case_id, engine_id, job_key, element_key, element_id, name, name_en, role, unit_id,
        responsibility_grid_id, form_id, outcomes, stage, clock, action, opened_at,
        prioritized)
      SELECT uuidv7(), ${cityId}::uuid, ${caseId}::uuid, ${job.engineId}::uuid, ${BigInt(job.jobKey)},
        ${BigInt(job.elementInstanceKey)}, ${job.elementId}, name, ${step.nameEn}, ${step.role}::"Role", ${unitId}::uuid,
        (SELECT id FROM responsibility_grids WHERE id = ${beatId}::uuid AND city_id = ${cityId}::uuid),
        ${step.formId}, ${JSON.stringify(step.outcomes)}::jsonb, ${step.stage}::"CaseStage", ${step.clock},
        ${step.action ?? null}, ${openedAt},
        (SELECT priority_raised_at IS NOT NULL FROM cases WHERE id = ${caseId}::uuid)
      FROM named
      WHERE NOT EXISTS (SELECT FROM tasks t WHERE ${isForgotten(job)})
      ON CONFLICT (engine_id, job_key) DO NOTHING
      RETURNING *
    ), visit AS (
      INSERT INTO step_visits (id, city_id, case_id, task_id, number, element_id, name, name_en, role, unit_id, opened_at)
      SELECT uuidv7(), city_id, case_id, id, (SELECT count(*) + 1 FROM step_visits v WHERE v.case_id = task.case_id),
        element_id, name, name_en, role, unit_id, opened_at
      FROM task
    ), moved AS (
      UPDATE cases SET stage = task.stage, version = cases.version + 1 FROM task WHERE cases.id = task.case_id
    )
    SELECT task.id AS "taskId", (SELECT element->'awaitedMessages' FROM drawn) AS awaited, ladder.*
    FROM task LEFT JOIN (SELECT ${ladderPart.columns} FROM ${ladderPart.tables}) AS ladder ON ladder."caseId" = task.case_id`
  const [row] = rows
  if (row === undefined) return null
  const { taskId, awaited } = row
  return { taskId, awaited: awaited ?? [], ladder: row.caseId === null ? null : row }
}
