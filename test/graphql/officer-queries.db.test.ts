import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import type { Client } from './support/installation.ts'
import { watchedRequests } from './support/watched-requests.ts'

let watched: Awaited<ReturnType<typeof watchedRequests>>
let leader: Client
let supervisor: Client
let streetId: string
let taskId: string
let caseId: string
let intake: Client
let auditor: Client
let personId: string
let gridCode: string
beforeAll(async () => {
  watched = await watchedRequests()
  const { city, as } = watched.installation
  leader = await as('SHIFT_LEADER')
  intake = await as('INTAKE_OFFICER')
  supervisor = await as('SUPERVISOR')
  auditor = await as('AUDITOR')
  const street = await city.owner.query<{ id: string }>(
    `SELECT street_id AS id FROM cases c JOIN tasks t ON t.case_id = c.id AND t.closed_at IS NULL
     WHERE street_id IS NOT NULL LIMIT 1`,
  )
  streetId = encodeId('OrganizationUnit', street.rows[0]?.id ?? '')
  const one = await city.owner.query<{ id: string }>('SELECT id FROM cases ORDER BY id LIMIT 1')
  caseId = encodeId('Case', one.rows[0]?.id ?? '')
  const grid = await city.owner.query<{ code: string }>(
    'SELECT code FROM unit_grids WHERE id IN (SELECT grid_id FROM cases) ORDER BY code LIMIT 1',
  )
  gridCode = grid.rows[0]?.code ?? ''
  const busy = await city.owner.query<{ id: string }>(
    `SELECT actor_id AS id FROM audit_entries WHERE actor_kind = 'PERSON'
     GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`,
  )
  personId = encodeId('Person', busy.rows[0]?.id ?? '')
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
const byPriority =
  '{ workList(first: 20, filter: { priorityFirst: true }) { edges { node { id } } } }'
const byText = '{ workList(filter: { text: "槐东路" }) { edges { node { id } } } }'
const reserve = `mutation ($taskId: ID!) { reserveTask(input: { taskId: $taskId }) {
  __typename ... on UserError { message } } }`
const outcomes = `query ($taskIds: [ID!]!) { bulkOutcomes(taskIds: $taskIds) { key zh needsReason taskCount } }`
const next = `mutation { nextTask(input: { filter: { role: SHIFT_LEADER } }) {
  __typename ... on UserError { message } } }`

const diagram = `query ($id: ID!) { case(id: $id) { id processEdition { number } reporter { name phone }
  path { finished active flows } comments { text person { name } mentions { person { name } } } } }`
const preview = `{ reportPreview(classCode: "E0405", conditionNo: 1, latitude: 35.02, longitude: 110.99) {
  filingCondition closingCondition dueAt grid { code } proposal { limitValue units { unitName } } } }`
const news =
  '{ news { since items { kind at caseNumber classNameEn handoverId taskCount personName stepName outcomeZh text } } }'
const similar = `{ similarCases(latitude: 35.02, longitude: 110.99, classCode: "E0405") {
  meters case { id caseNumber address } } }`

const related = `query ($id: ID!) { case(id: $id) { id casesAtSpot { id caseNumber className }
  casesByReporter { id caseNumber className } } }`
const similarInGrid = `query ($gridCode: String!) {
  similarCases(gridCode: $gridCode, classCode: "E0405") { meters case { id caseNumber address } } }`
const doneBy = `query ($personId: ID!) { audit(first: 25, personId: $personId) {
  edges { node { id at action actorName subjectType } } pageInfo { endCursor } } }`

const onMap = `{ caseMap(filter: { source: HOTLINE, light: RED },
  box: { west: 110, south: 35, east: 112, north: 36 }) { truncated cases { id light dueAt } } }`
const wholeMap = '{ caseMap { truncated cases { id light className classNameEn } } }'
const byGrid = '{ gridCounts(filter: { light: RED }) { gridId count } }'
const ledger = (filter: string) => `{ clockLedger(first: 25${filter}) { edges { node {
  at kind caseNumber clockKey unitName actorName dueBefore dueAfter } } pageInfo { endCursor } } }`
const choices = `query ($taskId: ID!) { unitChoices(taskId: $taskId) { open overdue unit { name } } }`

const requests = {
  'a part of the map': [() => leader(onMap), { enter_city: 1, 'SELECT cases': 1 }],
  'the whole map': [() => leader(wholeMap), { enter_city: 1, 'SELECT cases': 1 }],
  'the counts by grid': [() => leader(byGrid), { enter_city: 2, COUNT: 1, 'SELECT unit_grids': 1 }],
  'the units that a step may name': [
    () => leader(choices, { taskId }),
    { enter_city_at: 1, 'SELECT tasks': 2, 'SELECT organization_units': 1 },
  ],
  'a work list with lights and reservations': [
    () => leader(lights),
    { enter_city: 1, 'SELECT tasks': 1 },
  ],
  'a work list with priority first': [
    () => leader(byPriority),
    { enter_city: 1, 'SELECT tasks': 1 },
  ],
  'a work list by text': [() => leader(byText), { enter_city: 1, 'SELECT tasks': 1 }],
  'the counts of a work list': [
    () => leader(counts, { areaId: streetId }),
    { enter_city: 1, 'SELECT tasks': 1 },
  ],
  'a reservation': [
    () => leader(reserve, { taskId }),
    { enter_city_at: 1, 'SELECT tasks': 1, 'UPDATE tasks': 1, finish_act: 1 },
  ],
  'the next task': [
    () => leader(next),
    { enter_city_at: 1, 'SELECT tasks': 2, 'UPDATE tasks': 1, finish_act: 1 },
  ],
  'the diagram, the comments and the reporter of a case': [
    () => leader(diagram, { id: caseId }),
    { enter_city: 2, 'SELECT cases': 1, 'SELECT element_visits': 1 },
  ],
  'what has changed since the last visit': [
    () => leader(news),
    {
      enter_city: 6,
      last_visit: 1,
      'SELECT step_visits': 2,
      'SELECT comments': 1,
      'SELECT comment_mentions': 1,
      'SELECT handovers': 1,
    },
  ],
  'what chosen steps may be ended with at once': [
    () => leader(outcomes, { taskIds: [taskId] }),
    { enter_city: 2, 'SELECT tasks': 1, 'SELECT forms': 1 },
  ],
  'the ledger of all clocks': [
    () => supervisor(ledger('')),
    { enter_city: 1, 'SELECT clock_entries': 1 },
  ],
  'the extensions of all clocks': [
    () => supervisor(ledger(', kind: EXTENDED, from: "2020-01-01T00:00:00Z"')),
    { enter_city: 1, 'SELECT clock_entries': 1 },
  ],
  'similar cases': [() => intake(similar), { enter_city: 1, 'SELECT cases': 1 }],
  'similar cases in a unit grid': [
    () => intake(similarInGrid, { gridCode }),
    { enter_city: 2, 'SELECT unit_grids': 1, 'SELECT cases': 1 },
  ],
  'the cases at the spot of a case, and those of its reporters': [
    () => leader(related, { id: caseId }),
    {
      enter_city: 8,
      'SELECT cases': 5,
      'SELECT reporters': 1,
      'SELECT merged_reports': 1,
      find_cases: 1,
    },
  ],
  'what one person did': [
    () => auditor(doneBy, { personId }),
    { enter_city: 1, 'SELECT audit_entries': 1 },
  ],
} as const satisfies Record<string, readonly [() => Promise<unknown>, Record<string, number>]>

describe('查询次数 what officers’ work asks of the database', () => {
  test.each(Object.entries(requests))(
    '%s: so many statements, each by an index',
    async (_, [run, expected]) => {
      const { counts: seen, accesses } = await watched.seenIn(run)
      expect(seen).toEqual(expected)
      expect(accesses.some(({ table }) => watched.large.has(table))).toBe(true)
      expect(watched.sequential(accesses)).toEqual([])
    },
  )

  test('of what is promised before a report is saved: the manual, the place, and no case', async () => {
    const { counts, accesses } = await watched.seenIn(() => intake(preview))
    expect(counts).toEqual({
      enter_city_at: 1,
      'SELECT cities': 1,
      'SELECT catalogue_classes': 2,
      'SELECT manual_editions': 1,
      'SELECT manual_entries': 2,
      'SELECT organization_units': 3,
      'SELECT unit_grids': 2,
      'SELECT manual_rules': 1,
      'SELECT working_calendars': 1,
      // the area class of the place
      coalesce: 1,
    })
    expect(watched.sequential(accesses)).toEqual([])
  })
})
