import type { ManualEdition } from '../../prisma/generated/client.ts'
import type { Gate } from '../command-manual/publish-manual-edition.ts'
import type { Ctx } from '../ctx.ts'
import { type DraftsBeside, noDrafts } from '../sandbox/open-sandbox.ts'
import { type Examined, examined, openExamples, surroundings } from './examine.ts'
import { Differences, Expected, Found } from './expectation.ts'
import { keepResults } from './keep-results.ts'
import { examplesDiffer, examplesNotRun } from './refusals.ts'

/**
 * 示例关口 — an edition that differs from an example is not published, but for a reason; the run that decided stays with the
 * edition. What came out otherwise in its newest run on the engine counts as well. With drafts that take effect beside it,
 * that run on the engine has to have had the same, and it alone decides. Throws EXAMPLES_DIFFER, EXAMPLES_NOT_RUN.
 */
export const examplesGate = (reason: string | undefined, beside = noDrafts): Gate => {
  const examineNow = async (ctx: Ctx, edition: ManualEdition) => {
    const outcome = { ...(await outcomeOf(ctx, edition, beside)), reason }
    assertMet(edition, outcome)
    return outcome
  }
  return {
    assert: async (ctx, edition) => {
      await examineNow(ctx, edition)
    },
    keep: async (ctx, edition) => keepRun(ctx, edition, await examineNow(ctx, edition)),
  }
}

type Outcome = {
  readonly results: readonly Examined[]
  /** What the examples are called that came out otherwise on the engine. */
  readonly onEngine: readonly string[]
  /** Those that were not run with what takes effect beside the edition. */
  readonly notRun: readonly string[]
  readonly calendarId: string | null
}
type Reasoned = Outcome & { readonly reason: string | undefined }

const differingIn = (results: readonly Examined[]) =>
  results.filter(({ differences }) => differences.length > 0)

const differingNames = ({ results, onEngine }: Outcome) => [
  ...new Set([...differingIn(results).map(({ example: { name } }) => name), ...onEngine]),
]

function assertMet({ number }: ManualEdition, outcome: Reasoned): void {
  if (outcome.reason?.trim()) return
  const names = differingNames(outcome)
  if (names.length > 0) throw examplesDiffer(number, names)
  if (outcome.notRun.length > 0) throw examplesNotRun(number, outcome.notRun)
}

async function outcomeOf(ctx: Ctx, edition: ManualEdition, beside: DraftsBeside): Promise<Outcome> {
  const examples = await openExamples(ctx)
  if (examples.length === 0) return { results: [], onEngine: [], notRun: [], calendarId: null }
  const { calendarId, ...around } = await surroundings(ctx, edition)
  if (standsAlone(beside) || edition.restoresId !== null) {
    const results = examples.map((example) => examined(around, example))
    return { results, onEngine: await differingOnEngine(ctx, edition), notRun: [], calendarId }
  }
  const run = await lastRun(ctx, edition, beside)
  const current = new Map(examples.map((example) => [keyOf(example), example]))
  const results = (run?.results ?? []).flatMap((result): Examined[] => {
    const { exampleId: id, exampleVersion: version } = result
    const differences = Differences.parse(result.differences)
    const example = current.get(keyOf({ id, version }))
    const [expected, found] = [Expected.parse(result.expected), Found.parse(result.found)]
    return example === undefined ? [] : [{ example, expected, found, differences }]
  })
  const ran = new Set(results.map(({ example: { id } }) => id))
  const notRun = examples.flatMap(({ id, name }) => (ran.has(id) ? [] : [name]))
  return { results, onEngine: [], notRun, calendarId: beside.calendarId ?? calendarId }
}

/** What comes back stood beside the same before: there, what is in force is asked. */
const standsAlone = ({ calendarId, draftIds }: DraftsBeside) =>
  calendarId === null && draftIds.length === 0

const keyOf = ({ id, version }: { readonly id: string; readonly version: number }) =>
  `${id} ${version}`

/** An edition that was changed since, an example that is no more, and what drafts beside it did, are not held against it. */
async function differingOnEngine(ctx: Ctx, edition: ManualEdition) {
  const newest = await lastRun(ctx, edition, noDrafts)
  const otherwise = newest?.results.filter(
    ({ differences, example: { retiredAt } }) => differences.length > 0 && retiredAt === null,
  )
  return otherwise?.map(({ example: { name } }) => name) ?? []
}

/** Of the edition and the drafts as they are now, on the engine. */
async function lastRun({ db }: Ctx, { id, version }: ManualEdition, beside: DraftsBeside) {
  const { calendarId, draftIds } = beside
  const drafts = await db.processDraft.findMany({
    where: { id: { in: [...draftIds] } },
    select: { savedAt: true },
  })
  const calendars = await db.workingCalendar.findMany({
    where: { id: { in: calendarId === null ? [] : [calendarId] } },
    select: { savedAt: true },
  })
  const saved = [...drafts, ...calendars].map(({ savedAt }) => savedAt?.getTime() ?? 0)
  const since = new Date(Math.max(0, ...saved))
  return db.manualExampleRun.findFirst({
    where: {
      ...{ editionId: id, editionVersion: version, onEngine: true, state: 'DONE' },
      ...{ draftCalendarId: calendarId, draftIds: { equals: [...draftIds].toSorted() } },
      requestedAt: { gte: since },
    },
    orderBy: { requestedAt: 'desc' },
    include: { results: { include: { example: { select: { name: true, retiredAt: true } } } } },
  })
}

async function keepRun(ctx: Ctx, edition: ManualEdition, outcome: Reasoned) {
  const at = ctx.now()
  const { results, calendarId, notRun } = outcome
  const differing = differingIn(results).length
  const overridden = differingNames(outcome).length > 0 || notRun.length > 0
  const gateReason = overridden ? outcome.reason?.trim() : undefined
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
