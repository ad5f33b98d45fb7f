import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeId } from '../../../graphql/ids.ts'
import { Role } from '../../../prisma/generated/client.ts'
import { rolesOf } from '../../../services/accounts/permissions.ts'
import { openBoth } from '../../prisma/catalogue.ts'
import { aReport, aWorkingCity, unitNamed, type WorkingCity } from '../../support/working-city.ts'
import { aTask, serve } from '../support/installation.ts'
import { type Asker, aPersonWith, type Served } from './askers.ts'
import { rowHashes } from './row-hashes.ts'

const roles: readonly Role[] = Object.values(Role)
let city: WorkingCity
let served: Served
let room: Awaited<ReturnType<typeof openBoth>>
/** The people of each role at unit A, at unit B, and at no unit. */
const people = { a: [] as Asker[], b: [] as Asker[], none: [] as Asker[] }
let unitOfTasks: string
beforeAll(async () => {
  city = await aWorkingCity()
  served = await serve(city)
  room = await openBoth(city.testDatabase)
  const unitA = await unitNamed(city, '市政公用服务中心')
  unitOfTasks = await unitNamed(city, '市排水服务中心')
  for (const role of roles) {
    people.a.push(await aPersonWith(city, served, { role, unitId: unitA }))
    people.b.push(await aPersonWith(city, served, { role, unitId: unitOfTasks }))
    people.none.push(await aPersonWith(city, served, { role, unitId: null }))
  }
})
afterAll(async () => {
  await served.close()
  await room.close()
  await city.close()
})

const complete = `mutation ($input: CompleteTaskInput!) {
  completeTask(input: $input) { __typename ... on UserError { code } }
}`
const show = `query ($id: ID!) {
  node(id: $id) { ... on Case { availableActions { ... on OutcomeAction { taskId } } } }
  workList(first: 100) { edges { node { id } } }
}`

/** A task of a role at unit B, and the requests that end it and look at it. */
async function aTaskOf(role: Role) {
  const caseId = await aReport(city)
  const id = await city.act((ctx) => aTask(ctx, caseId, { role, unitId: unitOfTasks }))
  const taskId = encodeId('Task', id)
  const input = { taskId, outcome: 'FILE', data: {}, comment: '同意', expectedVersion: 1 }
  return {
    end: async ({ ask }: Asker) => {
      const { data } = await ask(complete, { input })
      return data.completeTask.code ?? 'DONE'
    },
    isSeenBy: async ({ ask }: Asker) => {
      const { data } = await ask(show, { id: encodeId('Case', caseId) })
      return JSON.stringify([data?.node?.availableActions, data?.workList]).includes(taskId)
    },
  }
}

describe('部门隔离 a step of one unit', () => {
  test.each(roles)('of %s is ended by nobody of another role or another unit', async (role) => {
    const task = await aTaskOf(role)
    const others = [...people.a, ...people.none, ...people.b.filter((it) => it.role !== role)]
    const { audit_entries: _refusals, ...before } = await rowHashes(room.owner, city.scope.cityId)
    for (const asker of others)
      expect([asker.name, await task.end(asker)]).toEqual([asker.name, 'FORBIDDEN'])
    const { audit_entries: _more, ...after } = await rowHashes(room.owner, city.scope.cityId)
    expect(after).toEqual(before)
  })

  test.each(rolesOf('completeTask'))(
    'of %s is offered to its unit only, and ended by it',
    async (role) => {
      const task = await aTaskOf(role)
      const same = (asker: Asker) => asker.role === role
      const mine = people.b.filter(same)
      for (const asker of mine) expect(await task.isSeenBy(asker)).toBe(true)
      for (const asker of [...people.a, ...people.none].filter(same))
        expect(await task.isSeenBy(asker)).toBe(false)
      for (const asker of mine) expect(await task.end(asker)).toBe('DONE')
    },
  )
})
