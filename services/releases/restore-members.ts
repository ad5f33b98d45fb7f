import { rollBackManualEdition } from '../command-manual/roll-back-manual-edition.ts'
import type { Ctx } from '../ctx.ts'
import { restoreCalendar } from '../deadlines/draft-calendar.ts'
import { createProcessDraft } from '../process-drafts/create-draft.ts'
import { submitProcessDraft } from '../process-drafts/review-draft.ts'
import { latestEdition } from '../process-editions/next-edition.ts'
import { nothingBefore, overtaken } from './refusals.ts'

type Manual = { readonly editionId: string; readonly reason: string }

/** 恢复手册 — what was in force before an edition, submitted for review. Throws NO_WAY_BACK, MANUAL_HAS_ERRORS. */
export async function restoredManual(ctx: Ctx, { editionId: id, reason }: Manual) {
  const { cityId } = ctx.city
  const { number, inForceFrom, inForceUntil } = await ctx.db.manualEdition.findUniqueOrThrow({
    where: { id },
    select: { number: true, inForceFrom: true, inForceUntil: true },
  })
  const member = `Edition ${number} of the manual`
  if (inForceUntil !== null) throw overtaken(member)
  const earlier = await ctx.db.manualEdition.findFirst({
    where: { cityId, inForceUntil: inForceFrom, expiresAt: null, id: { not: id } },
    orderBy: { inForceFrom: 'desc' },
    select: { id: true },
  })
  if (earlier === null) throw nothingBefore(member)
  const restored = await rollBackManualEdition(ctx, { editionId: earlier.id, reason })
  return { editionId: restored.id }
}

type Process = {
  readonly draftId: string
  readonly reason: string
  readonly jobTypes: readonly string[]
}

/** 恢复流程 — the edition before the one that a draft became, as a draft that waits for its review. Throws NO_WAY_BACK, MODEL_INVALID. */
export async function restoredProcess(ctx: Ctx, { draftId, reason, jobTypes }: Process) {
  const { cityId } = ctx.city
  const { processId, editionId } = await ctx.db.processDraft.findUniqueOrThrow({
    where: { id: draftId },
    select: { processId: true, editionId: true },
  })
  const newest = await latestEdition(ctx, processId)
  if (newest === null || newest.id !== editionId)
    throw overtaken(`${processId}, as it was brought,`)
  const earlier = await ctx.db.processEdition.findFirst({
    where: { cityId, processId, number: { lt: newest.number } },
    orderBy: { number: 'desc' },
    select: { id: true },
  })
  if (earlier === null) throw nothingBefore(processId)
  const draft = await createProcessDraft(ctx, { processEditionId: earlier.id, note: reason })
  const submitted = await submitProcessDraft(ctx, {
    ...{ processDraftId: draft.draftId, expectedVersion: draft.version, jobTypes },
  })
  return submitted.draftId
}

type Calendar = { readonly calendarId: string; readonly from: Date }

/** 恢复日历 — the hours before an edition, as a draft. Throws NO_WAY_BACK. */
export async function restoredCalendar(ctx: Ctx, calendar: Calendar) {
  const restored = await restoreCalendar(ctx, calendar)
  if (restored === null) throw overtaken('The calendar, as it was brought,')
  return restored
}
