import { z } from 'zod'
import type { Prisma } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { notFound, versionConflict } from '../errors.ts'
import { assertNotHeld } from '../held-by-release.ts'
import { dayOf, dayStart } from './local-time.ts'
import { calendarNotDraft } from './refusals.ts'

/** What one edition takes over from the one before. */
const copied = {
  name: true,
  timeZone: true,
  windows: true,
  weekdays: true,
  schedules: true,
  days: true,
  overrides: true,
  workingDayMinutes: true,
} as const satisfies Prisma.WorkingCalendarSelect

const DraftGiven = z.object({ name: z.string().trim().min(1).max(40).optional() })
type DraftGiven = z.input<typeof DraftGiven>

/** 起草日历 — a copy of the newest edition to change, from tomorrow on. Throws NOT_FOUND without an edition. */
export async function draftCalendar(ctx: Ctx, given: DraftGiven = {}) {
  const { name } = DraftGiven.parse(given)
  await takeTurns(ctx)
  const { id: beforeId, content } = await newestEdition(ctx)
  const effectiveFrom = tomorrow(ctx.now(), content.timeZone)
  const named = { ...content, ...(name !== undefined && { name }) }
  return addDraft(ctx, { ...named, beforeId, effectiveFrom })
}

type Return = {
  /** The newest edition, before which were the hours that return. */
  readonly calendarId: string
  /** From the first day on that begins then or later. */
  readonly from: Date
}

/** 恢复日历 — a draft of the hours before the newest edition; null where it is not the newest any more, or the first. */
export async function restoreCalendar(ctx: Ctx, { calendarId, from }: Return) {
  await takeTurns(ctx)
  const { id, before } = await newestEdition(ctx)
  if (id !== calendarId || before === null) return null
  const effectiveFrom = tomorrow(new Date(from.getTime() - 1), before.timeZone)
  return addDraft(ctx, { ...before, beforeId: id, effectiveFrom })
}

async function takeTurns({ db, city: { cityId } }: Ctx): Promise<void> {
  await db.$executeRaw`SELECT FROM cities WHERE id = ${cityId}::uuid FOR NO KEY UPDATE`
}

type Drafted = Omit<
  Prisma.WorkingCalendarUncheckedCreateInput,
  'cityId' | 'edition' | 'state' | 'savedAt' | 'savedById'
>

async function addDraft(ctx: Ctx, drafted: Drafted) {
  const { cityId } = ctx.city
  const { edition: last } = await ctx.db.workingCalendar.findFirstOrThrow({
    where: { cityId },
    orderBy: { edition: 'desc' },
  })
  const { id: calendarId } = await ctx.db.workingCalendar.create({
    data: {
      ...{ ...drafted, cityId, edition: last + 1, state: 'DRAFT', savedAt: ctx.now() },
      savedById: ctx.actor.kind === 'PERSON' ? ctx.actor.id : null,
    },
    select: { id: true },
  })
  audit(ctx, 'draftCalendar', { calendarId, edition: last + 1 })
  return { calendarId }
}

// the first calendar of a city was published by nobody
const newestFirst: Prisma.WorkingCalendarOrderByWithRelationInput[] = [
  { publishedAt: { sort: 'desc', nulls: 'last' } },
  { edition: 'desc' },
]

async function newestEdition(ctx: Ctx) {
  const newest = await ctx.db.workingCalendar.findFirst({
    where: { cityId: ctx.city.cityId, state: 'PUBLISHED' },
    orderBy: newestFirst,
    select: { id: true, ...copied, before: { select: copied } },
  })
  if (newest === null) throw notFound('A working calendar')
  const { id, before, ...content } = newest
  return { id, content: contentOf(content), before: before && contentOf(before) }
}

type Copied = Prisma.WorkingCalendarGetPayload<{ select: typeof copied }>

function contentOf({ windows, schedules, days, overrides, ...rest }: Copied) {
  // what was read is what is written: never null
  const json = { windows, schedules, days, overrides } as Record<JsonColumn, Prisma.InputJsonValue>
  return { ...rest, ...json }
}
type JsonColumn = 'windows' | 'schedules' | 'days' | 'overrides'

const tomorrow = (now: Date, timeZone: string): Date =>
  new Date(dayStart(dayOf(now.getTime(), timeZone) + 1, timeZone))

export type DraftChoice = {
  readonly calendarId: string
  readonly expectedVersion?: number
  /** The release that brings it, where one does. */
  readonly releaseId?: string
}

/** 日历草稿 — the draft that is meant, its row locked; throws NOT_FOUND, CALENDAR_NOT_DRAFT, VERSION_CONFLICT, HELD_BY_RELEASE. */
export async function lockDraft(ctx: Ctx, { calendarId, expectedVersion, releaseId }: DraftChoice) {
  const { cityId } = ctx.city
  await ctx.db.$executeRaw`
    SELECT FROM working_calendars WHERE id = ${calendarId}::uuid AND city_id = ${cityId}::uuid FOR UPDATE`
  const draft = await ctx.db.workingCalendar.findFirst({ where: { id: calendarId, cityId } })
  if (draft === null) throw notFound('This working calendar')
  if (draft.state !== 'DRAFT') throw calendarNotDraft(draft.edition)
  if (expectedVersion !== undefined && expectedVersion !== draft.version)
    throw versionConflict('This draft')
  await assertNotHeld(ctx, { calendarId }, releaseId)
  return draft
}

/** 放弃日历草稿 — it stays in the record and is never in force. Throws NOT_FOUND, CALENDAR_NOT_DRAFT, VERSION_CONFLICT. */
export async function discardCalendar(ctx: Ctx, choice: DraftChoice) {
  const { id: calendarId, edition } = await lockDraft(ctx, choice)
  await ctx.db.workingCalendar.update({
    where: { id: calendarId },
    data: { state: 'DISCARDED', version: { increment: 1 } },
  })
  audit(ctx, 'discardCalendar', { calendarId, edition })
  return { calendarId }
}

type Audited = { readonly calendarId: string; readonly edition: number }

const audit = (ctx: Ctx, action: string, { calendarId, edition }: Audited) =>
  ctx.audit({
    ...{ action, subjectType: 'WorkingCalendar', subjectId: calendarId },
    details: { edition },
  })
