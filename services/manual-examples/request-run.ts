import { phrasesUnconfirmed } from '../command-manual/edition-refusals.ts'
import type { Ctx } from '../ctx.ts'
import { calendarNotDraft } from '../deadlines/refusals.ts'
import { invalidInput, notFound } from '../errors.ts'
import { draftNotOpen } from '../process-drafts/refusals.ts'
import { type DraftsBeside, noDrafts } from '../sandbox/open-sandbox.ts'

type Asked = {
  readonly editionId: string
  /** Filed in the city's sandbox, instead of asking the matcher alone. */
  readonly onEngine?: boolean
  /** On the engine only. */
  readonly beside?: DraftsBeside
}

/**
 * 请求验证 — asks for the city's examples to be run against an edition, in the background; on the engine also with drafts of
 * the calendar and of processes beside it. Throws NOT_FOUND, PHRASES_UNCONFIRMED, CALENDAR_NOT_DRAFT, EDITION_NOT_DRAFT,
 * INVALID_INPUT.
 */
export async function runManualExamples(ctx: Ctx, asked: Asked) {
  const { editionId, onEngine = false, beside = noDrafts } = asked
  const { cityId, cityCode } = ctx.city
  const edition = await ctx.db.manualEdition.findFirst({ where: { id: editionId, cityId } })
  if (edition === null) throw notFound('This manual edition')
  const waiting = await ctx.db.unitPhrase.count({ where: { editionId, confirmedAt: null } })
  if (waiting > 0) throw phrasesUnconfirmed(waiting)
  const { calendarId, draftIds } = beside
  if (!onEngine && (calendarId !== null || draftIds.length > 0))
    throw invalidInput('Drafts stand beside a run on the engine only. Run it there.', 'onEngine')
  await assertOpen(ctx, beside)
  const { id } = await ctx.db.manualExampleRun.create({
    data: {
      ...{ cityId, editionId, editionVersion: edition.version, requestedAt: ctx.now() },
      ...{ onEngine, draftCalendarId: calendarId, draftIds: [...draftIds].toSorted() },
      requestedById: ctx.actor.kind === 'PERSON' ? ctx.actor.id : null,
    },
    select: { id: true },
  })
  await ctx.db.$executeRaw`SELECT enqueue_example_run(${id}::uuid, ${cityCode}, ${onEngine})`
  ctx.audit({
    ...{ action: 'runManualExamples', subjectType: 'ManualExampleRun', subjectId: id },
    details: { number: edition.number, onEngine, calendarId, drafts: draftIds.length },
  })
  return { runId: id }
}

async function assertOpen({ db, city: { cityId } }: Ctx, { calendarId, draftIds }: DraftsBeside) {
  if (calendarId !== null) {
    const calendar = await db.workingCalendar.findFirst({ where: { id: calendarId, cityId } })
    if (calendar === null) throw notFound('This working calendar')
    if (calendar.state !== 'DRAFT') throw calendarNotDraft(calendar.edition)
  }
  const drafts = await db.processDraft.findMany({
    where: { cityId, id: { in: [...draftIds] } },
    select: { processId: true, state: true },
  })
  if (drafts.length < new Set(draftIds).size) throw notFound('A process draft')
  if (drafts.some(({ state }) => state !== 'DRAFT' && state !== 'IN_REVIEW')) throw draftNotOpen()
  if (new Set(drafts.map(({ processId }) => processId)).size < draftIds.length)
    throw invalidInput('Two drafts of one process cannot both stand there. Choose one.', 'draftIds')
}
