import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect as connectTo, createServer, type Server } from 'node:net'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { connectEngine, type EngineClient } from '../../../services/engine/client.ts'
import { type CommandQueue, runCommandQueue } from '../../../services/engine/command-queue.ts'
import { createGate } from '../../../services/engine/engine-gate.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { freePort } from '../../support/database-server.ts'
import { eventually } from '../../support/engine.ts'
import { connect, deployTwoSteps } from './two-steps.ts'

const caseId = randomUUID()
const started: string[] = []
let city: TestCity
let near: EngineClient
let far: EngineClient
let queue: CommandQueue
let owner: pg.Client
let way: Server | null = null
let port: number

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
  port = await freePort()
  far = await connectEngine(`127.0.0.1:${port}`)
  queue = await runCommandQueue({
    client: far,
    engineId: () => inject('engine').engineId,
    actForCity: async () => city.act,
    log: pino({ level: 'silent' }),
    ownerUrl: city.testDatabase.ownerUrl,
    gate: createGate(far),
    startMessage: async () => null,
    callBackTask: async () => undefined,
    alarm: () => undefined,
  })
})
afterAll(async () => {
  await queue.stop()
  await Promise.all([near.close(), far.close(), owner.end()])
  way?.close()
  await city.close()
})

/** The way to the engine opens: what knocks at our port is let through. */
async function openTheWay() {
  const gateway = Number(inject('engine').gatewayAddress.split(':')[1])
  way = createServer((socket) => {
    const other = connectTo(gateway, '127.0.0.1')
    socket.pipe(other).pipe(socket)
    for (const end of [socket, other]) end.on('error', () => end.destroy())
  }).listen(port, '127.0.0.1')
  await once(way, 'listening')
}

const waiting = async () =>
  (await owner.query<{ attempts: number }>('SELECT attempts FROM graphile_worker.jobs')).rows

test('指令队列 an engine that is away costs a command nothing: it arrives once the engine is back', async () => {
  await city.act(async (ctx) =>
    ctx.queue.add({
      kind: 'send-message',
      name: `problem-reported.two-steps.${city.scope.cityCode}`,
      correlationKey: caseId,
      timeToLive: 0,
      variables: { caseId },
    }),
  )
  await new Promise((passed) => setTimeout(passed, 4_000))
  expect(started).not.toContain(caseId)
  const [left] = await waiting()
  expect(left?.attempts, 'at most the try that is under way').toBeLessThanOrEqual(1)
  await openTheWay()
  await eventually(async () => started.includes(caseId))
  await eventually(async () => (await waiting()).length === 0)
})
