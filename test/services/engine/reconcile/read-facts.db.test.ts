import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Prisma, Task } from '../../../../prisma/generated/client.ts'
import { readAgain } from '../../../../services/engine/reconcile/read-facts.ts'
import { aCaseAt, aWorkingCity, stored, type WorkingCity } from '../../../support/working-city.ts'

let city: WorkingCity
let caseId: string
let filing: Task
let dispatch: Task
let open: Task
beforeAll(async () => {
  city = await aWorkingCity()
})
afterAll(() => city?.close())

/** Two steps that are done, of which the engine has told nothing, and an open one. */
beforeEach(async () => {
  caseId = (await aCaseAt(city, 'userTask_AcceptCase')).caseId
  const tasks = (await stored(city, caseId)).tasks
  const at = (elementId: string) => {
    const task = tasks.find((one) => one.elementId === elementId)
    if (task === undefined) throw new Error(`The case has not come to ${elementId}.`)
    return task
  }
  filing = at('userTask_FileCase')
  dispatch = at('userTask_DispatchCase')
  open = at('userTask_AcceptCase')
})

let positions = 500_000
/** What the engine tells of the end of a step's job, as the sink keeps it. */
const tellEnd = ({ jobKey }: Task, intent: string) =>
  city.act(({ db, now }) => {
    const at = now().toISOString()
    const position = String(++positions)
    const job = { valueType: 'JOB', intent, key: String(jobKey), facts: {} }
    const fact = { ...job, position, instanceKey: '1', caseId, cityCode: city.scope.cityCode, at }
    const end = JSON.stringify({ partition: 1, position, at })
    return db.$executeRaw`
      SELECT keep_records(${city.engineId}::uuid, ${end}::jsonb, ${JSON.stringify({ fact: [fact] })}::jsonb)`
  })
const change = ({ id }: Task, data: Prisma.TaskUncheckedUpdateInput) =>
  city.act(({ db }) => db.task.update({ where: { id }, data }))
const lookedAt = async () => {
  const [facts] = await readAgain(city.act, [caseId])
  return facts?.steps.map(({ taskId }) => taskId)
}

describe('对账事实 the steps of a case that are held against the engine', () => {
  test('every one that is done is looked at until the engine has told the end of its job', async () => {
    expect(await lookedAt()).toEqual([filing.id, dispatch.id, open.id])
    await tellEnd(dispatch, 'COMPLETED')
    expect(await lookedAt()).toEqual([filing.id, open.id])
    await tellEnd(filing, 'CANCELED')
    expect(await lookedAt()).toEqual([open.id])
  })

  test('one that was done in an engine which no longer has the case is not', async () => {
    await change(filing, { engineId: randomUUID() })
    expect(await lookedAt()).toEqual([dispatch.id, open.id])
  })

  test('one that waits for its new job is, in whatever engine it was', async () => {
    await change(filing, { engineId: randomUUID(), awaitsJob: true })
    expect(await lookedAt()).toEqual([filing.id, dispatch.id, open.id])
  })

  test('one that was called back is not', async () => {
    await change(filing, { status: 'CANCELED' })
    expect(await lookedAt()).toEqual([dispatch.id, open.id])
  })
})
