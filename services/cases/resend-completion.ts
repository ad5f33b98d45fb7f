import type { Ctx } from '../ctx.ts'
import { lockCase } from './lock-case.ts'
import { completeAgain } from './resume-task.ts'

type Step = { readonly caseId: string; readonly taskId: string }

/** 补发完成 — an officer has ended a step and the engine still waits for it: it is told once more. */
export async function resendCompletion(ctx: Ctx, { caseId, taskId }: Step): Promise<boolean> {
  const caseFile = await lockCase(ctx, caseId)
  const task = await ctx.db.task.findUniqueOrThrow({ where: { id: taskId } })
  if (task.status !== 'DONE' || task.awaitsJob) return false
  await completeAgain(ctx, caseFile, { ...task, jobKey: String(task.jobKey) })
  ctx.audit({
    ...{ action: 'reconcile.resendCompletion', subjectType: 'Task', subjectId: taskId, caseId },
    details: { elementId: task.elementId, outcome: task.outcome },
  })
  return true
}
