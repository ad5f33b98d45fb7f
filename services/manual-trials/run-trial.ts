import type { ManualTrial } from '../../prisma/generated/client.ts'
import type { Act, Ctx } from '../ctx.ts'
import { keepCompared } from './keep-compared.ts'
import { answerers, type FactSet, factSets } from './read-trial.ts'
import type { Segments } from './segments.ts'
import { type Answerer, type Compared, changesBetween, sumOf } from './trial-answers.ts'

/** So many sets of facts at a time: between them others have their turn, and it can be canceled. */
const atOnce = 500

/** 试算 — tries an edition on the cases of its period; taken up again it comes to the same. What it fails of is kept. */
export async function runTrial(act: Act, trialId: string): Promise<void> {
  const begun = await act((ctx) => beginTrial(ctx, trialId))
  if (begun === null) return
  try {
    await compare(act, begun)
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error)
    await act((ctx) => endTrial(ctx, trialId, { state: 'FAILED', failure }))
  }
}

type Begun = {
  readonly trial: ManualTrial
  readonly sets: readonly FactSet[]
  readonly before: Answerer
  readonly after: Answerer
  readonly segments: Segments
}

async function beginTrial(ctx: Ctx, id: string): Promise<Begun | null> {
  const trial = await ctx.db.manualTrial.findFirst({
    where: { id, cityId: ctx.city.cityId, state: { in: ['WAITING', 'RUNNING'] } },
    include: { edition: true, against: true },
  })
  if (trial === null) return null
  const asked = await answerers(ctx, trial)
  const sets = await factSets(ctx, { ...trial, segments: asked.segments })
  const cases = sets.reduce((sum, set) => sum + set.cases, 0)
  await ctx.db.manualTrial.update({
    where: { id },
    data: { state: 'RUNNING', startedAt: ctx.now(), factSets: sets.length, cases },
  })
  return { trial, sets, ...asked }
}

async function compare(act: Act, { trial, sets, before, after, segments }: Begun): Promise<void> {
  const changed: Compared[] = []
  for (let from = 0; from < sets.length; from += atOnce) {
    const batch = sets
      .slice(from, from + atOnce)
      .map(({ cases, ...facts }) => comparedOf(facts, cases))
      .filter(({ changes }) => changes.length > 0)
    const compared = Math.min(from + atOnce, sets.length)
    if (!(await act((ctx) => keepCompared(ctx, trial, { batch, compared, segments })))) return
    changed.push(...batch)
  }
  await act((ctx) => endTrial(ctx, trial.id, { state: 'DONE', ...totalsOf(changed) }))

  function comparedOf(facts: Compared['facts'], cases: number): Compared {
    const [old, fresh] = [before(facts), after(facts)]
    return { facts, cases, before: old, after: fresh, changes: changesBetween(old, fresh) }
  }
}

const totalsOf = (changed: readonly Compared[]) => ({
  ...sumOf(changed),
  changed: changed.reduce((sum, { cases }) => sum + cases, 0),
})

type End =
  | { readonly state: 'FAILED'; readonly failure: string }
  | ({ readonly state: 'DONE' } & ReturnType<typeof totalsOf>)

async function endTrial({ db, now }: Ctx, id: string, end: End): Promise<void> {
  await db.manualTrial.updateMany({
    where: { id, state: 'RUNNING' },
    data: { ...end, finishedAt: now() },
  })
}
