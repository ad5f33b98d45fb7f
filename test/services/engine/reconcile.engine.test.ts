import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ladderOf } from '../../../services/deadlines/lock-ladder.ts'
import { startClock } from '../../../services/deadlines/start-clock.ts'
import { eventually } from '../../support/engine.ts'
import { anEngineOfItsOwn, type OwnEngine } from '../../support/own-engine.ts'
import { aReconciledCity, type ReconciledCity } from '../../support/reconciled-city.ts'
import { unitNamed } from '../../support/working-city.ts'

const Due = z.object({ dueDate: z.number() })
let engine: OwnEngine
let city: ReconciledCity
let caseId: string

beforeAll(async () => {
  engine = await anEngineOfItsOwn()
  await engine.start()
  city = await aReconciledCity(engine)
}, 120_000)
afterAll(async () => {
  await city?.close()
  await engine?.remove()
})

const client = () => city.app().room.client
const stored = (id: string) =>
  city.act(async ({ db }) => ({
    caseFile: await db.case.findUniqueOrThrow({ where: { id } }),
    tasks: await db.task.findMany({ where: { caseId: id }, orderBy: { id: 'asc' } }),
    clocks: await db.clock.findMany({ where: { caseId: id }, orderBy: { id: 'asc' } }),
    ladder: await db.ladder.findUnique({ where: { caseId: id } }),
    audit: await db.auditEntry.findMany({ where: { caseId: id }, orderBy: { id: 'asc' } }),
  }))
const jobKey = async (elementId: string) => String((await city.taskAt(caseId, elementId)).jobKey)

/** The rest of the main path; the case reaches its end in the engine. */
const mainPath = [
  ['userTask_FileCase', 'FILE'],
  ['userTask_DispatchCase', 'DISPATCH'],
  ['userTask_AcceptCase', 'ACCEPT'],
  ['userTask_HandleCase', 'HANDLED'],
  ['userTask_GiveFeedback', 'GIVE_FEEDBACK'],
  ['userTask_AcceptFeedback', 'ACCEPT'],
  ['userTask_OrderVerification', 'ORDER'],
  ['userTask_VerifyHandling', 'PASSED'],
  ['userTask_CloseCase', 'CLOSE'],
] as const
async function goOn(id: string, from: string, until: string | null = null) {
  const start = mainPath.findIndex(([elementId]) => elementId === from)
  for (const [elementId, outcome] of mainPath.slice(start)) {
    if (elementId === until) return
    const unitId = await unitNamed(city, '市排水服务中心')
    const answers = elementId === 'userTask_DispatchCase' ? { unitId } : {}
    await city.take(id, elementId, { outcome, answers })
  }
}
const toEnd = async (id: string, from: string) => {
  await goOn(id, from)
  await eventually(async () => (await stored(id)).caseFile.engineState === 'ENDED', 30_000)
}

beforeEach(async () => {
  caseId = await city.report()
  await city.taskAt(caseId, 'userTask_FileCase')
})

describe('对账 record and engine agree', () => {
  test('nothing is found where nothing was broken', async () => {
    await goOn(caseId, 'userTask_FileCase', 'userTask_AcceptCase')
    await city.taskAt(caseId, 'userTask_AcceptCase')
    await eventually(async () => (await city.reconcile(false)).found.length === 0, 30_000)
  })
})

describe('对账 an instance that somebody canceled', () => {
  test('its case is started again at its step: the same task, given back, and it reaches its end', async () => {
    await goOn(caseId, 'userTask_FileCase', 'userTask_DispatchCase')
    const { id } = await city.taskAt(caseId, 'userTask_DispatchCase')
    const before = await stored(caseId)
    await client().cancelInstance(String(before.caseFile.instanceKey))
    await eventually(async () => (await stored(caseId)).tasks.at(-1)?.status === 'CANCELED')
    expect(await city.reconcile()).toEqual({ found: ['INSTANCE_GONE'], standing: [] })
    const after = await stored(caseId)
    expect(after.tasks.map((task) => [task.id, task.status])).toEqual([
      [before.tasks[0]?.id, 'DONE'],
      [id, 'OPEN'],
    ])
    expect(after.caseFile.instanceKey).not.toBe(before.caseFile.instanceKey)
    expect(after.clocks.find(({ taskId }) => taskId === id)).toMatchObject({ state: 'RUNNING' })
    expect(after.audit.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['reconcile.restartCase', 'reconcile.bindCase', 'reconcile.bindTask']),
    )
    await toEnd(caseId, 'userTask_DispatchCase')
  })
})

