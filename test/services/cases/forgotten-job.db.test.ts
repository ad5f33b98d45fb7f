import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OfferedJob, openTask } from '../../../services/cases/open-task.ts'
import { judgeGoneJob } from '../../../services/engine/judge-gone-job.ts'
import { queuedOf } from '../../support/queued-commands.ts'
import {
  aCaseAt,
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

const offer = (job: OfferedJob) => city.act((ctx) => openTask(ctx, job))

/** The engine offers the step, and is killed before its log holds that. */
async function aForgottenStep() {
  const { caseId, task } = await aCaseAt(city, 'userTask_AcceptCase')
  await take(city, task, 'ACCEPT')
  const forgotten = offered(city, caseId, 'userTask_HandleCase')
  await offer(forgotten)
  const again = offered(city, caseId, 'userTask_HandleCase')
  return { caseId, forgotten, again }
}

const handling = async (caseId: string) => {
  const { tasks, visits, clocks } = await stored(city, caseId)
  return {
    tasks: tasks.filter(({ elementId }) => elementId === 'userTask_HandleCase'),
    visits: visits.filter(({ elementId }) => elementId === 'userTask_HandleCase'),
    clocks,
  }
}

test('失忆作业 what an officer has ended is completed under the job that the engine offers again', async () => {
  const { caseId, again } = await aForgottenStep()
  const [task] = (await handling(caseId)).tasks
  if (task === undefined) throw new Error('The step was not opened.')
  await take(city, task, 'HANDLED')
  await tellBeginning(city, again)
  const before = await handling(caseId)
  await offer(again)
  const { tasks, visits, clocks } = await handling(caseId)
  expect(tasks).toMatchObject([{ id: task.id, status: 'DONE', jobKey: BigInt(again.jobKey) }])
  expect([visits, clocks]).toEqual([before.visits, before.clocks])
  const completions = await queuedOf(city, { kind: 'complete-task', taskId: task.id })
  expect(completions.map(({ jobKey }) => jobKey)).toEqual([String(task.jobKey), again.jobKey])
})

test('失忆作业 an open task goes on under the other job: the same row, no new clock', async () => {
  const { caseId, again } = await aForgottenStep()
  const before = await handling(caseId)
  await tellBeginning(city, again)
  await offer(again)
  const { tasks, visits, clocks } = await handling(caseId)
  expect(tasks).toMatchObject([{ status: 'OPEN', jobKey: BigInt(again.jobKey) }])
  expect([visits, clocks]).toEqual([before.visits, before.clocks])
})

test('失忆作业 nothing is opened before the record is past the beginning of the step', async () => {
  const { caseId, again } = await aForgottenStep()
  const before = await handling(caseId)
  await expect(offer(again)).rejects.toThrow('does not know yet')
  expect(await handling(caseId)).toEqual(before)
})

test('失忆作业 a step that the engine remembers, and offers twice at once, is two tasks', async () => {
  const { caseId, forgotten: first, again: second } = await aForgottenStep()
  await tellBeginning(city, first)
  await offer(second)
  expect((await handling(caseId)).tasks).toHaveLength(2)
})

test('失忆作业 a job with a lower key is the forgotten one again only if its step began well after the task was made', async () => {
  const { caseId, forgotten } = await aForgottenStep()
  const lower = (by: number): OfferedJob => ({
    ...offered(city, caseId, 'userTask_HandleCase'),
    jobKey: String(Number(forgotten.jobKey) - by * 1_000_000),
  })
  const [early, late] = [lower(1), lower(2)]
  await tellBeginning(city, early)
  await expect(offer(early)).rejects.toThrow('does not know yet')
  const before = city.clock.now
  city.clock.now = new Date(Date.now() + 5_000)
  await tellBeginning(city, late)
  city.clock.now = before
  await offer(late)
  const { tasks } = await handling(caseId)
  expect(tasks).toMatchObject([{ status: 'OPEN', jobKey: BigInt(late.jobKey) }])
})

test('作业已无 a completion under the forgotten job is at its end once the task has another', async () => {
  const { caseId, forgotten, again } = await aForgottenStep()
  const [task] = (await handling(caseId)).tasks
  if (task === undefined) throw new Error('The step was not opened.')
  const judge = () =>
    judgeGoneJob(
      {
        kind: 'complete-task',
        ...{ taskId: task.id, jobKey: forgotten.jobKey, engineId: city.engineId, variables: {} },
        ...{ cityId: city.scope.cityId, cityCode: city.scope.cityCode },
      },
      {
        actForCity: async () => city.act,
        callBackTask: async () => undefined,
        alarm: () => undefined,
      },
    )
  expect(await judge()).toMatchObject({ kind: 'later' })
  await tellBeginning(city, again)
  await offer(again)
  expect(await judge()).toEqual({ kind: 'done' })
})
