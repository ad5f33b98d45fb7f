import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { z } from 'zod'
import type { EngineClient } from '../../../services/engine/client.ts'
import { defineWorker } from '../../../services/engine/define-worker.ts'
import { createRecordKeeper, type RecordKeeper } from '../../../services/engine/keep-records.ts'
import { openRecordSink, type RecordSink } from '../../../services/engine/record-sink.ts'
import { runUserTasks, userTaskJobType } from '../../../services/engine/run-user-tasks.ts'
import { runWorkers } from '../../../services/engine/run-workers.ts'
import { isGivenUp, type Watchdog, watch } from '../../../services/engine/watchdog.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { eventually } from '../../support/engine.ts'
import { connect, deployTwoSteps, report } from './two-steps.ts'

/** A job's time, in milliseconds: a minute in the field. */
const jobTimeout = 2_000
const log = pino({ level: 'silent' })
const never = new Promise<void>(() => undefined)
/** Cases whose step hangs, and how often it was begun. */
const hanging = new Map<string, number>()
const done = new Set<string>()
let city: TestCity
let client: EngineClient
let sink: RecordSink
let keeper: RecordKeeper
let pool: pg.Pool
let watchdog: Watchdog

const lookUp = defineWorker({
  jobType: 'look-up',
  input: z.object({ caseId: z.uuid() }),
  output: z.object({ found: z.boolean() }),
  run: async (_ctx, { caseId }) => {
    const begun = hanging.get(caseId)
    if (begun !== undefined) {
      hanging.set(caseId, begun + 1)
      await never
    }
    done.add(caseId)
    return { found: true }
  },
})

beforeAll(async () => {
  city = await aCity()
  client = await connect()
  pool = new pg.Pool({ connectionString: city.testDatabase.appUrl, max: 3 })
  keeper = createRecordKeeper({
    pool,
    engineId,
    onRolledBack: async () => undefined,
    now: () => new Date(),
  })
  sink = await openRecordSink({ port: inject('engine').sinkPort, keep: keeper.keep, log })
  await deployTwoSteps(client, city.scope.cityCode)
})
afterAll(async () => {
  watchdog.stop()
  await client.close()
  await sink.stop()
  await pool.end()
  await city.close()
})

const engineId = () => inject('engine').engineId

/** Workers and their watchdog, over a client that may be told to fall silent. */
function takeJobs(workersClient: EngineClient): Watchdog {
  const room = {
    client: workersClient,
    engineId,
    log,
    actForCity: async () => city.act,
    jobTimeout,
  }
  const workers = [
    ...runWorkers({
      ...room,
      workers: [lookUp],
      admit: async () => true,
      catches: async () => false,
    }),
    runUserTasks({ ...room, openTask: async () => undefined }),
  ]
  return watch({
    ...{ pool, engineId, client, log },
    workers: () => workers,
    lookEvery: 250,
  })
}

/** The client as it is, but the workers it makes poll only once they are made anew. */
function silentAtFirst(jobType: string): EngineClient {
  let made = 0
  return {
    ...client,
    createWorker: (options) => {
      if (options.jobType !== jobType || ++made > 1) return client.createWorker(options)
      return { stop: () => undefined }
    },
  }
}
const reportCase = async (caseId: string = randomUUID()) => {
  await report(client, city.scope.cityCode, caseId)
  return caseId
}
const restarts = () => watchdog.figures().restarts.get('look-up') ?? 0
const isStalled = () => watchdog.figures().stalled.has('look-up')
const openIncidents = () =>
  city.act(({ db }) => db.incident.findMany({ where: { resolvedAt: null } }))

test('看门狗 a job that was taken three times by processes that were killed is done by the next, and is no incident', async () => {
  const killed = await connect()
  const { jobType, fetchVariables } = lookUp
  const taking = { jobType, fetchVariables, timeout: jobTimeout, maxJobs: 1 }
  killed.createWorker({ ...taking, handle: () => never })
  const caseId = await reportCase()
  await eventually(async () => keeper.timeOuts().get(jobType) === 3, 30_000)
  const living = await connect()
  watchdog = takeJobs(living)
  await killed.close()
  await eventually(async () => done.has(caseId), 10_000)
  expect(await openIncidents()).toEqual([])
  watchdog.stop()
  await living.close()
})

test.each([
  { timeOuts: 3, untold: 2, isIncident: false },
  { timeOuts: 2, untold: 3, isIncident: false },
  { timeOuts: 3, untold: 3, isIncident: true },
  { timeOuts: 9, untold: 0, isIncident: false },
  { timeOuts: 10, untold: 0, isIncident: true },
])(
  '放弃 a job that timed out $timeOuts times, $untold of them in this process, is an incident: $isIncident',
  ({ timeOuts, untold, isIncident }) => {
    expect(isGivenUp(timeOuts, untold)).toBe(isIncident)
  },
)

test('看门狗 a worker that does not poll is started anew after twice its time-out, and the alarm is gone once it works', async () => {
  watchdog = takeJobs(silentAtFirst('look-up'))
  const startedAt = performance.now()
  const caseId = await reportCase()
  await eventually(async () => isStalled(), 20_000)
  const waited = performance.now() - startedAt
  expect(waited).toBeGreaterThan(2 * jobTimeout)
  expect(waited).toBeLessThan(2 * jobTimeout + 10_000)
  await eventually(async () => done.has(caseId))
  await eventually(async () => !isStalled())
  expect(restarts()).toBe(1)
})

test('看门狗 a step that hangs is taken three times, then becomes an incident that a human can read', async () => {
  const before = restarts()
  const timedOutBefore = keeper.timeOuts().get('look-up') ?? 0
  const caseId = randomUUID()
  hanging.set(caseId, 0)
  await reportCase(caseId)
  const [incident] = await eventually(async () => {
    const open = await openIncidents()
    return open.length > 0 && open
  }, 50_000)
  expect(incident).toMatchObject({
    errorType: 'JOB_NO_RETRIES',
    elementId: 'serviceTask_LookUp',
    message: expect.stringMatching(/look-up.*taken 3 times.*never answered in time.*retry/),
  })
  expect(hanging.get(caseId)).toBeLessThanOrEqual(4)
  expect(keeper.timeOuts().get('look-up')).toBe(timedOutBefore + 3)
  expect(restarts(), 'nothing else was done meanwhile').toBeGreaterThan(before)
  await eventually(async () => watchdog.figures().openIncidents === 1)
  expect(watchdog.figures().waiting, 'it waits for a human, not for a worker').toEqual([])
  const next = await reportCase()
  await eventually(async () => done.has(next), 5_000)
})

test('看门狗 an officer’s step that was left to him is neither waiting work nor a time-out', async () => {
  await reportCase()
  await eventually(async () => watchdog.figures().waiting.length === 0)
  expect(keeper.timeOuts().has(userTaskJobType)).toBe(false)
  expect(watchdog.figures().stalled.size).toBe(0)
})
