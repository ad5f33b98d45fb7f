import type { WorkingCalendar } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { type CalendarEdition, parseEdition } from './calendar-edition.ts'
import { calendarInForce } from './calendar-in-force.ts'
import { changedDays } from './changed-days.ts'
import { type DraftChoice, lockDraft } from './draft-calendar.ts'
import { dateOf, dayOf } from './local-time.ts'
import { calendarClash, documentNeeded, noWorkingDay, secondApproverNeeded } from './refusals.ts'
import { requestChange } from './request-change.ts'
import { isWorkingDay } from './working-time.ts'

type Publishing = DraftChoice & { readonly applyToOpen?: boolean }

/**
 * 发布日历 — a draft becomes the newest edition: cases filed from now on are counted by it, and if so asked the open
 * ones too, in the background. What it changes
 * of days that are over needs a document number and somebody else than its author. Throws NOT_FOUND,
 * CALENDAR_NOT_DRAFT, VERSION_CONFLICT, CALENDAR_CLASH, NO_WORKING_DAY, DOCUMENT_NEEDED, SECOND_APPROVER_NEEDED.
 */
export async function publishCalendar(ctx: Ctx, { applyToOpen = false, ...choice }: Publishing) {
  const now = ctx.now()
  const { draft, newest } = await publishableCalendar(ctx, choice, now)
  await ctx.db.workingCalendar.update({
    where: { id: draft.id },
    data: {
      ...{ state: 'PUBLISHED', beforeId: newest.id, version: { increment: 1 } },
      ...{ publishedAt: now, publishedById: ctx.actor.kind === 'PERSON' ? ctx.actor.id : null },
    },
    select: { id: true },
  })
  if (applyToOpen) await requestChange(ctx, { calendarId: draft.id })
  ctx.audit({
    ...{ action: 'publishCalendar', subjectType: 'WorkingCalendar', subjectId: draft.id },
    details: {
      edition: draft.edition,
      applyToOpen,
      documentNumber: draft.documentNumber,
      reason: draft.reason,
    },
  })
  return { calendarId: draft.id }
}

/** 待发布日历 — a draft that whoever acts may publish at an instant, and the edition that it follows. Throws as `publishCalendar`. */
export async function publishableCalendar(ctx: Ctx, choice: DraftChoice, at: Date) {
  const { cityId } = ctx.city
  await ctx.db.$executeRaw`SELECT FROM cities WHERE id = ${cityId}::uuid FOR NO KEY UPDATE`
  const draft = await lockDraft(ctx, choice)
  const newest = await calendarInForce(ctx, { cityId, at: ctx.now() })
  const edition = parseEdition({ id: draft.id, row: draft, before: newest })
  await assertAlone(ctx, draft)
  assertWorkable(draft, edition)
  assertApproved(ctx, { draft, past: pastChanges({ draft, edition, newest, now: at }) })
  return { draft, newest }
}

async function assertAlone(ctx: Ctx, { effectiveFrom }: WorkingCalendar): Promise<void> {
  const { cityId } = ctx.city
  const other = await ctx.db.workingCalendar.findFirst({
    where: { cityId, state: 'PUBLISHED', effectiveFrom },
    select: { edition: true },
  })
  if (other !== null) throw calendarClash(other.edition)
}

/** Within a year of its first day somebody works. */
function assertWorkable(draft: WorkingCalendar, { calendar, ofUnit }: CalendarEdition): void {
  const first = dayOf(draft.effectiveFrom.getTime(), draft.timeZone)
  const year = Array.from({ length: 366 }, (_, i) => first + i)
  for (const its of [calendar, ...ofUnit.values()])
    if (!year.some((day) => isWorkingDay(day, its))) throw noWorkingDay('days')
}

type Comparison = {
  readonly draft: WorkingCalendar
  readonly edition: CalendarEdition
  readonly newest: CalendarEdition
  readonly now: Date
}

function pastChanges({ draft, edition, newest, now }: Comparison): readonly string[] {
  const from = dayOf(draft.effectiveFrom.getTime(), draft.timeZone)
  const until = dayOf(now.getTime(), draft.timeZone)
  return changedDays({ before: newest, after: edition }, { from, until }).map(dateOf)
}

type Approval = { readonly draft: WorkingCalendar; readonly past: readonly string[] }

function assertApproved({ actor }: Ctx, { draft, past }: Approval): void {
  const [first] = past
  if (first === undefined) return
  if (draft.documentNumber === null || draft.documentNumber === '') throw documentNeeded(first)
  if (actor.id !== null && actor.id === draft.savedById) throw secondApproverNeeded(first)
}
