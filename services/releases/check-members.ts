import { compilePublishable } from '../command-manual/put-in-force.ts'
import type { Ctx } from '../ctx.ts'
import { publishableCalendar } from '../deadlines/publish-calendar.ts'
import { assertNoErrors } from '../process-drafts/draft-problems.ts'
import { publishable } from '../process-drafts/publish-draft.ts'
import { extensionOf, flowElementsOf, parseBpmn, processesOf } from '../process-editions/moddle.ts'
import { latestEdition } from '../process-editions/next-edition.ts'
import type { Members, TiedProcess } from './content.ts'
import { manualWay } from './manual-way.ts'
import { processMissing } from './refusals.ts'

type Checked = {
  readonly releaseId: string
  readonly members: Members
  /** From when on they are to rule; null for now. */
  readonly from: Date | null
  readonly jobTypes: readonly string[]
}

/**
 * 检查成员 — whether everything that a release brings can take effect, asked in the name of whoever reviews it; writes
 * nothing. Answers what the engine is to have for the manual. Throws what refuses any of them by itself, MODEL_INVALID.
 */
export async function checkMembers(ctx: Ctx, { releaseId, members, from, jobTypes }: Checked) {
  const { manual, calendar, processes } = members
  if (calendar !== null)
    await publishableCalendar(ctx, { ...calendar, releaseId }, from ?? ctx.now())
  const drafts = []
  for (const process of processes) {
    const { draft, publication } = await publishableDraft(ctx, process, releaseId)
    await assertNoErrors({ db: ctx.db, jobTypes }, draft)
    drafts.push(publication.folder)
  }
  await assertNoneMissing(ctx, drafts)
  if (manual === null) return []
  const { way, ...asked } = await manualWay(ctx, { members: { ...members, manual }, releaseId })
  return (await compilePublishable(ctx, { ...asked, from }, way)).resources
}

/** 待发布草稿 — of a release, as it was tied. */
export async function publishableDraft(
  ctx: Ctx,
  { draftId, expectedInForce }: TiedProcess,
  releaseId: string,
) {
  const { version: expectedVersion } = await ctx.db.processDraft.findUniqueOrThrow({
    where: { id: draftId },
    select: { version: true },
  })
  return publishable(ctx, { processDraftId: draftId, expectedVersion, expectedInForce, releaseId })
}

type Draft = { readonly processId: string; readonly bpmn: string }

/** A process that is called is one that the city runs, or that comes along. */
async function assertNoneMissing(ctx: Ctx, drafts: readonly Draft[]): Promise<void> {
  const brought = new Set(drafts.map(({ processId }) => processId))
  for (const { processId, bpmn } of drafts)
    for (const called of await calledBy(bpmn))
      if (!brought.has(called) && (await latestEdition(ctx, called)) === null)
        throw processMissing(processId, called)
}

async function calledBy(bpmn: string): Promise<readonly string[]> {
  const elements = processesOf(await parseBpmn(bpmn)).flatMap(flowElementsOf)
  return elements.flatMap((element) => {
    const called = extensionOf(element, 'zeebe:CalledElement')?.processId
    return called && !called.startsWith('=') ? [called] : []
  })
}
