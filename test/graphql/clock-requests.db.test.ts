import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { aCaseAt, aWorkingCity, unitNamed, type WorkingCity } from '../support/working-city.ts'
import { aPersonWith, type Served } from './security/askers.ts'
import { type Client, serve } from './support/installation.ts'

let city: WorkingCity
let served: Served
let officer: Client
let dispatcher: Client
let leader: Client
beforeAll(async () => {
  city = await aWorkingCity()
  served = await serve(city)
  const unitId = await unitNamed(city, '市排水服务中心')
  officer = (await aPersonWith(city, served, { role: 'DEPARTMENT_OFFICER', unitId })).ask
  dispatcher = (await aPersonWith(city, served, { role: 'DISPATCHER', unitId: null })).ask
  leader = (await aPersonWith(city, served, { role: 'SHIFT_LEADER', unitId: null })).ask
})
afterAll(async () => {
  await served.close()
  await city.close()
})

/** The clock of handling of a case that the department handles. */
async function aClock() {
  const { caseId } = await aCaseAt(city, 'userTask_HandleCase')
  const { id } = await city.act(({ db }) =>
    db.clock.findFirstOrThrow({ where: { caseId, key: 'handling' } }),
  )
  return encodeId('Clock', id)
}
const shown = `... on Clock { state resumesAt mayRequest mayResume
  requests { kind state reason answer mayDecide mayWithdraw attachments { id } } }`
const clockFor = async (ask: Client, id: string) =>
  (await ask(`query ($id: ID!) { node(id: $id) { ${shown} } }`, { id })).data.node
const act = (ask: Client, name: string, input: object) =>
  ask(
    `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
      __typename ... on UserError { code } } }`,
    { input },
  ).then(({ data }) => data[name].code ?? 'done')
const waiting = async (ask: Client): Promise<readonly { readonly id: string }[]> => {
  const list = '{ clockRequests(first: 50, waiting: true) { edges { node { id clock { id } } } } }'
  const { edges } = (await ask(list)).data.clockRequests
  return edges.map(({ node }: { node: { id: string; clock: { id: string } } }) => ({
    ...{ id: node.id, clockId: node.clock.id },
  }))
}

describe('计时申请 beside the clock', () => {
  test('the API says who may ask, decide and withdraw; what waits is in the office’s list alone', async () => {
    const clockId = await aClock()
    const kinds = ['EXTENSION', 'SUSPENSION', 'EXEMPTION']
    expect(await clockFor(officer, clockId)).toMatchObject({ mayRequest: kinds, requests: [] })
    expect(await clockFor(dispatcher, clockId)).toMatchObject({ mayRequest: [] })

    const asked = { clockId, kind: 'SUSPENSION', resumesOn: '2026-03-20', reason: '等待配件' }
    expect(await act(officer, 'requestClockChange', asked)).toBe('done')
    expect(await clockFor(officer, clockId)).toMatchObject({
      mayRequest: [],
      requests: [{ state: 'WAITING', mayDecide: false, mayWithdraw: true }],
    })
    expect(await clockFor(dispatcher, clockId)).toMatchObject({
      requests: [{ mayDecide: true, mayWithdraw: false }],
    })
    expect(await waiting(leader)).toEqual([])
    const [request] = await waiting(dispatcher)
    expect(request).toMatchObject({ clockId })

    const granted = { requestId: request?.id, approve: true, answer: '情况属实' }
    expect(await act(dispatcher, 'decideClockRequest', granted)).toBe('done')
    expect(await waiting(dispatcher)).toEqual([])
    expect(await clockFor(officer, clockId)).toMatchObject({
      ...{ state: 'PAUSED', mayRequest: ['EXEMPTION'], mayResume: true },
      resumesAt: '2026-03-19T16:00:00.000Z',
      requests: [{ state: 'APPROVED', answer: '情况属实' }],
    })
    expect(await clockFor(leader, clockId)).toMatchObject({ mayResume: false })
    expect(await act(officer, 'resumeClock', { clockId, reason: '配件已到' })).toBe('done')
    expect(await clockFor(officer, clockId)).toMatchObject({ state: 'RUNNING', resumesAt: null })
  })

  test('a file that its sender has not sent bears nothing out: nothing is asked', async () => {
    const clockId = await aClock()
    const asked = { clockId, kind: 'EXTENSION', amount: 1, reason: '等待配件' }
    const strange = encodeId('Attachment', '01890000-0000-7000-8000-000000000000')
    const withFile = { ...asked, attachmentIds: [strange] }
    expect(await act(officer, 'requestClockChange', withFile)).toBe('NOT_FOUND')
    expect(await clockFor(officer, clockId)).toMatchObject({ requests: [] })
  })
})
