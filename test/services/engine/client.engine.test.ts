import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { connectEngine, type EngineClient } from '../../../services/engine/client.ts'
import { deployModels } from '../../../services/engine/deploy.ts'
import type { ActivatedJob } from '../../../services/engine/job-facts.ts'
import { userTaskJobType } from '../../../services/engine/run-user-tasks.ts'
import { eventually, moveEngineClock } from '../../support/engine.ts'
import { connect, deployTwoSteps, report } from './two-steps.ts'

const cityCode = '140801'
const offered: ActivatedJob[] = []
let client: EngineClient

beforeAll(async () => {
  client = await connect()
  await deployTwoSteps(client, cityCode)
  client.createWorker({
    jobType: 'look-up',
    fetchVariables: ['caseId'],
    timeout: 30_000,
    maxJobs: 8,
    handle: async ({ key }) => void (await client.completeJob(key, {})),
  })
  client.createWorker({
    jobType: userTaskJobType,
    fetchVariables: ['caseId'],
    timeout: 30_000,
    maxJobs: 8,
    handle: async (job) => void offered.push(job),
  })
})
afterAll(() => client.close())

const jobOf = (caseId: string) =>
  eventually(async () => offered.find(({ variables }) => variables['caseId'] === caseId))

describe('引擎客户端 one call is one command, and every answer is named', () => {
  test('three reports of one case begin one instance', async () => {
    const caseId = randomUUID()
    for (const _again of [1, 2, 3]) expect(await report(client, cityCode, caseId)).toEqual(done)
    await jobOf(caseId)
    await new Promise((seen) => setTimeout(seen, 300))
    expect(offered.filter(({ variables }) => variables['caseId'] === caseId)).toHaveLength(1)
  })

  test('an officer’s job is completed by its key after its activation has expired, and only once', async () => {
    const caseId = randomUUID()
    await report(client, cityCode, caseId)
    const { key, processInstanceKey } = await jobOf(caseId)
    await moveEngineClock(inject('engine'), 60_000)
    expect(await client.isRunning(processInstanceKey)).toEqual({ kind: 'done', value: true })
    expect(await client.completeJob(key, { outcome: 'HANDLED' })).toEqual(done)
    expect(await client.completeJob(key, { outcome: 'HANDLED' })).toEqual({ kind: 'gone' })
    expect(await client.isRunning(processInstanceKey)).toEqual({ kind: 'done', value: false })
  })

  test('a canceled instance is gone, and canceling it again says so', async () => {
    const caseId = randomUUID()
    await report(client, cityCode, caseId)
    const { key, processInstanceKey } = await jobOf(caseId)
    expect(await client.cancelInstance(processInstanceKey)).toEqual(done)
    expect(await client.cancelInstance(processInstanceKey)).toEqual({ kind: 'gone' })
    expect(await client.completeJob(key, {})).toEqual({ kind: 'gone' })
  })

  test('a model that the engine cannot read is refused with its reason', async () => {
    const answer = await deployModels(client, [{ name: 'broken.bpmn', content: '<no-model/>' }])
    expect(answer).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('broken.bpmn'),
    })
  })

  test('an engine that is not there is away, at once', async () => {
    const nobody = await connectEngine('127.0.0.1:9')
    expect(await nobody.ping()).toMatchObject({ kind: 'away', busy: false })
    await nobody.close()
  })
})

const done = { kind: 'done', value: undefined }
