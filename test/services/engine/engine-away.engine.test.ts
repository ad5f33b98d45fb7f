import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { connectEngine, type EngineClient } from '../../../services/engine/client.ts'
import { type CommandQueue, openCommandQueue } from '../../../services/engine/command-queue.ts'
import { createGate } from '../../../services/engine/engine-gate.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { eventually } from '../../support/engine.ts'
import { aWayTo, type Way } from '../../support/tcp-way.ts'
import { connect, deployTwoSteps } from './two-steps.ts'

const started: string[] = []
let city: TestCity
let near: EngineClient
let far: EngineClient
let queue: CommandQueue
let owner: pg.Client
let way: Way

beforeAll(async () => {
  city = await aCity()
  near = await connect()
  await deployTwoSteps(near, city.scope.cityCode)
  near.createWorker({
    jobType: 'look-up',
    fetchVariables: ['caseId'],
    timeout: 30_000,
    maxJobs: 8,
    handle: async ({ variables }) => void started.push(String(variables['caseId'])),
  })
  owner = new pg.Client({ connectionString: city.testDatabase.ownerUrl })
  await owner.connect()
  way = await aWayTo(Number(inject('engine').gatewayAddress.split(':')[1]))
  far = await connectEngine(`127.0.0.1:${way.port}`)
  queue = openCommandQueue({
    client: far,
    engineId: () => inject('engine').engineId,
    actForCity: async () => city.act,
    log: pino({ level: 'silent' }),
    ownerUrl: city.testDatabase.ownerUrl,
    gate: createGate(far),
    startMessage: async () => null,
    callBackTask: async () => undefined,
    startAgain: async () => null,
    isCatchingUp: () => false,
    alarm: () => undefined,
  })
  await queue.start()
})
afterAll(async () => {
  await queue.stop()
  await Promise.all([near.close(), far.close(), owner.end()])
  way.close()
  await city.close()
})

async function reportCase() {
  const caseId = randomUUID()
  await city.act(async (ctx) =>
    ctx.queue.add({
      kind: 'send-message',
      name: `problem-reported.two-steps.${city.scope.cityCode}`,
      correlationKey: caseId,
      timeToLive: 0,
      variables: { caseId },
    }),
  )
  return caseId
}

const waiting = async () =>
  (await owner.query<{ attempts: number }>('SELECT attempts FROM engine_commands.jobs')).rows

test('指令队列 an engine that is away costs a command nothing: it arrives once the engine is back', async () => {
  const caseId = await reportCase()
  await new Promise((passed) => setTimeout(passed, 4_000))
  expect(started).not.toContain(caseId)
  const [left] = await waiting()
  expect(left?.attempts, 'at most the try that is under way').toBeLessThanOrEqual(1)
  await way.open()
  await eventually(async () => started.includes(caseId))
  await eventually(async () => (await waiting()).length === 0)
})

test('指令队列 an engine that answers slowly keeps no officer waiting, and each command arrives, in effect once', async () => {
  way.slowDown(1_500)
  const startedAt = performance.now()
  const caseIds: string[] = await Promise.all([reportCase(), reportCase(), reportCase()])
  expect(performance.now() - startedAt, 'the acts are done').toBeLessThan(1_000)
  await eventually(async () => caseIds.every((id) => started.includes(id)), 30_000)
  await eventually(async () => (await waiting()).length === 0, 30_000)
  way.slowDown(0)
  expect(started.filter((id) => caseIds.includes(id)).toSorted()).toEqual(caseIds.toSorted())
})

test('指令队列 a command put back by a clock that was an hour ahead is sent all the same', async () => {
  const caseId = randomUUID()
  await owner.query(
    `SELECT engine_commands.add_job('engine-command', $1, run_at => now() + interval '1 hour')`,
    [
      JSON.stringify({
        ...{ cityId: city.scope.cityId, cityCode: city.scope.cityCode, kind: 'send-message' },
        ...{ correlationKey: caseId, timeToLive: 0, variables: { caseId } },
        name: `problem-reported.two-steps.${city.scope.cityCode}`,
      }),
    ],
  )
  await eventually(async () => started.includes(caseId), 20_000)
})
