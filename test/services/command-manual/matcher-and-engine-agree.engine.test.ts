import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { CaseGrade } from '../../../prisma/generated/enums.ts'
import { compileToDmn } from '../../../services/command-manual/compile-to-dmn.ts'
import type { FilingFacts } from '../../../services/command-manual/line-scope.ts'
import {
  type ManualDecision,
  manualDecisions,
} from '../../../services/command-manual/manual-decision.ts'
import { matchEntry } from '../../../services/command-manual/match-entry.ts'
import { monthDays } from '../../../services/command-manual/spans.ts'
import { connectEngine, type EngineClient } from '../../../services/engine/client.ts'
import { deployModels } from '../../../services/engine/deploy.ts'
import { eventually } from '../../support/engine.ts'
import { realEdition } from './decisions.ts'
import { exceptions, filings, withExceptions } from './scoped-edition.ts'

/** So many lines of the manual have exceptions. */
const every = 5

/** What an engine may be asked: also what no case of ours has. */
type Asked = Omit<FilingFacts, 'areaClass' | 'grade'> & {
  readonly areaClass: string | null
  readonly grade: string | null
}
type Question = Asked & { readonly decisionId: string }

const answers = new Map<string, unknown>()
let client: EngineClient
let decisions: readonly ManualDecision[]
let asked = 0

beforeAll(async () => {
  client = await connectEngine(inject('engine').gatewayAddress)
  const facts = withExceptions(await realEdition({ cityCode: '140899' }), every)
  decisions = manualDecisions(facts).flatMap((major) => major.decisions)
  const content = await readFile(new URL('ask-decisions.bpmn', import.meta.url), 'utf8')
  const model = { name: 'ask-decisions.bpmn', content }
  const deployed = await deployModels(client, [...compileToDmn(facts), model])
  if (deployed.kind !== 'done') throw new Error(JSON.stringify(deployed))
  client.createWorker({
    jobType: 'hand-answers',
    fetchVariables: ['round', 'answers'],
    timeout: 30_000,
    maxJobs: 4,
    handle: async ({ key, variables }) => {
      answers.set(String(variables['round']), variables['answers'])
      await client.completeJob(key, {})
    },
  })
})
afterAll(() => client.close())

async function engineAnswers(questions: readonly Question[]): Promise<unknown> {
  asked += 1
  const round = `round ${asked}`
  await client.publishMessage({
    name: 'questions-asked',
    correlationKey: round,
    timeToLive: 0,
    variables: { round, questions },
  })
  return eventually(async () => answers.get(round), 60_000)
}

const matcherAnswers = (questions: readonly Question[]) =>
  questions.map(({ decisionId, ...filing }) => {
    const decision = decisions.find(({ id }) => id === decisionId)
    // the matcher compares what it is given, as the engine does
    return matchEntry(decision ?? { rows: [] }, filing as FilingFacts)
  })

/** For each row of a decision the first facts for which it is the one that answers. */
function questionsOf({ id: decisionId, rows }: ManualDecision): Question[] {
  return rows.map(({ conditionNo, answer }) => {
    const asked = filings.map((filing) => ({ ...filing, conditionNo, decisionId }))
    const found = asked.find((filing) => matchEntry({ rows }, filing).entryId === answer.entryId)
    if (found === undefined) throw new Error(`No facts lead to ${answer.entryId}`)
    return found
  })
}

describe('匹配 matcher and engine give the same answer', () => {
  test('for each of the 519 entries of the real manual, for exceptions to them, and for the catch-all of each class', async () => {
    const questions = decisions.flatMap(questionsOf)
    expect(questions).toHaveLength(519 + Math.ceil(519 / every) * exceptions + 190)
    for (let from = 0; from < questions.length; from += 100) {
      const some = questions.slice(from, from + 100)
      expect(await engineAnswers(some)).toEqual(matcherAnswers(some))
    }
  })

  test('for any class, condition, place and moment, also such as the manual does not have', async () => {
    const question = fc.record({
      decisionId: fc.constantFrom(...decisions.map(({ id }) => id)),
      conditionNo: fc.option(fc.oneof(fc.integer({ min: -2, max: 20 }), fc.integer())),
      streetId: fc.oneof(fc.constantFrom(...filings.map((it) => it.streetId)), fc.string()),
      districtId: fc.oneof(fc.constantFrom(...filings.map((it) => it.districtId)), fc.string()),
      areaClass: fc.option(fc.oneof(fc.constantFrom('', 'FIRST', 'SECOND', 'FOURTH'), fc.string())),
      grade: fc.option(fc.oneof(fc.constantFrom(...Object.values(CaseGrade)), fc.string())),
      monthDay: fc.constantFrom(...monthDays),
      minuteOfDay: fc.integer({ min: 0, max: 1439 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(question, { minLength: 40, maxLength: 60 }), async (questions) => {
        expect(await engineAnswers(questions)).toEqual(matcherAnswers(questions))
      }),
      { numRuns: 5 },
    )
  })
})
