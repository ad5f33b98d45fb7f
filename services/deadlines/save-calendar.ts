import type { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import { invalidInput } from '../errors.ts'
import { assertContent, CalendarContent } from './calendar-content.ts'
import { type DraftChoice, lockDraft } from './draft-calendar.ts'
import { dayStart, numberOf } from './local-time.ts'

export type CalendarGiven = z.input<typeof CalendarContent> & DraftChoice

/** 保存日历草稿 — the whole draft at once. Throws NOT_FOUND, CALENDAR_NOT_DRAFT, VERSION_CONFLICT, WINDOWS_OVERLAP, NO_WORKING_DAY, SCHEDULES_OVERLAP, INVALID_INPUT. */
export async function saveCalendar(ctx: Ctx, input: CalendarGiven) {
  const { id: calendarId, timeZone, edition } = await lockDraft(ctx, input)
  const { effectiveOn, ...content } = CalendarContent.parse(input)
  assertContent({ ...content, effectiveOn })
  await assertUnits(ctx, content.overrides)
  const saved = await ctx.db.workingCalendar.update({
    where: { id: calendarId },
    data: {
      ...content,
      weekdays: content.weekdays.toSorted(),
      days: content.days.toSorted((a, b) => (a.on < b.on ? -1 : 1)),
      effectiveFrom: new Date(dayStart(numberOf(effectiveOn), timeZone)),
      ...{ savedAt: ctx.now(), savedById: ctx.actor.kind === 'PERSON' ? ctx.actor.id : null },
      version: { increment: 1 },
    },
    select: { version: true },
  })
  ctx.audit({
    ...{ action: 'saveCalendar', subjectType: 'WorkingCalendar', subjectId: calendarId },
    details: { edition, effectiveOn },
  })
  return { calendarId, version: saved.version }
}

async function assertUnits(ctx: Ctx, overrides: CalendarContent['overrides']): Promise<void> {
  const ids = overrides.map(({ unitId }) => unitId)
  const known = await ctx.db.organizationUnit.count({
    where: { id: { in: ids }, cityId: ctx.city.cityId },
  })
  if (known < ids.length)
    throw invalidInput('A unit is not of this city. Nothing was changed.', 'overrides')
}
