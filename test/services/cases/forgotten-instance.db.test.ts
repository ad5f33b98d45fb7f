import { afterAll, beforeAll, expect, test } from 'vitest'
import { bindInstance } from '../../../services/cases/bind-instance.ts'
import { type OfferedJob, openTask } from '../../../services/cases/open-task.ts'
import { bindLadder } from '../../../services/deadlines/bind-ladder.ts'
import { queuedOf } from '../../support/queued-commands.ts'
import {
  aCaseAt,
  aReport,
  aWorkingCity,
  offered,
  stored,
  take,
  tellBeginning,
  type WorkingCity,
} from '../../support/working-city.ts'

let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
})
afterAll(() => city.close())

const step = 'userTask_FileCase'
let instances = 900_000
/** The same step of the case's process, in an instance of its own. */
const inAnother = (job: OfferedJob): OfferedJob => ({
  ...offered(city, job.caseId, job.elementId),
  instanceKey: String(++instances),
})
const offer = (job: OfferedJob) => city.act((ctx) => openTask(ctx, job))
const instanceOf = async (caseId: string) => (await stored(city, caseId)).caseFile.instanceKey
const isCanceled = async ({ instanceKey }: OfferedJob) =>
  (await queuedOf(city, { kind: 'cancel-instance', instanceKey })).length > 0

/** The engine starts the case and offers its first step, and is killed before its log holds any of it. */
async function aForgottenStart() {
  const caseId = await aReport(city)
  const forgotten = offered(city, caseId, step)
  await offer(forgotten)
  return { caseId, forgotten, again: inAnother(forgotten) }
}

test('失忆实例 a case goes on in the instance that the record knows: the same task, under its new job', async () => {
  const { caseId, again } = await aForgottenStart()
  const before = await stored(city, caseId)
  await tellBeginning(city, again)
  await offer(again)
  const { caseFile, tasks, visits, clocks, audit } = await stored(city, caseId)
  expect(caseFile.instanceKey).toBe(BigInt(again.instanceKey))
  expect(tasks).toMatchObject([{ id: before.tasks[0]?.id, jobKey: BigInt(again.jobKey) }])
  expect([visits, clocks]).toEqual([before.visits, before.clocks])
  expect(audit.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['reconcile.bindCase', 'reconcile.bindTask']),
  )
  expect(await isCanceled(again)).toBe(false)
})

test('失忆实例 what its officer has done there is completed in the other instance', async () => {
  const { caseId, again } = await aForgottenStart()
  const [task] = (await stored(city, caseId)).tasks
  if (task === undefined) throw new Error('The step was not opened.')
  await take(city, task, 'FILE')
  await tellBeginning(city, again)
  await offer(again)
  const completions = await queuedOf(city, { kind: 'complete-task', taskId: task.id })
  expect(completions.map(({ jobKey }) => jobKey)).toEqual([String(task.jobKey), again.jobKey])
})

test('失忆实例 nothing is decided while the record knows neither instance', async () => {
  const { caseId, forgotten, again } = await aForgottenStart()
  await expect(offer(again)).rejects.toThrow('neither instance')
  expect(await instanceOf(caseId)).toBe(BigInt(forgotten.instanceKey))
  expect(await isCanceled(again)).toBe(false)
})

test('失忆实例 a second instance of a case whose first one is recorded is canceled', async () => {
  const { caseId, forgotten: first, again: second } = await aForgottenStart()
  await tellBeginning(city, first)
  await tellBeginning(city, second)
  await offer(second)
  expect(await instanceOf(caseId)).toBe(BigInt(first.instanceKey))
  expect(await isCanceled(second)).toBe(true)
})

test('失忆实例 a case that was started again at its step keeps the instance made for it', async () => {
  const { caseId, forgotten: made, again: old } = await aForgottenStart()
  await city.act(({ db, now }) =>
    db.case.update({ where: { id: caseId }, data: { restartedAt: now() } }),
  )
  await tellBeginning(city, old)
  expect(await city.act((ctx) => bindInstance(ctx, old))).toBeNull()
  expect(await instanceOf(caseId)).toBe(BigInt(made.instanceKey))
})

const bind = (job: OfferedJob) => city.act((ctx) => bindLadder(ctx, job))
async function twoLadders() {
  const { caseId, task } = await aCaseAt(city, 'userTask_HandleCase')
  const first = inAnother(offered(city, caseId, task.elementId))
  expect([await bind(first), await bind(first)]).toEqual([true, true])
  return { caseId, first, second: inAnother(first) }
}

test('失忆实例 a ladder goes on in the instance that the record knows', async () => {
  const { caseId, first: forgotten, second: again } = await twoLadders()
  await expect(bind(again)).rejects.toThrow('neither instance')
  await tellBeginning(city, again)
  expect([await bind(again), await bind(forgotten)]).toEqual([true, false])
  const { audit } = await stored(city, caseId)
  expect(audit.filter(({ action }) => action === 'reconcile.bindLadder')).toHaveLength(1)
})

test('绑定阶梯 a ladder is bound to the first instance that speaks for it, and to no other', async () => {
  const { first, second } = await twoLadders()
  await tellBeginning(city, first)
  await tellBeginning(city, second)
  expect([await bind(second), await bind(first)]).toEqual([false, true])
})
