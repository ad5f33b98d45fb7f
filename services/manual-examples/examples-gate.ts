import type { ManualEdition } from '../../prisma/generated/client.ts'
import type { Gate } from '../command-manual/publish-manual-edition.ts'
import type { Ctx } from '../ctx.ts'
import { type Examined, examined, openExamples, surroundings } from './examine.ts'
import { keepResults } from './keep-results.ts'
import { examplesDiffer } from './refusals.ts'

/**
 * 示例关口 — an edition that differs from an example is not published, but for a reason; the run that decided stays with the
 * edition. Throws EXAMPLES_DIFFER.
 */
export const examplesGate = (reason: string | undefined): Gate => ({
  assert: async (ctx, edition) => {
    const { results } = await examineNow(ctx, edition)
    assertMet(edition, { results, reason })
  },
  keep: async (ctx, edition) => {
    const now = await examineNow(ctx, edition)
    assertMet(edition, { ...now, reason })
    await keepRun(ctx, edition, { ...now, reason })
  },
})

type Outcome = { readonly results: readonly Examined[]; readonly reason: string | undefined }

const differingIn = (results: readonly Examined[]) =>
  results.filter(({ differences }) => differences.length > 0)

function assertMet({ number }: ManualEdition, { results, reason }: Outcome): void {
  const differing = differingIn(results)
  if (differing.length > 0 && !reason?.trim())
    throw examplesDiffer(
      number,
      differing.map(({ example: { name } }) => name),
    )
}

async function examineNow(ctx: Ctx, edition: ManualEdition) {
  const examples = await openExamples(ctx)
  if (examples.length === 0) return { results: [], calendarId: null }
  const { calendarId, ...around } = await surroundings(ctx, edition)
  return { results: examples.map((example) => examined(around, example)), calendarId }
}

type Kept = Outcome & { readonly calendarId: string | null }

async function keepRun(ctx: Ctx, edition: ManualEdition, { results, reason, calendarId }: Kept) {
  const at = ctx.now()
  const differing = differingIn(results).length
  const gateReason = differing > 0 ? reason?.trim() : undefined
  const { id } = await ctx.db.manualExampleRun.create({
    data: {
      ...{ cityId: edition.cityId, editionId: edition.id, editionVersion: edition.version },
      ...{ calendarId, state: 'DONE', gate: true, gateReason: gateReason ?? null, differing },
      ...{ requestedAt: at, startedAt: at, finishedAt: at },
      ...{ examples: results.length, done: results.length },
      requestedById: ctx.actor.kind === 'PERSON' ? ctx.actor.id : null,
    },
    select: { id: true },
  })
  await keepResults(ctx, id, results)
  ctx.audit({
    ...{ action: 'runManualExamples', subjectType: 'ManualExampleRun', subjectId: id },
    details: {
      ...{ number: edition.number, examples: results.length, differing },
      ...(gateReason !== undefined && { reason: gateReason }),
    },
  })
}
