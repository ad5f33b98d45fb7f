import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { z } from 'zod'
import type { EngineClient } from '../../../services/engine/client.ts'
import { defineWorker } from '../../../services/engine/define-worker.ts'
import type { JobFacts } from '../../../services/engine/job-facts.ts'
import { type EngineRecord, readRecords } from '../../../services/engine/read-records.ts'
import { openRecordSink, type RecordSink } from '../../../services/engine/record-sink.ts'
import { runUserTasks } from '../../../services/engine/run-user-tasks.ts'
import { runWorkers } from '../../../services/engine/run-workers.ts'
import { classUnknown, notFound } from '../../../services/errors.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { eventually, moveEngineClock } from '../../support/engine.ts'
import { connect, deployTwoSteps, report } from './two-steps.ts'

const log = pino({ level: 'silent' })
const runs: JobFacts[] = []
const opened: JobFacts[] = []
const records: EngineRecord[] = []
const strangers = new Set<string>()
/** What the step does with a case, by its id; nothing special when unnamed. */
const behaviour = new Map<string, () => void>()
let city: TestCity
let client: EngineClient
let sink: RecordSink

const lookUp = defineWorker({
  jobType: 'look-up',
  input: z.object({ caseId: z.uuid() }),
  output: z.object({ found: z.boolean() }),
  run: async (_ctx, { caseId }, job) => {
    runs.push(job)
    behaviour.get(caseId)?.()
    return { found: true }
  },
})

beforeAll(async () => {
  city = await aCity()
  client = await connect()
  sink = await openRecordSink({
    port: inject('engine').sinkPort,
    keep: async (body) => void records.push(...(readRecords(body)?.records ?? [])),
    log,
  })
  await deployTwoSteps(client, city.scope.cityCode)
  const engineId = () => inject('engine').engineId
  const room = { client, engineId, log, actForCity: async () => city.act }
  runWorkers({
    ...room,
    workers: [lookUp],
    admit: async (_ctx, { caseId }) => !strangers.has(caseId ?? ''),
    catches: async (_job, code) => code === 'CLASS_UNKNOWN',
  })
  runUserTasks({ ...room, openTask: async (_ctx, job) => void opened.push(job) })
})
afterAll(async () => {
  await client.close()
  await sink.stop()
  await city.close()
})

const of = (caseId: string, jobs: JobFacts[]) => jobs.filter((job) => job.caseId === caseId)
const reportCase = async (behave?: () => void) => {
  const caseId = randomUUID()
  if (behave !== undefined) behaviour.set(caseId, behave)
  await report(client, city.scope.cityCode, caseId)
  return caseId
}
const hasEnded = async (caseId: string) => {
  const [job] = await eventually(async () => of(caseId, runs).length > 0 && of(caseId, runs))
  const answer = await client.isRunning(job?.instanceKey ?? '')
  return answer.kind === 'done' && !answer.value
}

describe('工作者 what the engine is told about an automatic step', () => {
  test('a step that is done leads to the officer’s step, which is opened with what the model says of it', async () => {
    const caseId = await reportCase()
    const [task] = await eventually(async () => of(caseId, opened).length > 0 && of(caseId, opened))
    expect(task).toMatchObject({
      caseId,
      elementId: 'userTask_HandleCase',
      cityCode: city.scope.cityCode,
      engineId: inject('engine').engineId,
      customHeaders: { role: 'HANDLER', 'io.camunda.zeebe:formKey': 'zhihui:handle' },
    })
    await moveEngineClock(inject('engine'), 3_600_000)
    await new Promise((seen) => setTimeout(seen, 300))
    expect(of(caseId, opened), 'an opened task is not offered again within the hour').toHaveLength(
      1,
    )
  })

  test('a refusal that the model catches takes the path of its error', async () => {
    const caseId = await reportCase(() => {
      throw classUnknown('0199')
    })
    await eventually(() => hasEnded(caseId))
    expect(of(caseId, runs)).toHaveLength(1)
    expect(of(caseId, opened)).toHaveLength(0)
  })

  test('a fault is tried again, later and later, and an incident after as many tries as the model allows', async () => {
    const caseId = await reportCase(() => {
      throw notFound('The street')
    })
    for (const [tries, seconds] of [
      [1, 2],
      [2, 5],
      [3, 60],
    ] as const) {
      await eventually(async () => of(caseId, runs).length === tries)
      await new Promise((seen) => setTimeout(seen, 200))
      expect(of(caseId, runs)).toHaveLength(tries)
      await moveEngineClock(inject('engine'), seconds * 1_000)
    }
    const trouble = await incidentOf(of(caseId, runs)[0]?.instanceKey)
    expect(trouble).toMatchObject({ errorType: 'JOB_NO_RETRIES', elementId: 'serviceTask_LookUp' })
    expect(of(caseId, runs)).toHaveLength(3)
  })

  test('variables that the step cannot read are an incident at once, in words that a human can act on', async () => {
    const caseId = 'no uuid'
    await report(client, city.scope.cityCode, caseId)
    const trouble = await eventually(async () =>
      records.find((record) => record.kind === 'incident' && record.message.includes('look-up')),
    )
    expect(trouble).toMatchObject({ message: expect.stringMatching(/cannot read.*caseId.*retry/) })
    expect(runs.filter((job) => job.caseId === null)).toHaveLength(0)
  })

  test('a job of another instance than the case’s has no effect, and its instance ends', async () => {
    const caseId = randomUUID()
    strangers.add(caseId)
    await report(client, city.scope.cityCode, caseId)
    await eventually(async () =>
      records.find(
        (record) =>
          record.kind === 'visit' &&
          record.intent === 'ELEMENT_TERMINATED' &&
          record.elementType === 'PROCESS',
      ),
    )
    expect(of(caseId, runs)).toHaveLength(0)
  })
})

const incidentOf = (instanceKey: string | undefined) =>
  eventually(async () =>
    records.find((record) => record.kind === 'incident' && record.instanceKey === instanceKey),
  )
