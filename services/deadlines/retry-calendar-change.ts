import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { laterEditionApplied } from './refusals.ts'
import { isSuperseded } from './superseded-change.ts'

/** 重试日历变更 — one that has failed goes on behind the last case that it was applied to. Throws NOT_FOUND where none has, VERSION_CONFLICT where a later edition has been applied since. */
export async function retryCalendarChange(
  ctx: Ctx,
  { calendarId }: { readonly calendarId: string },
) {
  const { cityId, cityCode } = ctx.city
  const { count } = await ctx.db.calendarChange.updateMany({
    where: { calendarId, cityId, state: 'FAILED' },
    data: { state: 'WAITING', failure: null, failedCaseId: null, finishedAt: null },
  })
  if (count === 0) throw notFound('A change of open cases that has failed')
  if (await isSuperseded(ctx, calendarId)) throw laterEditionApplied()
  await ctx.db.$executeRaw`SELECT enqueue_calendar_change(${calendarId}::uuid, ${cityCode})`
  ctx.audit({
    ...{ action: 'retryCalendarChange', subjectType: 'WorkingCalendar', subjectId: calendarId },
  })
  return { calendarId }
}
