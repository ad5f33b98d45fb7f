import type { Logger } from 'pino'
import type { Act, Ctx } from '../../ctx.ts'
import type { EngineClient } from '../client.ts'
import type { EngineGate } from '../engine-gate.ts'
import type { Finding } from './facts.ts'

export type CityRoom = { readonly code: string; readonly act: Act }

/** What the composition root hands to the reconciliation. */
export type ReconcileRoom = {
  readonly client: EngineClient
  readonly gate: EngineGate
  /** The engine that runs. */
  readonly engineId: () => string
  /** Every city, acted in by the system; the higher ones first. */
  readonly cities: () => Promise<readonly CityRoom[]>
  /** Seconds for which the oldest command that may be sent has been waiting. */
  readonly queueAge: () => Promise<number>
  /** Cases of the demo whose past is still being played. */
  readonly isSeeding: (caseId: string) => boolean
  /** Of some cases those with a clock that says something else than its ledger and calendar. */
  readonly miscounted: (act: Act, caseIds: readonly string[]) => Promise<readonly string[]>
  /** Mends one difference and queues what the engine is to do; false when the case has moved meanwhile. */
  readonly repair: (ctx: Ctx, finding: Finding, engineId: string) => Promise<boolean>
  /** Puts every model and decision that a case needs into the engine that runs. */
  readonly redeploy: () => Promise<void>
  /** Whether the engine's folder was rolled back, and nobody has reconciled it since. */
  readonly isRolledBack: () => Promise<boolean>
  readonly markReconciled: () => Promise<void>
  /** Real time. */
  readonly now: () => Date
  readonly log: Logger
}
