import type { Clock } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { GivenLadder, ladderSettings } from './given-ladder.ts'
import type { LedgerReason } from './ledger-reasons.ts'
import { isStage, keysOfHandling, stageKey, stagesOf } from './limit-stages.ts'
import { type LockedLadder, ladderOf } from './lock-ladder.ts'
import { recordEntry } from './record-entry.ts'
import { isRework, reworkShareOf, shareOf } from './rework-limit.ts'
import { startClock } from './start-clock.ts'
import { stopClocks } from './stop-clock.ts'

type HandlingAct = {
  readonly caseId: string
  readonly act: 'START' | 'RESUME' | 'STOP'
  /** Whether its unit sends the case back unhandled (退回). */
  readonly isReturned?: boolean
  /** When the case was last reported handled, before this act. */
  readonly handledAt?: Date | null
}
const key = 'handling'
const returned = 'RETURNED' satisfies LedgerReason

/**
 * 处置计时 — starts at dispatch and stops at the department's feedback or return; a unit that gets the case again goes
 * on with its clock (累计计时), or for rework gets what the city gives for it (返工时限). Where another unit gets what
 * one has returned, the return is upheld (退回成立): that visit is not counted. The stages of a staged limit (分段时限) have clocks
 * of their own beside it, once: a stage that is done stays done.
 */
export async function runHandlingClock(ctx: Ctx, given: HandlingAct): Promise<void> {
  const { caseId, act, handledAt = null, isReturned = false } = given
  if (act === 'STOP')
    return stopClocks(ctx, caseId, { ofHandling: true, ...(isReturned && { reason: 'RETURNED' }) })
  const ladder = await ladderOf(ctx, caseId)
  const unitId = ladder.responsibleUnitId
  const clocks = await handlingClocks(ctx, caseId)
  for (const { id: clockId } of clocks.filter((one) => one.unitId !== unitId && isReturn(one)))
    await recordEntry(ctx, ladder, { clockId, kind: 'RETURN_UPHELD' })
  const own = clocks.filter((one) => one.unitId === unitId)
  const known = own.find((one) => one.key === key)
  if (known === undefined) return startHandling(ctx, ladder)
  if (known.state !== 'STOPPED') return
  const share = isRework({ ...known, handledAt }) ? reworkShareOf(ladder) : null
  if (share !== null) return startHandling(ctx, ladder, share)
  const reason = isReturn(known) ? 'RETURN_REFUSED' : ''
  const stages = own.filter((one) => isStage(one.key) && isSentBack(one))
  for (const { id: clockId } of [known, ...stages])
    await recordEntry(ctx, ladder, { clockId, kind: 'RESUMED', reason })
}

type HandlingClock = Pick<Clock, 'id' | 'key' | 'state' | 'startedAt' | 'unitId'> & {
  readonly lastReason: string
  /** Why it stopped last; null where it never did. */
  readonly stoppedFor: string | null
}

/** Those of all units that have had the case, with their stages, the latest first. */
const handlingClocks = ({ db }: Ctx, caseId: string) => db.$queryRaw<HandlingClock[]>`
  SELECT k.id, k.key, k.state, k.started_at AS "startedAt", k.unit_id AS "unitId", e.reason AS "lastReason",
    (SELECT reason FROM clock_entries s WHERE s.clock_id = k.id AND s.kind = 'STOPPED'
      ORDER BY s.number DESC LIMIT 1) AS "stoppedFor"
  FROM clocks k CROSS JOIN LATERAL (
    SELECT reason FROM clock_entries WHERE clock_id = k.id ORDER BY number DESC LIMIT 1) e
  WHERE k.case_id = ${caseId}::uuid AND ${keysOfHandling}
  ORDER BY k.started_at DESC`

/** It stands since its unit sent the case back. */
const isReturn = ({ state, lastReason }: HandlingClock): boolean =>
  state === 'STOPPED' && lastReason === returned

/** The same, whatever became of that return; a stage that was done, or handled with the whole, was not. */
const isSentBack = ({ state, stoppedFor }: HandlingClock): boolean =>
  state === 'STOPPED' && stoppedFor === returned

async function startHandling(ctx: Ctx, ladder: LockedLadder, share?: number): Promise<void> {
  const { handlingLimitValue: value, handlingLimitUnit: unit, responsibleUnitId: unitId } = ladder
  if (value === null || unit === null) return
  const whole = { value, unit }
  const start = { key, taskId: null, unitId, levels: levelsOf(ladder) }
  if (share === undefined) {
    await startClock(ctx, ladder, { ...start, limit: whole })
    for (const { name, limit } of stagesOf(ladder.lineStages ?? ''))
      await startClock(ctx, ladder, { ...start, key: stageKey(name), limit })
    return
  }
  await startClock(ctx, ladder, { ...start, limit: shareOf(whole, share), reworkShare: share })
}

/** Those that its line of the manual has of its own; null where the city's hold. */
function levelsOf({ lineLadder }: LockedLadder) {
  const levels = GivenLadder.parse(lineLadder ?? [])
  return levels.length === 0 ? null : ladderSettings(levels)
}