describe('对账 a job that somebody completed behind our back', () => {
  test('the record counts: the case goes back to the step that no officer has ended', async () => {
    const { id } = await city.taskAt(caseId, 'userTask_FileCase')
    const before = await stored(caseId)
    await client().completeJob(await jobKey('userTask_FileCase'), { outcome: 'FILE' })
    await eventually(
      async () => (await city.reconcile(false)).found[0] === 'JOB_COMPLETED_ELSEWHERE',
    )
    const { standing } = await city.reconcile()
    expect(standing).toEqual([])
    const after = await stored(caseId)
    expect(after.tasks.map((task) => [task.id, task.status])).toEqual([[id, 'OPEN']])
    expect(after.clocks).toEqual(before.clocks)
    await toEnd(caseId, 'userTask_FileCase')
  })
})

describe('对账 a completion that got lost', () => {
  test('the engine is told once more what the officer decided', async () => {
    const { completeJob } = client()
    // says yes and sends nothing
    Object.assign(client(), { completeJob: async () => ({ kind: 'done', value: undefined }) })
    await goOn(caseId, 'userTask_FileCase', 'userTask_DispatchCase')
    await eventually(async () => (await city.reconcile(false)).found.length > 0, 40_000)
    Object.assign(client(), { completeJob })
    expect(await city.reconcile()).toEqual({ found: ['COMPLETION_LOST'], standing: [] })
    await toEnd(caseId, 'userTask_DispatchCase')
    const { audit } = await stored(caseId)
    expect(audit.map(({ action }) => action)).toContain('reconcile.resendCompletion')
  }, 90_000)
})

describe('对账 ladders', () => {
  test('布防 a ladder that somebody canceled is started again, armed no later than the earliest deadline', async () => {
    const { ladder, clocks } = await eventually(async () => {
      const found = await stored(caseId)
      return found.ladder?.instanceKey != null && found
    })
    await client().cancelInstance(String(ladder?.instanceKey))
    await eventually(async () => (await city.reconcile(false)).found[0] === 'LADDER_GONE')
    expect((await city.reconcile()).standing).toEqual([])
    const after = await stored(caseId)
    expect(after.ladder?.instanceKey).not.toBe(ladder?.instanceKey)
    expect(after.clocks).toEqual(clocks)
    expect(await armedAt(after.ladder?.instanceKey)).toEqual(clocks[0]?.nextAt)
  })

  test('布防 a message that was lost on its way is sent again, and its level comes', async () => {
    await eventually(async () => (await stored(caseId)).ladder?.instanceKey != null)
    const { publishMessage } = client()
    // says yes and sends nothing
    Object.assign(client(), { publishMessage: async () => ({ kind: 'done', value: undefined }) })
    await city.act(async (ctx) => {
      const limit = { value: 0.01, unit: 'URGENT_HOUR' as const }
      const short = { key: 'step:short', taskId: null, unitId: null, limit }
      await startClock(ctx, await ladderOf(ctx, caseId), short)
    })
    await eventually(async () => (await city.reconcile(false)).found[0] === 'LADDER_LATE', 30_000)
    Object.assign(client(), { publishMessage })
    expect(await city.reconcile()).toEqual({ found: ['LADDER_LATE'], standing: [] })
    await eventually(
      () => city.act(({ db }) => db.escalation.findFirst({ where: { caseId, kind: 'OVERDUE' } })),
      60_000,
    )
  }, 120_000)
})

describe('对账 clocks', () => {
  test('误算 a due date that is not what ledger and calendar say is counted again', async () => {
    const dueOf = async () => (await stored(caseId)).clocks.map(({ dueAt }) => dueAt)
    const before = await eventually(async () => {
      const dates = await dueOf()
      return dates.length > 0 && dates
    })
    const dueAt = new Date('2027-01-01T00:00:00Z')
    await city.act(({ db }) => db.clock.updateMany({ where: { caseId }, data: { dueAt } }))
    expect(await city.reconcile()).toEqual({ found: ['CLOCK_MISCOUNTED'], standing: [] })
    expect(await dueOf()).toEqual(before)
  })
})

describe('对账 an instance without a case', () => {
  test('is canceled, and no case is touched', async () => {
    const { caseFile } = await stored(caseId)
    const answer = await client().createInstance({
      processId: `city-case.${city.scope.cityCode}`,
      version: -1,
      elements: ['userTask_GiveFeedback'],
      variables: { caseId: crypto.randomUUID() },
    })
    const key = answer.kind === 'done' ? answer.value : ''
    const found = new Set<string>()
    await eventually(async () => {
      for (const kind of (await city.reconcile()).found) found.add(kind)
      const running = await client().isRunning(key)
      return running.kind === 'done' && !running.value
    }, 60_000)
    expect([...found]).toContain('INSTANCE_WITHOUT_CASE')
    expect((await stored(caseId)).caseFile).toEqual(caseFile)
  }, 90_000)
})

/** The instant for which the engine itself last told it made a timer. */
const armedAt = (instanceKey: bigint | null | undefined) =>
  city.act(async ({ db }) => {
    const timer = await db.engineRecord.findFirst({
      where: { instanceKey: instanceKey ?? 0n, valueType: 'TIMER' },
      orderBy: { position: 'desc' },
    })
    const due = Due.parse(timer?.facts).dueDate
    return new Date(due)
  })
