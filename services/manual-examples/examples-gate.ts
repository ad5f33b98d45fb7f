import type { ManualEdition } from '../../prisma/generated/client.ts'
import type { Gate } from '../command-manual/publish-manual-edition.ts'
import type { Ctx } from '../ctx.ts'
import { type Examined, examined, openExamples, surroundings } from './examine.ts'
import { keepResults } from './keep-results.ts'
import { examplesDiffer } from './refusals.ts'

/**
 * 示例关口 — an edition that differs from an example is not published, but for a reason; the run that decided stays with the
 * edition. What came out otherwise in its newest run on the engine counts as well. Throws EXAMPLES_DIFFER.
 */
export const examplesGate = (reason: string | undefined): Gate => ({
  assert: async (ctx, edition) => {
    assertMet(edition, { ...(await examineNow(ctx, edition)), reason })
  },
  keep: async (ctx, edition) => {
    const now = await examineNow(ctx, edition)
    assertMet(edition, { ...now, reason })
    await keepRun(ctx, edition, { ...now, reason })
  },
})

type Outcome = {
  readonly results: readonly Examined[]
  /** What the examples are called that came out otherwise on the engine. */
  readonly onEngine: readonly string[]
  readonly reason: string | undefined
}

const differingIn = (results: readonly Examined[]) =>
  results.filter(({ differences }) => differences.length > 0)

const namesOf = ({ results, onEngine }: Outcome) => [
  ...new Set([...differingIn(results).map(({ example: { name } }) => name), ...onEngine]),
]

function assertMet({ number }: ManualEdition, outcome: Outcome): void {
  const names = namesOf(outcome)
  if (names.length > 0 && !outcome.reason?.trim()) throw examplesDiffer(number, names)
}

async function examineNow(ctx: Ctx, edition: ManualEdition) {
  const examples = await openExamples(ctx)
  if (examples.length === 0) return { results: [], onEngine: [], calendarId: null }
  const { calendarId, ...around } = await surroundings(ctx, edition)
  const results = examples.map((example) => examined(around, example))
  return { results, onEngine: await differingOnEngine(ctx, edition), calendarId }
}

/** An edition that was changed since, an example that is no more, and what drafts beside it did, are not held against it. */
async function differingOnEngine({ db }: Ctx, { id, version }: ManualEdition) {
  const newest = await db.manualExampleRun.findFirst({
    where: {
      ...{ editionId: id, editionVersion: version, onEngine: true, state: 'DONE' },
      ...{ draftCalendarId: null, draftIds: { isEmpty: true } },
    },
    orderBy: { requestedAt: 'desc' },
    select: {
      results: {
        where: { differences: { isEmpty: false }, example: { retiredAt: null } },
        select: { example: { select: { name: true } } },
      },
    },
  })
  return newest?.results.map(({ example: { name } }) => name) ?? []
}

type Kept = Outcome & { readonly calendarId: string | null }

async function keepRun(ctx: Ctx, edition: ManualEdition, { calendarId, ...outcome }: Kept) {
  const at = ctx.now()
  const { results } = outcome
  const differing = differingIn(results).length
  const gateReason = namesOf(outcome).length > 0 ? outcome.reason?.trim() : undefined
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
