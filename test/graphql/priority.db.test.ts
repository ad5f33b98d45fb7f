import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { escalateClocks } from '../../services/deadlines/escalate-clocks.ts'
import { aCaseAt, aWorkingCity, type WorkingCity } from '../support/working-city.ts'
import { aPersonWith, type Served } from './security/askers.ts'
import { type Client, serve } from './support/installation.ts'

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

const levels = [
  { percent: 80, offices: ['HOLDER'] },
  { percent: 100, offices: ['HOLDER', 'DESK'], raisesPriority: true, answerHours: 24 },
]
const setLadder = (ask: Client) =>
  ask(
    `mutation ($levels: [LadderLevelInput!]!) { setLadder(input: { levels: $levels }) {
      ... on SetLadderSuccess { city { ladderLevels { percent raisesPriority answerHours } } } } }`,
    { levels },
  ).then(({ data }) => data.setLadder.city.ladderLevels)

test('优先级 chosen for a level, it is told of the level, of the case that reached it, and in the work list', async () => {
  const administrator = await aPersonWith(city, served, {
    role: 'CITY_ADMINISTRATOR',
    unitId: null,
  })
  expect(await setLadder(administrator.ask)).toEqual([
    { percent: 80, raisesPriority: false, answerHours: null },
    { percent: 100, raisesPriority: true, answerHours: 24 },
  ])
  const { caseId, task } = await aCaseAt(city, 'userTask_HandleCase')
  const holder = await aPersonWith(city, served, { role: task.role, unitId: task.unitId })
  const shown = async () => {
    const { data } = await holder.ask(
      `query ($id: ID!) {
        case(id: $id) { priorityRaisedAt priorityLevel clocks { key ladder { raisesPriority } } }
        workList(first: 50) { edges { node { case { id priorityRaisedAt } } } } }`,
      { id: encodeId('Case', caseId) },
    )
    const waits = data.workList.edges.find(
      ({ node }: { node: { case: { id: string } } }) => node.case.id === encodeId('Case', caseId),
    )
    const clock = data.case.clocks.find(({ key }: { key: string }) => key === 'handling')
    return { ...data.case, clocks: clock.ladder, waits: waits.node.case.priorityRaisedAt }
  }
  const clocks = [{ raisesPriority: false }, { raisesPriority: true }]
  expect(await shown()).toEqual({
    priorityRaisedAt: null,
    priorityLevel: null,
    clocks,
    waits: null,
  })

  const later = new Date(city.clock.now.getTime() + 60 * 86_400_000)
  await city.act((ctx) => escalateClocks({ ...ctx, now: () => later }, { caseId }))
  const at = later.toISOString()
  expect(await shown()).toEqual({ priorityRaisedAt: at, priorityLevel: 2, clocks, waits: at })

  const { task: other } = await aCaseAt(city, 'userTask_HandleCase')
  await city.act(({ db }) =>
    db.task.update({ where: { id: other.id }, data: { dueAt: city.clock.now } }),
  )
  const order = async (filter: string) => {
    const { data } = await holder.ask(
      `{ workList(first: 50, filter: { ${filter} }) { edges { node { case { priorityRaisedAt } } } } }`,
    )
    return data.workList.edges.map(
      ({ node }: { node: { case: { priorityRaisedAt: string | null } } }) =>
        node.case.priorityRaisedAt,
    )
  }
  expect(await order('')).toEqual([null, at])
  expect(await order('priorityFirst: true')).toEqual([at, null])
})
