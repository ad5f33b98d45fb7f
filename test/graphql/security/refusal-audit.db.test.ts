import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeId, encodeId } from '../../../graphql/ids.ts'
import type { Prisma } from '../../../prisma/generated/client.ts'
import { aReport, aWorkingCity, type WorkingCity } from '../../support/working-city.ts'
import { aPerson, aTask, serve, trySignIn } from '../support/installation.ts'
import { aKeyWith, aPersonWith, type Served } from './askers.ts'

let city: WorkingCity
let served: Served
beforeAll(async () => {
  city = await aWorkingCity()
  served = await serve(city)
})
afterAll(async () => {
  await served.close()
  await city.close()
})

const complete = `mutation ($taskId: ID!, $outcome: String!) {
  completeTask(input: { taskId: $taskId, outcome: $outcome }) { __typename ... on UserError { code } }
}`
const lines = (where: Prisma.AuditEntryWhereInput) =>
  city.act(({ db }) => db.auditEntry.findMany({ where, orderBy: { id: 'asc' } }))
const aWaitingTask = async () => {
  const caseId = await aReport(city)
  return encodeId('Task', await city.act((ctx) => aTask(ctx, caseId)))
}

describe('拒绝留痕 a refusal', () => {
  test.each([
    ['of an act', 'SHIFT_LEADER', 'completeTask', 'OUTCOME_UNKNOWN'],
    ['of a right to act', 'AUDITOR', 'completeTask', 'FORBIDDEN'],
    ['of a right to read', 'COLLECTOR', 'audit', 'FORBIDDEN'],
    ['of a row', 'LEADER', 'node', 'NOT_FOUND'],
  ] as const)('%s is written down: who, what, why', async (_of, role, operation, code) => {
    const { ask } = await aPersonWith(city, served, { role, unitId: null })
    const taskId = await aWaitingTask()
    const unknown = encodeId('Case', '01890000-0000-7000-8000-000000000000')
    if (operation === 'completeTask') await ask(complete, { taskId, outcome: 'DANCE' })
    if (operation === 'audit') await ask('{ audit { edges { cursor } } }')
    if (operation === 'node') await ask(`{ node(id: "${unknown}") { id } }`)
    const [line, ...more] = await lines({
      action: 'refused',
      subjectId: operation,
      actorName: role,
    })
    expect(more).toEqual([])
    expect(line?.details).toMatchObject({ code, times: 1 })
    const asked = { completeTask: [taskId], audit: [], node: [] }[operation]
    if (operation !== 'node') expect(line?.details).toMatchObject({ asked })
    expect(line?.actorId).not.toBeNull()
  })

  test('again and again within a minute is twenty lines, and one that says how often', async () => {
    const { ask } = await aPersonWith(city, served, { role: 'CITIZEN', unitId: null })
    for (let time = 0; time < 25; time++) await ask('{ cases { total } }')
    const written = () => lines({ action: 'refused', actorName: 'CITIZEN' })
    expect(await written()).toHaveLength(20)
    city.clock.now = new Date(city.clock.now.getTime() + 60_000)
    await ask('{ cases { total } }')
    const times = (await written()).map(({ details }) => (details as { times: number }).times)
    expect(times).toEqual([...Array(20).fill(1), 5, 1])
  })

  test('is not written of what was done', async () => {
    const { ask } = await aPersonWith(city, served, { role: 'SHIFT_LEADER', unitId: null })
    const before = await lines({ action: 'refused' })
    await ask(complete, { taskId: await aWaitingTask(), outcome: 'FILE' })
    expect(await lines({ action: 'refused' })).toEqual(before)
  })
})

test('接口密钥 what a key did is written of the key, and of no person', async () => {
  const { ask } = await aKeyWith(city, served, 'SHIFT_LEADER')
  const taskId = await aWaitingTask()
  await ask(complete, { taskId, outcome: 'DANCE' })
  await ask(complete, { taskId, outcome: 'FILE' })
  const { id } = decodeId(taskId)
  const key = await city.act(({ db }) => db.apiKey.findFirstOrThrow({ orderBy: { id: 'desc' } }))
  const { visit, ...task } = await city.act(({ db }) =>
    db.task.findUniqueOrThrow({ where: { id }, include: { visit: true } }),
  )
  expect([task.closedById, visit?.personId]).toEqual([null, null])
  const written = await lines({ actorKind: 'API_CLIENT', actorId: key.id })
  expect(written.map(({ action, actorName }) => [action, actorName])).toEqual([
    ['refused', 'SHIFT_LEADER'],
    ['completeTask', 'SHIFT_LEADER'],
  ])
})

describe('登录锁定 a name that is locked', () => {
  test.each(['known', 'unknown'])('and %s is locked for every process', async (kind) => {
    const login = kind === 'known' ? (await aPerson(city, ['LEADER'])).login : 'nobody-of-that-name'
    const other = await serve(city)
    const codes: string[] = []
    for (const { ask } of [served, other, served, other, served, other, served])
      codes.push((await trySignIn(ask, login, 'wrong')).data.signIn.code)
    await other.close()
    expect(codes).toEqual([...Array(5).fill('SIGN_IN_FAILED'), 'SIGN_IN_LOCKED', 'SIGN_IN_LOCKED'])
  })

  test('is written down once a minute, as its failures are', async () => {
    const { id, login } = await aPerson(city, ['LEADER'])
    for (let time = 0; time < 8; time++) await trySignIn(served.ask, login, 'wrong')
    const actions = (await lines({ subjectId: id })).map(({ action }) => action)
    expect(actions.filter((action) => action === 'signInRefused')).toHaveLength(5)
    expect(actions.filter((action) => action === 'signInLocked')).toHaveLength(1)
  })
})
