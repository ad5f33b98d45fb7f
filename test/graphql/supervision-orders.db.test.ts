import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { aCaseAt, aReport, aWorkingCity, type WorkingCity } from '../support/working-city.ts'
import { aPersonWith, type Served } from './security/askers.ts'
import { type Client, serve } from './support/installation.ts'

let city: WorkingCity
let served: Served
let leader: Client
beforeAll(async () => {
  city = await aWorkingCity()
  served = await serve(city)
  leader = (await aPersonWith(city, served, { role: 'LEADER', unitId: null })).ask
})
afterAll(async () => {
  await served.close()
  await city.close()
})

const caseFor = async (ask: Client, caseId: string) => {
  const { data } = await ask(
    `query ($id: ID!) { case(id: $id) { mayOpenSupervisionOrder
      supervisionOrders { id state reason mayAnswer answer unit { name } openedBy { name } answeredBy { name } } } }`,
    { id: encodeId('Case', caseId) },
  )
  return data.case
}
const act = (ask: Client, name: string, input: object) =>
  ask(
    `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
      __typename ... on UserError { code field } } }`,
    { input },
  ).then(({ data }) => data[name].code ?? 'done')

test('督办 the API says who may press and who answers; what was demanded and answered stands on the case', async () => {
  const { caseId, unitId } = await aCaseAt(city, 'userTask_HandleCase')
  const officer = await aPersonWith(city, served, { role: 'DEPARTMENT_OFFICER', unitId })
  expect(await caseFor(leader, caseId)).toEqual({
    mayOpenSupervisionOrder: true,
    supervisionOrders: [],
  })
  expect(await caseFor(officer.ask, caseId)).toMatchObject({ mayOpenSupervisionOrder: false })
  const asked = {
    ...{ caseId: encodeId('Case', caseId), reason: '群众多次反映' },
    answerBy: new Date(city.clock.now.getTime() + 86_400_000).toISOString(),
  }
  expect(await act(leader, 'openSupervisionOrder', { ...asked, reason: ' ' })).toBe('INVALID_INPUT')
  expect(await act(leader, 'openSupervisionOrder', asked)).toBe('done')
  expect(await act(leader, 'openSupervisionOrder', asked)).toBe('SUPERVISION_WAITING')
  const pressed = await caseFor(officer.ask, caseId)
  expect(pressed.supervisionOrders).toMatchObject([
    { state: 'WAITING', mayAnswer: true, unit: { name: '市排水服务中心' } },
  ])
  const [{ id: orderId }] = pressed.supervisionOrders
  const words = { orderId, answer: '已安排抢修' }
  expect(await act(officer.ask, 'answerSupervisionOrder', words)).toBe('done')
  expect(await caseFor(leader, caseId)).toEqual({
    mayOpenSupervisionOrder: true,
    supervisionOrders: [
      {
        ...{ id: orderId, state: 'ANSWERED', reason: '群众多次反映', answer: '已安排抢修' },
        ...{ mayAnswer: false, unit: { name: '市排水服务中心' } },
        ...{ openedBy: { name: 'LEADER' }, answeredBy: { name: 'DEPARTMENT_OFFICER' } },
      },
    ],
  })
})

test('督办 nobody is pressed about a case that no department handles', async () => {
  const caseId = await aReport(city)
  expect(await caseFor(leader, caseId)).toMatchObject({ mayOpenSupervisionOrder: false })
  const asked = {
    ...{ caseId: encodeId('Case', caseId), reason: '尽快派遣' },
    answerBy: new Date(city.clock.now.getTime() + 86_400_000).toISOString(),
  }
  expect(await act(leader, 'openSupervisionOrder', asked)).toBe('NOBODY_HANDLES')
})

test('督办 the list has what waits for the department, what is late and what was answered', async () => {
  const { caseId, unitId } = await aCaseAt(city, 'userTask_HandleCase')
  const officer = await aPersonWith(city, served, { role: 'DEPARTMENT_OFFICER', unitId })
  const id = encodeId('Case', caseId)
  const listed = async (ask: Client, narrowed: string) => {
    const { data } = await ask(
      `{ supervisionOrders(first: 50, ${narrowed}) { edges { node { state mayAnswer case { id } } } } }`,
    )
    return data.supervisionOrders.edges
      .map(({ node }: { node: { case: { id: string } } }) => node)
      .filter((node: { case: { id: string } }) => node.case.id === id)
  }
  const { now } = city.clock
  const answerBy = new Date(now.getTime() + 60_000).toISOString()
  const asked = { caseId: id, reason: '群众多次反映', answerBy }
  expect(await act(leader, 'openSupervisionOrder', asked)).toBe('done')
  const waiting = { state: 'WAITING', mayAnswer: true, case: { id } }
  expect(await listed(officer.ask, 'side: TO_US, state: WAITING')).toEqual([waiting])
  expect(await listed(leader, 'side: BY_ME')).toEqual([{ ...waiting, mayAnswer: false }])
  expect(await listed(leader, 'side: TO_US')).toEqual([])
  expect(await listed(leader, 'side: BY_LADDER')).toEqual([])
  city.clock.now = new Date(now.getTime() + 60_001)
  expect(await listed(officer.ask, 'state: LATE')).toEqual([{ ...waiting, state: 'LATE' }])
  expect(await listed(officer.ask, 'state: WAITING')).toEqual([])
  city.clock.now = now
})
