import type { Act, Ctx } from '../ctx.ts'
import type { DraftsBeside, SandboxRoom } from '../sandbox/open-sandbox.ts'
import { examined, type OpenExample, openExamples, surroundings } from './examine.ts'
import { examineOnEngine } from './examine-on-engine.ts'
import type { Surroundings } from './example-answers.ts'
import { keepResults } from './keep-results.ts'

/** So many examples at a time: between them others have their turn. */
const atOnce = 100

/** 示例验证 — runs the examples of a city against an edition; taken up again it comes to the same. What it fails of is kept. */
export async function runExamples(act: Act, room: SandboxRoom, runId: string): Promise<void> {
  try {
    const begun = await act((ctx) => beginRun(ctx, runId))
    if (begun === null) return
    if (begun.onEngine) await examineOnEngine(act, room, begun)
    else await examineAll(act, begun)
    await act((ctx) => endRun(ctx, runId))
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error)
    await act(({ db, now }) =>
      db.manualExampleRun.updateMany({
        where: { id: runId, state: { in: ['WAITING', 'RUNNING'] } },
        data: { state: 'FAILED', failure, finishedAt: now() },
      }),
    )
  }
}

type Begun = {
  readonly runId: string
  readonly editionId: string
  readonly onEngine: boolean
  readonly beside: DraftsBeside
  readonly around: Surroundings
  readonly examples: readonly OpenExample[]
}

async function beginRun(ctx: Ctx, id: string): Promise<Begun | null> {
  const run = await ctx.db.manualExampleRun.findFirst({
    where: { id, cityId: ctx.city.cityId, state: { in: ['WAITING', 'RUNNING'] } },
    include: { edition: true },
  })
  if (run === null) return null
  const { calendarId, ...around } = await surroundings(ctx, run.edition)
  const examples = await openExamples(ctx)
  await ctx.db.manualExampleRun.update({
    where: { id },
    data: {
      ...{ state: 'RUNNING', startedAt: ctx.now(), examples: examples.length },
      calendarId: run.draftCalendarId ?? calendarId,
    },
  })
  const { editionId, onEngine, draftIds } = run
  const beside = { calendarId: run.draftCalendarId, draftIds }
  return { runId: id, editionId, onEngine, beside, around, examples }
}

async function examineAll(act: Act, { runId, around, examples }: Begun): Promise<void> {
  for (let from = 0; from < examples.length; from += atOnce) {
    const results = examples.slice(from, from + atOnce).map((example) => examined(around, example))
    await act(async (ctx) => {
      await keepResults(ctx, runId, results)
      await ctx.db.manualExampleRun.update({
        where: { id: runId },
        data: { done: from + results.length },
      })
    })
  }
}

async function endRun({ db, now }: Ctx, runId: string): Promise<void> {
  const differing = await db.manualExampleResult.count({
    where: { runId, differences: { isEmpty: false } },
  })
  await db.manualExampleRun.updateMany({
    where: { id: runId, state: 'RUNNING' },
    data: { state: 'DONE', differing, finishedAt: now() },
  })
}
