import type { Act, Ctx } from '../ctx.ts'
import { DomainError } from '../errors.ts'
import { applyCalendar } from './apply-calendar.ts'
import { openCaseIds } from './open-clocks.ts'

type Work = {
  readonly calendarId: string
  /** How often it has been taken up, this time included. */
  readonly attempt: number
  /** Whether an error is of the surroundings: a database that is away is no failure of the change. */
  readonly mayPass: (error: unknown) => boolean
}
const lastAttempt = 5

/**
 * 执行日历变更 — applies an edition to the open cases. What it fails of is tried again; the last time case by case,
 * so that all before the one that it fails of have their due, and that one is kept by name. Throws what it failed of.
 */
export async function performCalendarChange(act: Act, work: Work): Promise<void> {
  const { calendarId, attempt, mayPass } = work
  const isLast = attempt >= lastAttempt
  try {
    await (isLast ? applyCalendar(act, calendarId, 1) : applyCalendar(act, calendarId))
  } catch (error) {
    if (isLast && !mayPass(error)) await act((ctx) => failChange(ctx, { calendarId, error }))
    throw error
  }
}

type Failed = { readonly calendarId: string; readonly error: unknown }

/** 日历变更失败 — with the reason and the case; what was applied before stays applied. */
async function failChange(ctx: Ctx, { calendarId, error }: Failed): Promise<void> {
  const failure = error instanceof DomainError ? error.code : 'FAULT'
  const [change] = await ctx.db.calendarChange.updateManyAndReturn({
    where: { calendarId, cityId: ctx.city.cityId, state: { in: ['WAITING', 'RUNNING'] } },
    data: { state: 'FAILED', failure, finishedAt: ctx.now() },
  })
  if (change === undefined) return
  const [failedCaseId = null] = await openCaseIds(ctx, { after: change.lastCaseId, most: 1 })
  await ctx.db.calendarChange.update({
    where: { calendarId },
    data: { failedCaseId },
    select: { calendarId: true },
  })
  ctx.audit({
    ...{ action: 'failCalendarChange', subjectType: 'WorkingCalendar', subjectId: calendarId },
    details: { code: failure, caseId: failedCaseId, done: change.done, total: change.total },
  })
}
