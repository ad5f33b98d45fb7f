import { statusAfter } from '../command-manual/edition-states.ts'
import { lockManual } from '../command-manual/lock-manual.ts'
import type { Ctx } from '../ctx.ts'
import { lockDraft } from '../deadlines/draft-calendar.ts'
import { notFound } from '../errors.ts'
import { assertNotHeld } from '../held-by-release.ts'
import { draftNotInReview } from '../process-drafts/refusals.ts'
import { latestEdition } from '../process-editions/next-edition.ts'
import type { ReleaseContent, TiedProcess } from './content.ts'
import { nothingTied, processTwice, releaseInstantPast } from './refusals.ts'
import { assertMayPublishAll } from './rights.ts'

/**
 * 绑定成员 — what a release is to bring, each of this city, waiting to be published and of no other release; nobody takes it
 * until the act ends. A manual that comes back is tied before its review. Answers what is kept of it. Throws FORBIDDEN, NOT_FOUND, INSTANT_PAST, INVALID_INPUT,
 * EDITION_NOT_APPROVED, EDITION_NOT_IN_REVIEW, CALENDAR_NOT_DRAFT, HELD_BY_RELEASE.
 */
export async function tieMembers(ctx: Ctx, content: ReleaseContent, releaseId?: string) {
  const { name, reason, instant, manual, calendar } = content
  const draftIds = [...new Set(content.draftIds)].toSorted()
  const kinds = { manual: !!manual, processes: draftIds.length > 0, calendar: !!calendar }
  assertMayPublishAll(ctx.actor, kinds)
  if (!Object.values(kinds).includes(true)) throw nothingTied()
  if (manual) await assertTieable(ctx, manual.editionId, releaseId)
  if (calendar) await lockDraft(ctx, { ...calendar, ...(releaseId && { releaseId }) })
  const processes = await tiedProcesses(ctx, draftIds, releaseId)
  if (instant <= ctx.now()) throw releaseInstantPast(instant)
  return {
    ...{ name, reason, instant, processes },
    manualEditionId: manual?.editionId ?? null,
    document: manual?.document,
    calendarId: calendar?.calendarId ?? null,
    applyToOpen: calendar?.applyToOpen ?? false,
  }
}

async function assertTieable(ctx: Ctx, id: string, releaseId: string | undefined): Promise<void> {
  await lockManual(ctx)
  const { cityId } = ctx.city
  const edition = await ctx.db.manualEdition.findFirst({ where: { id, cityId } })
  if (edition === null) throw notFound('This manual edition')
  // what comes back was approved once: whoever reviews the release approves it again
  if (edition.status !== 'IN_REVIEW' || edition.restoresId === null) statusAfter(edition, 'PUBLISH')
  await assertNotHeld(ctx, { manualEditionId: id }, releaseId)
}

async function tiedProcesses(
  ctx: Ctx,
  draftIds: readonly string[],
  releaseId: string | undefined,
): Promise<TiedProcess[]> {
  const tied: (TiedProcess & { readonly processId: string })[] = []
  for (const draftId of draftIds) {
    const { processId } = await lockedInReview(ctx, draftId)
    await assertNotHeld(ctx, { draftId }, releaseId)
    if (tied.some((one) => one.processId === processId)) throw processTwice(processId)
    const expectedInForce = (await latestEdition(ctx, processId))?.number ?? 0
    tied.push({ draftId, expectedInForce, processId })
  }
  return tied.map(({ draftId, expectedInForce }) => ({ draftId, expectedInForce }))
}

async function lockedInReview({ db, city: { cityId } }: Ctx, id: string) {
  await db.$executeRaw`
    SELECT FROM process_drafts WHERE id = ${id}::uuid AND city_id = ${cityId}::uuid FOR UPDATE`
  const draft = await db.processDraft.findFirst({ where: { id, cityId } })
  if (draft === null) throw notFound('This process draft')
  if (draft.state !== 'IN_REVIEW') throw draftNotInReview()
  return draft
}
