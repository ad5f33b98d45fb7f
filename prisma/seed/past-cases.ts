import { systemActor } from '../../services/ctx.ts'
import { readPastFacts } from './past-facts.ts'
import { planCase, seedingOrder } from './past-plan.ts'
import { type CaseRoom, seedCase } from './seed-case.ts'

type Surroundings = Omit<CaseRoom, 'facts'> & {
  /** How many cases the city shall have; what it has counts. */
  readonly count: number
  readonly seed: string
  readonly onProgress: (made: number) => void
  /** A case that could not be taken further; it stays open where it is. */
  readonly onProblem: (problem: unknown) => void
}
type Room = Surroundings & CaseRoom

const concurrency = 3
const problemsInARow = 5

/** 补录历史案件 — makes past cases by the same engine and actions, until the city has `count`; what an earlier run made counts. Throws when the engine has gone silent. */
export async function seedPastCases(surroundings: Surroundings): Promise<void> {
  const { database, scope, count } = surroundings
  const act = database.actIn(scope, systemActor)
  const made = await act(({ db }) => db.case.count({ where: { cityId: scope.cityId } }))
  if (made >= count) return
  const room = { ...surroundings, facts: await readPastFacts(database, scope) }
  const indexes = seedingOrder(count).slice(made).values()
  const run: Run = { indexes, made, problems: [] }
  await Promise.all(Array.from({ length: concurrency }, () => drive(room, run)))
  if (isStuck(run)) throw run.problems.at(-1)
}

type Run = {
  readonly indexes: IterableIterator<number>
  made: number
  /** Those of the last cases, one after the other. */
  problems: unknown[]
}

const isStuck = ({ problems }: Run) => problems.length >= problemsInARow

async function drive(room: Room, run: Run): Promise<void> {
  for (const index of run.indexes) {
    if (room.signal.aborted || isStuck(run)) return
    try {
      await seedCase(room, planCase(room.facts, { ...room, index }, room.now()))
      run.problems = []
    } catch (problem) {
      if (room.signal.aborted) return
      run.problems.push(problem)
      room.onProblem(problem)
    }
    run.made += 1
    room.onProgress(run.made)
  }
}
