import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import type { Client } from './support/installation.ts'
import { watchedRequests } from './support/watched-requests.ts'

let watched: Awaited<ReturnType<typeof watchedRequests>>
let leader: Client
let streetId: string
let taskId: string
beforeAll(async () => {
  watched = await watchedRequests()
  const { city, as } = watched.installation
  leader = await as('SHIFT_LEADER')
  const street = await city.owner.query<{ id: string }>(
    `SELECT street_id AS id FROM cases c JOIN tasks t ON t.case_id = c.id AND t.closed_at IS NULL
     WHERE street_id IS NOT NULL LIMIT 1`,
  )
  streetId = encodeId('OrganizationUnit', street.rows[0]?.id ?? '')
  const waiting = await city.owner.query<{ id: string }>(
    `SELECT id FROM tasks WHERE status = 'OPEN' AND element_id = 'userTask_FileCase' ORDER BY id LIMIT 1`,
  )
  taskId = encodeId('Task', waiting.rows[0]?.id ?? '')
}, 180_000)
afterAll(() => watched.close())

const lights = `{ workList(first: 20, filter: { light: RED, source: HOTLINE, classCodePrefix: "E" }) {
  edges { node { id light usedShare reservation { person { name } until } case { id caseNumber } } } } }`
const counts = `query ($areaId: ID!) { workListCounts(filter: { areaId: $areaId, role: SHIFT_LEADER }) {
  total steps { elementId name count } lights { light count } } }`
const byText = '{ workList(filter: { text: "槐东路" }) { edges { node { id } } } }'
const reserve = `mutation ($taskId: ID!) { reserveTask(input: { taskId: $taskId }) {
  __typename ... on UserError { message } } }`
const next = `mutation { nextTask(input: { filter: { role: SHIFT_LEADER } }) {
  __typename ... on UserError { message } } }`

const requests = {
  'a work list with lights and reservations': [
    () => leader(lights),
    { enter_city: 1, 'SELECT tasks': 1 },
  ],
  'a work list by text': [() => leader(byText), { enter_city: 1, 'SELECT tasks': 1 }],
  'the counts of a work list': [
    () => leader(counts, { areaId: streetId }),
    { enter_city: 1, 'SELECT tasks': 1 },
  ],
  'a reservation': [
    () => leader(reserve, { taskId }),
    { enter_city: 1, 'SELECT tasks': 1, 'UPDATE tasks': 1, finish_act: 1 },
  ],
  'the next task': [
    () => leader(next),
    { enter_city: 1, 'SELECT tasks': 2, 'UPDATE tasks': 1, finish_act: 1 },
  ],
} as const satisfies Record<string, readonly [() => Promise<unknown>, Record<string, number>]>

describe('查询次数 what work with a list asks of the database', () => {
  test.each(Object.entries(requests))(
    '%s: so many statements, each by an index',
    async (_, [run, expected]) => {
      const { counts: seen, accesses } = await watched.seenIn(run)
      expect(seen).toEqual(expected)
      expect(accesses.some(({ table }) => watched.large.has(table))).toBe(true)
      expect(watched.sequential(accesses)).toEqual([])
    },
  )
})
