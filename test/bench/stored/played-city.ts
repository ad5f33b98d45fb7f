import { randomUUID } from 'node:crypto'
import { catchUpLevels } from '../../../prisma/seed/catch-up-levels.ts'
import { officersFor, readPastFacts } from '../../../prisma/seed/past-facts.ts'
import { planCase } from '../../../prisma/seed/past-plan.ts'
import { caseWithTask, endingOf, endOf } from '../../../prisma/seed/past-steps.ts'
import { createRandom } from '../../../prisma/seed/random.ts'
import { seedDemo } from '../../../prisma/seed/seed-demo.ts'
import { inPast } from '../../../prisma/seed/seeding.ts'
import { archiveReport } from '../../../services/cases/archive-report.ts'
import { completeTask } from '../../../services/cases/complete-task.ts'
import { evaluateCase } from '../../../services/cases/evaluate-case.ts'
import { openTask } from '../../../services/cases/open-task.ts'
import { proposeUnits } from '../../../services/cases/propose-units.ts'
import { recordInstanceEnd } from '../../../services/cases/record-instance-end.ts'
import { reportCase } from '../../../services/cases/report-case.ts'
import { systemActor } from '../../../services/ctx.ts'
import { connectDatabase } from '../../../services/database.ts'
import { bindLadder } from '../../../services/deadlines/bind-ladder.ts'
import { publishProcess } from '../../../services/process-editions/publish-process.ts'
import { readProcessFolder } from '../../../services/process-editions/read-process-folder.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { manualAnswer, offered } from '../../support/working-city.ts'

const now = new Date('2026-03-02T02:00:00Z')

/** 演示城市 — the demo city with its real manual and no engine behind it: the caller says which step is reached. */
export async function aPlayedCity(given?: TestDatabase) {
  const testDatabase = given ?? (await createTestDatabase())
  const database = connectDatabase({ url: testDatabase.appUrl, poolSize: 4, now: () => now })
  const deploy = async () => undefined
  const [scope] = await seedDemo({ database, ownerUrl: testDatabase.ownerUrl, deploy })
  const engineId = randomUUID()
  const act = database.actIn(scope, systemActor)
  await publishProcess(
    {
      ...{ act, engineId, city: scope },
      deploy: async () => [
        { processId: `city-case.${scope.cityCode}`, definitionKey: '1', version: 1 },
      ],
    },
    await readProcessFolder('processes/city-case'),
  )
  const facts = await readPastFacts(database, scope)
  return {
    ...{ testDatabase, database, scope, engineId, act, facts, now },
    close: async () => {
      await database.close()
      await testDatabase.drop()
    },
  }
}
export type PlayedCity = Awaited<ReturnType<typeof aPlayedCity>>

const direct = ['userTask_DispatchCase']
const twoLevel = ['userTask_DispatchToDistrict', 'userTask_DispatchInDistrict']
const afterDispatch = [
  ...['userTask_AcceptCase', 'userTask_HandleCase', 'userTask_GiveFeedback'],
  ...['userTask_AcceptFeedback', 'userTask_OrderVerification', 'userTask_VerifyHandling'],
  'userTask_CloseCase',
]

type Played = {
  /** Which of the demo's plans: another place, class and reporter each. */
  readonly index: number
  /** The step at which it waits; without one it goes to its end. */
  readonly openAt?: string
  readonly notFiled?: boolean
}

/** One past case as its officers' own actions write it, levels of its clocks included. */
export async function playCase(city: PlayedCity, { index, openAt, notFiled }: Played) {
  const { facts, database } = city
  const plan = planCase(facts, { index, count: 300, seed: 'loaded' }, now)
  const reporting = database.actIn(plan.reporter.scope, plan.reporter.actor)
  const { caseId } = await reporting((ctx) => reportCase(inPast(ctx, plan.reportedAt), plan.report))
  let at = plan.reportedAt
  const step = async (elementId: string, outcome?: string) => {
    const ended = await playStep(city, {
      caseId,
      elementId,
      at,
      outcome,
      open: elementId === openAt,
    })
    at = ended ?? at
    return ended === null
  }
  if (notFiled) {
    await step('userTask_FileCase', 'NOT_FILED')
    await city.act((ctx) => archiveReport(inPast(ctx, at), { caseId }))
  } else {
    if (await step('userTask_FileCase')) return caseId
    const answer = await manualAnswer(city, plan.report.conditionNo, plan.report.classCode)
    const { dispatchMode } = await city.act((ctx) =>
      proposeUnits(inPast(ctx, at), { caseId, manualAnswer: answer }),
    )
    const dispatching = dispatchMode === 'TWO_LEVEL' ? twoLevel : direct
    for (const elementId of [...dispatching, ...afterDispatch])
      if (await step(elementId)) return caseId
    await city.act((ctx) => evaluateCase(inPast(ctx, at), { caseId }))
  }
  await city.act((ctx) => recordInstanceEnd(inPast(ctx, at), { caseId }))
  return caseId
}

type Step = {
  readonly caseId: string
  readonly elementId: string
  readonly at: Date
  readonly outcome: string | undefined
  readonly open: boolean
}

/** Answers when the step was ended; null for one that is left open. */
async function playStep(city: PlayedCity, { caseId, elementId, at, outcome, open }: Step) {
  const { facts, act, database, engineId } = city
  const random = createRandom(`${caseId} ${elementId}`)
  await act((ctx) => openTask(inPast(ctx, at), offered(city, caseId, elementId)))
  await act((ctx) => bindLadder(ctx, { caseId, engineId, instanceKey: ladderOf(caseId) }))
  const caseFile = await act(({ db }) =>
    db.case.findUniqueOrThrow({ where: { id: caseId }, ...caseWithTask }),
  )
  const [task] = caseFile.tasks
  if (task === undefined) throw new Error(`${elementId} was not opened.`)
  const endsAt = open ? now : endOf(facts, { caseFile, task, random })
  await act((ctx) => catchUpLevels(ctx, { caseId, until: endsAt }))
  if (open) return null
  const { actor, scope } = random.pick(officersFor(facts, task))
  const straight = endingOf(facts, { caseFile, task, random, number: Number.MAX_SAFE_INTEGER })
  const ending =
    outcome === undefined
      ? straight
      : { outcome, comment: '理由', answers: { explanation: '理由' } }
  await database.actIn(
    scope,
    actor,
  )((ctx) => completeTask(inPast(ctx, endsAt), { ...ending, taskId: task.id }))
  return endsAt
}

const ladderOf = (caseId: string) => String(BigInt(`0x${caseId.slice(-11)}`))
