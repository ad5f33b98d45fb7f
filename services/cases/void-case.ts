import type { Ctx } from '../ctx.ts'
import { callBackTask } from './call-back-task.ts'
import type { CaseFile } from './case-file.ts'
import { endCase } from './end-case.ts'

type Voiding = { readonly reason: string; readonly mergedIntoId?: string }

/** 作废 — a locked case that is open ends here: its steps, its clocks and ladder, and its instance in the engine. */
export async function voidCase(ctx: Ctx, caseFile: CaseFile, { reason, ...merged }: Voiding) {
  await endSteps(ctx, caseFile.id, reason)
  await endCase(ctx, caseFile.id, {
    ...{ stage: 'VOIDED', explanation: reason, closedAt: ctx.now() },
    ...{ ...merged, version: { increment: 1 } },
  })
  cancelInstance(ctx, caseFile)
}

/** What waited is called back; its visit stays, and says why it came to nothing. */
async function endSteps(ctx: Ctx, caseId: string, reason: string): Promise<void> {
  const waiting = await ctx.db.task.findMany({
    where: { caseId, status: 'OPEN' },
    select: { id: true },
  })
  for (const { id } of waiting) await callBackTask(ctx, id)
  // a restart of the case finds no step to resume
  await ctx.db.task.updateMany({
    where: { caseId, awaitsJob: true },
    data: { awaitsJob: false },
  })
  await ctx.db.stepVisit.updateMany({
    where: { caseId, closedAt: null },
    data: {
      ...{ closedAt: ctx.now(), comment: reason },
      personId: ctx.actor.kind === 'PERSON' ? ctx.actor.id : null,
    },
  })
}

function cancelInstance({ queue }: Ctx, { engineId, instanceKey, engineState }: CaseFile): void {
  if (engineId === null || instanceKey === null || engineState === 'ENDED') return
  queue.add({ kind: 'cancel-instance', engineId, instanceKey: String(instanceKey) })
}
