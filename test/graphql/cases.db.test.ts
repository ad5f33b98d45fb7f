import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeId, encodeId } from '../../graphql/ids.ts'
import { aCity } from '../support/city.ts'
import {
  aClass,
  anInstallation,
  aTask,
  type Client,
  type Installation,
  report,
  signedIn,
} from './support/installation.ts'

let installation: Installation
let collector: Client
let leader: Client
beforeAll(async () => {
  installation = await anInstallation()
  await installation.city.act(aClass)
  collector = await signedIn(installation, 'COLLECTOR')
  leader = await signedIn(installation, 'SHIFT_LEADER')
})
afterAll(() => installation.close())

const aReport = async (key: string | null = null) =>
  (await collector(report, { description: '井盖缺失', key })).data.reportCase
const complete = `mutation ($taskId: ID!, $outcome: String!, $version: Int, $key: String) {
  completeTask(input: { taskId: $taskId, outcome: $outcome, expectedVersion: $version, idempotencyKey: $key }) {
    ... on CompleteTaskSuccess { taskId caseId version status } ... on UserError { code field }
  }
}`

describe('上报 a report', () => {
  test('can be read by its id as soon as it is acknowledged', async () => {
    const { caseId, caseNumber } = await aReport()
    const { data } = await leader(
      'query ($id: ID!) { case(id: $id) { caseNumber stage engineState tasks { id } availableActions { __typename } } }',
      { id: caseId },
    )
    expect(data.case).toEqual({
      caseNumber,
      stage: 'REPORTED',
      engineState: 'STARTING',
      tasks: [],
      availableActions: [],
    })
  })

  test('of a class that the catalogue lacks is refused as data', async () => {
    const { data } = await collector(report.replace('"0101"', '"9999"'), { description: 'x' })
    expect(data.reportCase).toEqual({ code: 'CLASS_UNKNOWN', field: 'classCode' })
  })

  test('without a description is refused as data, with the field', async () => {
    const { data } = await collector(report, { description: ' ' })
    expect(data.reportCase).toEqual({ code: 'INVALID_INPUT', field: 'description' })
  })
})

describe('幂等 a repeated request', () => {
  test('sent five times at once has one effect and five equal answers', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => aReport('five-at-once')))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]?.caseNumber).toBeTruthy()
  })

  test('with the same key for something else is refused', async () => {
    await aReport('a-key')
    const { data } = await collector(report, { description: 'something else', key: 'a-key' })
    expect(data.reportCase).toEqual({ code: 'IDEMPOTENCY_CONFLICT', field: 'idempotencyKey' })
  })

  test('that was refused may be sent again', async () => {
    const refused = await collector(report, { description: ' ', key: 'refused' })
    expect(refused.data.reportCase.code).toBe('INVALID_INPUT')
    expect((await aReport('refused')).caseNumber).toBeTruthy()
  })

  test('after 24 hours is a new request', async () => {
    const first = await aReport('old')
    const { clock } = installation.city
    const now = clock.now
    clock.now = new Date(now.getTime() + 24 * 60 * 60_000)
    collector = await signedIn(installation, 'COLLECTOR')
    expect((await aReport('old')).caseId).not.toBe(first.caseId)
    clock.now = now
    collector = await signedIn(installation, 'COLLECTOR')
    leader = await signedIn(installation, 'SHIFT_LEADER')
  })
})

describe('任务 a task', () => {
  const openTask = async () => {
    const { caseId } = await aReport()
    const taskId = await installation.city.act((ctx) => aTask(ctx, decodeId(caseId).id))
    return encodeId('Task', taskId)
  }

  test('stands in the work list of its role only', async () => {
    const taskId = await openTask()
    const list = '{ workList(first: 100) { edges { node { id outcomes { key } form } } } }'
    const ids = ({ data }: Awaited<ReturnType<Client>>) =>
      data.workList.edges.map(({ node }: { node: { id: string } }) => node.id)
    expect(ids(await leader(list))).toContain(taskId)
    expect(ids(await collector(list))).not.toContain(taskId)
  })

  test('is refused to another role, for an unknown outcome and for an old version', async () => {
    const taskId = await openTask()
    const asked = async (ask: Client, outcome: string, version: number | null = null) =>
      (await ask(complete, { taskId, outcome, version })).data.completeTask.code
    expect(await asked(collector, 'FILE')).toBe('FORBIDDEN')
    expect(await asked(leader, 'DANCE')).toBe('OUTCOME_UNKNOWN')
    expect(await asked(leader, 'FILE', 7)).toBe('VERSION_CONFLICT')
  })

  test('is completed once, however many try at once', async () => {
    const taskId = await openTask()
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => leader(complete, { taskId, outcome: 'FILE' })),
    )
    const codes = answers.map(({ data }) => data.completeTask.code ?? 'done')
    expect(codes.toSorted()).toEqual([...Array(7).fill('TASK_CLOSED'), 'done'])
  })

  test('says what it answered the first time when the request is repeated', async () => {
    const taskId = await openTask()
    const once = { taskId, outcome: 'FILE', key: `key of ${taskId}` }
    const first = await leader(complete, once)
    expect(first.data.completeTask.status).toBe('DONE')
    expect((await leader(complete, once)).data).toEqual(first.data)
  })
})

describe('城市隔离 another city’s ids', () => {
  test('are not found by any door', async () => {
    const other = await aCity({ database: installation.city.testDatabase })
    const foreign = await other.act(async (ctx) => {
      await aClass(ctx)
      const { id } = await ctx.db.case.create({
        data: {
          cityId: ctx.city.cityId,
          caseNumber: 'FOREIGN',
          source: 'PUBLIC',
          standard: 's',
          classKind: 'COMPONENT',
          classCode: '0101',
          className: 'n',
          description: 'd',
          address: 'a',
          reportedAt: ctx.now(),
        },
      })
      return { caseId: id, taskId: await aTask(ctx, id) }
    })
    await other.close()
    const caseId = encodeId('Case', foreign.caseId)
    const taskId = encodeId('Task', foreign.taskId)
    const byId = await leader('query ($id: ID!) { case(id: $id) { id } }', { id: caseId })
    expect(byId.errors[0]?.extensions.code).toBe('NOT_FOUND')
    const nodes = await leader('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [caseId, taskId],
    })
    expect([nodes.data, nodes.errors[0]?.extensions.code]).toEqual([null, 'NOT_FOUND'])
    const done = await leader(complete, { taskId, outcome: 'FILE' })
    expect(done.data.completeTask.code).toBe('NOT_FOUND')
    const all = await leader('{ cases(limit: 100) { items { caseNumber } } }')
    expect(JSON.stringify(all.data)).not.toContain('FOREIGN')
  })

  test.each(['', 'x', 'Q2FzZTox', encodeId('Task', '01890000-0000-7000-8000-000000000000')])(
    'an id that is none (%s) is not found, and nothing of the inside is told',
    async (id) => {
      const { errors } = await leader('query ($id: ID!) { case(id: $id) { id } }', { id })
      expect(errors[0]?.extensions.code).toBe('NOT_FOUND')
      expect(JSON.stringify(errors)).not.toMatch(/prisma|SELECT|node_modules/i)
      expect(JSON.stringify(errors)).not.toContain(process.cwd())
    },
  )
})
