import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTask } from '../../../services/cases/open-task.ts'
import { caseStartMessage } from '../../../services/cases/start-message.ts'
import { aCity } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { queuedOf } from '../../support/queued-commands.ts'
import {
  aReport,
  aWorkingCity,
  offered,
  reach,
  stored,
  type WorkingCity,
} from '../../support/working-city.ts'

let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
})
afterAll(() => city.close())

describe('绑定实例 one case, one instance', () => {
  test.each([
    ['another instance of the same engine', { instanceKey: '77' }],
    ['the same key in another engine', { engineId: randomUUID() }],
  ])('a job of %s opens nothing, and its instance is canceled', async (_which, stranger) => {
    const caseId = await aReport(city)
    await reach(city, caseId, 'userTask_FileCase')
    const before = await stored(city, caseId)
    const job = { ...offered(city, caseId, 'userTask_FileCase'), ...stranger }
    await city.act((ctx) => openTask(ctx, job))
    expect(await stored(city, caseId)).toEqual(before)
    const { engineId, instanceKey } = job
    expect(await queuedOf(city, { kind: 'cancel-instance', engineId, instanceKey })).toHaveLength(1)
  })

  test('a case is started until an instance speaks for it, and never again', async () => {
    const caseId = await aReport(city)
    const name = `problem-reported.city-case.${city.scope.cityCode}`
    const asked = () => city.act((ctx) => caseStartMessage(ctx, caseId))
    expect(await asked()).toEqual({ name, variables: { caseId, source: 'COLLECTOR' } })
    await reach(city, caseId, 'userTask_FileCase')
    expect(await asked()).toBeNull()
  })

  test('the case pins the process edition that its first job speaks of', async () => {
    const caseId = await aReport(city)
    await reach(city, caseId, 'userTask_FileCase')
    const { caseFile, tasks } = await stored(city, caseId)
    const edition = await city.act(({ db }) => db.processEdition.findFirstOrThrow())
    expect(caseFile.processEditionId).toBe(edition.id)
    expect(tasks[0]?.name).toBe('办理立案')
  })

  test('a job that arrives in another city’s name finds no case', async () => {
    const caseId = await aReport(city)
    const other = await aCity({ database: city.testDatabase })
    const job = offered(city, caseId, 'userTask_FileCase')
    expect(await refusalOf(other.act((ctx) => openTask(ctx, job)))).toBe('NOT_FOUND')
    await other.close()
  })
})
