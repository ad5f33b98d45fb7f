import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { EngineClient } from '../../../services/engine/client.ts'
import { type CommandQueue, openCommandQueue } from '../../../services/engine/command-queue.ts'
import { createGate } from '../../../services/engine/engine-gate.ts'
import { createRecordKeeper } from '../../../services/engine/keep-records.ts'
import { openRecordSink, type RecordSink } from '../../../services/engine/record-sink.ts'
import { runUserTasks, type UserTaskJob } from '../../../services/engine/run-user-tasks.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { eventually } from '../../support/engine.ts'
import { aCaseAt, anOpenTask } from './records.ts'
import { connect, deployTwoSteps } from './two-steps.ts'

const log = pino({ level: 'silent' })
const opened: UserTaskJob[] = []
const calledBack: string[] = []
const alarms: string[] = []
let city: TestCity
let client: EngineClient
let queue: CommandQueue
let sink: RecordSink
let pool: pg.Pool

beforeAll(async () => {
  city = await aCity({ now: new Date() })
  client = await connect()
  const { cityCode } = city.scope
  const room = {
    client,
    engineId: () => inject('engine').engineId,
    log,
    actForCity: async () => city.act,
  }
  await deployTwoSteps(client, cityCode)
  client.createWorker({
    jobType: 'look-up',
    fetchVariables: ['caseId'],
    timeout: 30_000,
    maxJobs: 8,
    handle: async ({ key }) => void (await client.completeJob(key, {})),
  })
  runUserTasks({ ...room, openTask: async (_ctx, job) => void opened.push(job) })
  pool = new pg.Pool({ connectionString: city.testDatabase.appUrl, max: 2 })
  sink = await openRecordSink({ port: inject('engine').sinkPort, log, keep: keeper().keep })
  queue = openCommandQueue({
    ...room,
    ownerUrl: city.testDatabase.ownerUrl,
    gate: createGate(client),
    startMessage: async (_ctx, _kind, caseId) => ({
      name: `problem-reported.two-steps.${cityCode}`,
      variables: { caseId },
    }),
    callBackTask: async (_ctx, taskId) => void calledBack.push(taskId),
    startAgain: async () => null,
    isCatchingUp: () => false,
    alarm: (what) => void alarms.push(what),
  })
  await queue.start()
})
afterAll(async () => {
  await queue.stop()
  await client.close()
  await sink.stop()
  await pool.end()
  await city.close()
})

const keeper = () =>
  createRecordKeeper({
    pool,
    engineId: () => inject('engine').engineId,
    onRolledBack: async () => undefined,
    now: () => new Date(),
  })

const findCase = (id: string) => city.act((ctx) => ctx.db.case.findUniqueOrThrow({ where: { id } }))
const bound = (id: string) =>
  eventually(async () => {
    const caseFile = await findCase(id)
    return caseFile.instanceKey !== null && caseFile
  }, 25_000)
const jobOf = (id: string) => eventually(async () => opened.find(({ caseId }) => caseId === id))

const startedCase = () =>
  city.act(async (ctx) => {
    const id = await aCaseAt(ctx)
    ctx.queue.add({ kind: 'start-case', caseId: id })
    return id
  })
const complete = (
  jobKey: string,
  outcome: string,
  given: { engineId?: string; taskId?: string } = {},
) =>
  city.act(async (ctx) =>
    ctx.queue.add({
      kind: 'complete-task',
      ...{ cityId: ctx.city.cityId, cityCode: ctx.city.cityCode },
      taskId: given.taskId ?? randomUUID(),
      engineId: given.engineId ?? inject('engine').engineId,
      jobKey,
      variables: { outcome },
    }),
  )
const commandsLeft = async () => {
  const client = new pg.Client({ connectionString: city.testDatabase.ownerUrl })
  await client.connect()
  const { rows } = await client.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM engine_commands.jobs',
  )
  await client.end()
  return rows[0]?.n ?? 0
}
const allSent = () => eventually(async () => (await commandsLeft()) === 0)

describe('指令队列 a case’s way through the engine', () => {
  test('a reported case is started, bound to the one instance that speaks for it, and ends with it', async () => {
    const id = await startedCase()
    expect(await bound(id)).toMatchObject({
      engineId: inject('engine').engineId,
      engineState: 'RUNNING',
    })
    const { jobKey, instanceKey } = await jobOf(id)
    expect(String((await findCase(id)).instanceKey)).toBe(instanceKey)
    await complete(jobKey, 'HANDLED')
    await eventually(async () => (await findCase(id)).engineState === 'ENDED')
    const visits = await city.act((ctx) =>
      ctx.db.elementVisit.findMany({ where: { caseId: id }, orderBy: { position: 'asc' } }),
    )
    const completed = visits.filter(({ intent }) => intent === 'ELEMENT_COMPLETED')
    expect(completed.map(({ elementId }) => elementId)).toEqual([
      'startEvent_ProblemReported',
      'serviceTask_LookUp',
      'userTask_HandleCase',
      'endEvent_CaseClosed',
      `two-steps.${city.scope.cityCode}`,
    ])
  })

  test('an acknowledged start is not a start: a case for which nobody speaks is started again', async () => {
    const id = await city.act((ctx) => aCaseAt(ctx))
    await bound(id)
  })

  test('a completion that is sent twice is done once, and another outcome raises an alarm', async () => {
    const id = await startedCase()
    const { jobKey } = await jobOf(id)
    await complete(jobKey, 'HANDLED')
    await complete(jobKey, 'HANDLED')
    await allSent()
    expect(alarms).toEqual([])
    await complete(jobKey, 'RETURNED')
    await allSent()
    expect(alarms).toEqual([expect.stringContaining('HANDLED')])
  })
})

describe('指令队列 what the engine ends by itself', () => {
  test('a step that the engine ends is called back, and a completion that comes too late is void', async () => {
    alarms.length = 0
    const id = await startedCase()
    const { jobKey } = await jobOf(id)
    const taskId = await city.act((ctx) =>
      anOpenTask(ctx, { caseId: id, engineId: inject('engine').engineId, jobKey }),
    )
    await city.act(async (ctx) =>
      ctx.queue.add({
        kind: 'send-message',
        name: 'case-recalled.two-steps',
        correlationKey: id,
        timeToLive: 0,
        variables: {},
      }),
    )
    await eventually(async () => calledBack.includes(taskId))
    await complete(jobKey, 'HANDLED', { taskId })
    await allSent()
    expect(calledBack).toEqual([taskId, taskId])
    expect(alarms).toEqual([expect.stringContaining('void')])
  })

  test('a command for another engine is never sent', async () => {
    const id = await startedCase()
    const { jobKey, instanceKey } = await jobOf(id)
    await complete(jobKey, 'HANDLED', { engineId: randomUUID() })
    await allSent()
    expect(await client.isRunning(instanceKey)).toEqual({ kind: 'done', value: true })
  })
})
