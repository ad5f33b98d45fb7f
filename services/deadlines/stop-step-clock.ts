import type { Ctx } from '../ctx.ts'
import { stopClocks } from './stop-clock.ts'

type Step = { readonly caseId: string; readonly taskId: string }

/** 环节停表 — the officer's step is done, or was called back. */
export const stopStepClock = (ctx: Ctx, { caseId, taskId }: Step): Promise<void> =>
  stopClocks(ctx, caseId, { taskId })
