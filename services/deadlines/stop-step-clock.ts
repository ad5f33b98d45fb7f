import type { Ctx } from '../ctx.ts'
import type { LedgerReason } from './ledger-reasons.ts'
import { stopClocks } from './stop-clock.ts'

type Step = {
  readonly caseId: string
  readonly taskId: string
  /** Where the step is not done. */
  readonly reason?: LedgerReason
}

/** 环节停表 — the officer's step is done, or was called back. */
export const stopStepClock = (ctx: Ctx, { caseId, ...stop }: Step): Promise<void> =>
  stopClocks(ctx, caseId, stop)
