import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bindLadder } from '../../services/deadlines/bind-ladder.ts'
import {
  type Finding,
  type FindingKind,
  findingKinds,
} from '../../services/engine/reconcile/facts.ts'
import { mend } from '../../services/engine/reconcile/mend.ts'
import { repairDifference } from '../../start/repair-difference.ts'
import {
  aCaseAt,
  aClosedCase,
  aReport,
  aWorkingCity,
  offered,
  stored,
  take,
  type WorkingCity,
} from '../support/working-city.ts'

let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
})
afterAll(() => city?.close())

type Where = Partial<Omit<Finding, 'kind'>>
const step = 'userTask_FileCase'
let instances = 800_000

const anUnboundCase = async (): Promise<Where> => ({ caseId: await aReport(city) })
/** Bound to an instance; nothing has spoken for its ladder yet. */
async function aBoundCase(): Promise<Where> {
  const { caseId, task } = await aCaseAt(city, step)
  const { engineId, instanceKey } = (await stored(city, caseId)).caseFile
  return { caseId, taskId: task.id, engineId, instanceKey: String(instanceKey) }
}
async function aDoneStep(): Promise<Where> {
  const { caseId, task } = await aCaseAt(city, step)
  await take(city, task, 'FILE')
  return { caseId, taskId: task.id }
}
async function aBoundLadder(): Promise<Where> {
  const { caseId } = await aCaseAt(city, step)
  const job = { ...offered(city, caseId, step), instanceKey: String(++instances) }
  await city.act((ctx) => bindLadder(ctx, job))
  return { caseId, engineId: job.engineId, instanceKey: job.instanceKey }
}
async function aMiscountedClock(): Promise<Where> {
  const { caseId } = await aCaseAt(city, step)
  const dueAt = new Date('2027-01-01T00:00:00Z')
  await city.act(({ db }) => db.clock.updateMany({ where: { caseId }, data: { dueAt } }))
  return { caseId }
}
const anInstanceOfNobody = async (): Promise<Where> => ({
  engineId: city.engineId,
  instanceKey: String(++instances),
})

/** Where each difference is found; an engine that was rolled back is mended by mending all the others. */
const places: Readonly<Record<Exclude<FindingKind, 'ENGINE_ROLLED_BACK'>, () => Promise<Where>>> = {
  INSTANCE_IN_ANOTHER_ENGINE: aBoundCase,
  LADDER_IN_ANOTHER_ENGINE: aBoundLadder,
  CASE_WITHOUT_START: anUnboundCase,
  INSTANCE_GONE: aBoundCase,
  END_UNRECORDED: async () => ({ caseId: await aClosedCase(city) }),
  JOB_GONE: aBoundCase,
  JOB_COMPLETED_ELSEWHERE: aBoundCase,
  COMPLETION_LOST: aDoneStep,
  LADDER_WITHOUT_START: aBoundCase,
  LADDER_GONE: aBoundLadder,
  LADDER_LATE: aBoundLadder,
  CLOCK_MISCOUNTED: aMiscountedClock,
  INSTANCE_WITHOUT_CASE: anInstanceOfNobody,
}
const kinds = findingKinds.filter((kind) => kind !== 'ENGINE_ROLLED_BACK')

const found = (kind: FindingKind, where: Where): Finding => ({
  ...{ kind, caseId: null, taskId: null, engineId: null, instanceKey: null },
  ...where,
})
const repair = (finding: Finding) =>
  city.act((ctx) => repairDifference(ctx, finding, city.engineId))
const audited = async () => {
  const lines = await city.act(({ db }) =>
    db.auditEntry.findMany({ where: { action: { startsWith: 'reconcile.' } } }),
  )
  return lines.length
}

describe('修复差异 a difference', () => {
  test.each(kinds)('%s is mended, and the audit has one line of it', async (kind) => {
    const finding = found(kind, await places[kind]())
    const before = await audited()
    expect(await repair(finding)).toBe(true)
    expect((await audited()) - before).toBe(1)
  })

  test.each<[FindingKind, () => Promise<Where>]>([
    ['CASE_WITHOUT_START', aBoundCase],
    ['LADDER_WITHOUT_START', aBoundLadder],
    ['LADDER_WITHOUT_START', anUnboundCase],
    ['INSTANCE_GONE', async () => ({ ...(await aBoundCase()), instanceKey: '1' })],
    ['LADDER_GONE', async () => ({ ...(await aBoundLadder()), instanceKey: '1' })],
    ['END_UNRECORDED', aBoundCase],
    ['CLOCK_MISCOUNTED', aBoundCase],
    ['ENGINE_ROLLED_BACK', async () => ({})],
  ])('%s that is none any more is left alone, and nothing is audited', async (kind, place) => {
    const finding = found(kind, await place())
    const before = await audited()
    expect(await repair(finding)).toBe(false)
    expect(await audited()).toBe(before)
  })

  test('that has moved meanwhile is not told as mended', async () => {
    const moved = found('CASE_WITHOUT_START', await aBoundCase())
    const lost = found('CASE_WITHOUT_START', await anUnboundCase())
    const room = { repair: repairDifference, engineId: () => city.engineId }
    const log = pino({ level: 'silent' })
    expect(await mend({ ...room, log }, city, [moved, lost])).toEqual([lost])
  })
})
