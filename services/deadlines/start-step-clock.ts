import type { Ctx } from '../ctx.ts'
import { type LockedLadder, ladderOf } from './lock-ladder.ts'
import { startClock } from './start-clock.ts'
import { stepLimit } from './step-limits.ts'

export type StepClock = {
  readonly caseId: string
  readonly taskId: string
  readonly unitId: string | null
  /** Key of the step's limit; null for a step without a clock. */
  readonly step: string | null
  /** Where the act, which holds the case's lock, has read it already. */
  readonly ladder?: LockedLadder | null
}

/** 环节起表 — starts the clock of an officer's step; a step without a limit of its own is due when its case is. */
export async function startStepClock(ctx: Ctx, clock: StepClock): Promise<void> {
  const { caseId, taskId, unitId, step } = clock
  const ladder = clock.ladder ?? (await ladderOf(ctx, caseId))
  const limit = step === null ? null : stepLimit(step, ladder.stepLimits)
  if (limit !== null) return startClock(ctx, ladder, { key: `step:${step}`, taskId, unitId, limit })
  const dueAt = ladder.caseDueAt
  await ctx.db.$executeRaw`
    WITH task AS (
      UPDATE tasks SET due_at = ${dueAt}, warn_at = (
        SELECT warn_at FROM clocks WHERE case_id = ${caseId}::uuid AND state = 'RUNNING' ORDER BY due_at LIMIT 1)
      WHERE id = ${taskId}::uuid)
    UPDATE step_visits SET due_at = ${dueAt} WHERE task_id = ${taskId}::uuid`
}
