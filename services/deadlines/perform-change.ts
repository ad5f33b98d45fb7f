import type { Act, Ctx } from '../ctx.ts'
import { DomainError } from '../errors.ts'
import { applyChange } from './apply-change.ts'
import { changeAudit } from './change-audit.ts'
import { openCaseIds } from './open-clocks.ts'
import { decidedBy } from './request-change.ts'

type Work = {
  readonly changeId: string
  /** How often it has been taken up, this time included. */
  readonly attempt: number
  /** Whether an error is of the surroundings: a database that is away is no failure of the change. */
  readonly mayPass: (error: unknown) => boolean
}
const lastAttempt = 5

/**
 * 执行在办变更 — applies a change to the open cases. What it fails of is tried again; the last time case by case,
 * so that all before the one that it fails of have their due, and that one is kept by name. Throws what it failed of.
 */
export async function performChange(act: Act, work: Work): Promise<void> {
  const { changeId, attempt, mayPass } = work
  const isLast = attempt >= lastAttempt
  try {
    await (isLast ? applyChange(act, changeId, 1) : applyChange(act, changeId))
  } catch (error) {
    if (isLast && !mayPass(error)) await act((ctx) => failChange(ctx, { changeId, error }))
    throw error
  }
}

type Failed = { readonly changeId: string; readonly error: unknown }

/** 在办变更失败 — with the reason and the case; what was applied before stays applied. */
async function failChange(ctx: Ctx, { changeId: id, error }: Failed): Promise<void> {
  const failure = error instanceof DomainError ? error.code : 'FAULT'
  const [change] = await ctx.db.openCaseChange.updateManyAndReturn({
    where: { id, cityId: ctx.city.cityId, state: { in: ['WAITING', 'RUNNING'] } },
    data: { state: 'FAILED', failure, finishedAt: ctx.now() },
  })
  if (change === undefined) return
  const [failedCaseId = null] = await openCaseIds(ctx, {
    ...{ after: change.lastCaseId, most: 1, decided: decidedBy(change) },
  })
  await ctx.db.openCaseChange.update({
    where: { id },
    data: { failedCaseId },
    select: { id: true },
  })
  const { failed: action, subject } = changeAudit(change)
  ctx.audit({
    ...{ action, ...subject },
    details: { code: failure, caseId: failedCaseId, done: change.done, total: change.total },
  })
}
