import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { escalateClocks } from '../../services/deadlines/escalate-clocks.ts'
import { readCases, readStrays } from '../../services/engine/reconcile/read-facts.ts'
import { casePage, searchPage, workListPage } from '../bench/stored/questions.ts'
import type { Client } from './support/installation.ts'
import { watchedRequests } from './support/watched-requests.ts'

let watched: Awaited<ReturnType<typeof watchedRequests>>
let leader: Client
let intake: Client
const known = { number: '', address: '', phone: '', rare: '', caseId: '', shortId: '', longId: '' }
let toFile: string[]

beforeAll(async () => {
  watched = await watchedRequests()
  const { city, as } = watched.installation
  leader = await as('SHIFT_LEADER')
  intake = await as('INTAKE_OFFICER')
  const { rows } = await city.owner.query<typeof known>(
    `SELECT c.case_number AS number, c.address, r.phone, c.id AS "caseId",
       (SELECT class_name FROM cases GROUP BY 1 ORDER BY count(*) LIMIT 1) AS rare,
       (SELECT case_id FROM tasks GROUP BY 1 ORDER BY count(*), 1 LIMIT 1) AS "shortId",
       (SELECT case_id FROM tasks GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) AS "longId"
     FROM cases c JOIN reporters r ON r.case_id = c.id ORDER BY c.id LIMIT 1`,
  )
  Object.assign(known, rows[0])
  const waiting = await city.owner.query<{ id: string }>(
    `SELECT id FROM tasks WHERE status = 'OPEN' AND element_id = 'userTask_FileCase' LIMIT 4`,
  )
  toFile = waiting.rows.map(({ id }) => id)
}, 180_000)
afterAll(() => watched.close())

const page = (first: number) => () => leader(workListPage.text.replace('20', String(first)))
const search = (text: () => string) => () => leader(searchPage.text, { text: text() })
const list = (rest: string) => () =>
  leader(`{ cases(limit: 20, ${rest}) { items { id caseNumber stage dueAt } } }`)
const caseOf = (id: () => string) => () => leader(casePage.text, { id: encodeId('Case', id()) })
const photosOfCase = `query ($id: ID!) { case(id: $id) {
  closingCondition
  attachments { id address phase takenAt metersFromCase person { name } task { name } } } }`
const report = async () => {
  const { data } = await intake(
    `mutation ($key: String!) { reportCase(input: { source: HOTLINE, classCode: "E0405", description: "店外经营",
      address: "槐东路8号", reporterPhone: "0359-2000000", idempotencyKey: $key }) {
      __typename ... on UserError { message } } }`,
    { key: randomUUID() },
  )
  expect(data.reportCase).toEqual({ __typename: 'ReportCaseSuccess' })
}
const fileNext = async () => {
  const taskId = encodeId('Task', toFile.pop() ?? '')
  const { data } = await leader(
    `mutation ($taskId: ID!, $key: String!) {
      completeTask(input: { taskId: $taskId, outcome: "FILE", idempotencyKey: $key }) {
      __typename ... on UserError { message } } }`,
    { taskId, key: taskId },
  )
  expect(data.completeTask).toEqual({ __typename: 'CompleteTaskSuccess' })
}

const requests = {
  'a work list': [page(20), { enter_city: 1, 'SELECT tasks': 1 }],
  'the page of a case': [
    caseOf(() => known.caseId),
    { enter_city: 3, 'SELECT cases': 2, 'SELECT forms': 1 },
  ],
  'the photos of a case': [
    () => leader(photosOfCase, { id: encodeId('Case', known.longId) }),
    { enter_city: 2, 'SELECT cases': 1, 'SELECT manual_entries': 1 },
  ],
  'a search by a frequent word': [
    search(() => '存在问题'),
    { enter_city: 4, find_cases: 2, 'SELECT cases': 1, COUNT: 1 },
  ],
  'a search by a rare word': [
    search(() => known.rare),
    { enter_city: 4, find_cases: 2, 'SELECT cases': 1, COUNT: 1 },
  ],
  'a search that finds nothing': [
    search(() => '飞碟降落'),
    { enter_city: 4, find_cases: 2, 'SELECT cases': 1, COUNT: 1 },
  ],
  'a search by address': [
    search(() => known.address),
    { enter_city: 4, find_cases: 2, 'SELECT cases': 1, COUNT: 1 },
  ],
  'a search by number': [
    search(() => known.number),
    { enter_city: 4, find_cases: 2, 'SELECT cases': 1, COUNT: 1 },
  ],
  'a search by telephone': [
    search(() => known.phone),
    { enter_city: 6, find_cases: 4, 'SELECT cases': 1, COUNT: 1 },
  ],
  'a table of cases': [list('offset: 0'), { enter_city: 1, 'SELECT cases': 1 }],
  'a table of cases by due date': [
    list('orderBy: DUE_FIRST, filter: { dueBefore: "2026-03-02T02:00:00Z" }'),
    { enter_city: 1, 'SELECT cases': 1 },
  ],
  'a report': [
    report,
    {
      enter_city_at: 1,
      'INSERT idempotency_keys': 1,
      'SELECT cities': 1,
      'SELECT catalogue_classes': 2,
      'INSERT case_number_sequences': 1,
      'INSERT cases': 1,
      'INSERT reporters': 1,
      'UPDATE idempotency_keys': 1,
      finish_act: 1,
    },
  ],
  'an ended step': [
    fileNext,
    {
      enter_city_at: 1,
      'INSERT idempotency_keys': 1,
      'SELECT tasks': 1,
      'WITH tasks': 1,
      'SELECT cities': 1,
      'SELECT manual_editions': 1,
      'SELECT working_calendars': 1,
      'SELECT manual_entries': 1,
      // the class of the area, of its grid or else of its street
      coalesce: 1,
      'UPDATE cases': 1,
      'UPDATE idempotency_keys': 1,
      finish_act: 1,
    },
  ],
} as const satisfies Record<string, readonly [() => Promise<unknown>, Record<string, number>]>

describe('查询次数 what a request asks of the database', () => {
  test.each(Object.entries(requests))(
    '%s: so many statements, each by an index',
    async (_, [run, expected]) => {
      const { counts, accesses } = await watched.seenIn(run)
      expect(counts).toEqual(expected)
      expect(accesses.some(({ table }) => watched.large.has(table))).toBe(true)
      expect(watched.sequential(accesses)).toEqual([])
    },
  )

  test('is the same for two tasks and fifty, for a short case and a long one', async () => {
    const lists = [await watched.seenIn(page(2)), await watched.seenIn(page(50))]
    const cases = [
      await watched.seenIn(caseOf(() => known.shortId)),
      await watched.seenIn(caseOf(() => known.longId)),
    ]
    for (const [few, many] of [lists, cases]) {
      expect(many?.counts).toEqual(few?.counts)
      expect(JSON.stringify(many?.result).length).toBeGreaterThan(
        JSON.stringify(few?.result).length * 3,
      )
    }
  })
})

describe('后台 what runs beside the requests', () => {
  const nextStep = () => {
    const { city } = watched.installation
    const [caseId = ''] = city.played
    return city.act((ctx) => escalateClocks(ctx, { caseId }))
  }
  const background = {
    'a ladder that escalates': nextStep,
    'a reconciliation that goes through the open cases': async () => {
      for await (const cases of readCases(watched.installation.city.act))
        expect(cases.length).toBeGreaterThan(0)
    },
    'the search for instances without a case': () =>
      readStrays(watched.installation.city.act, watched.installation.city.engineId),
    'starts that are sent again': async () => {
      const owner = new pg.Client({
        connectionString: watched.installation.city.testDatabase.ownerUrl,
      })
      await owner.connect()
      await owner.query('SELECT job_key FROM unstarted_commands()')
      await owner.end()
    },
    'the figures of the watchdog': () =>
      watched.installation.city.database.prisma
        .$queryRaw`SELECT watch_figures(${watched.installation.city.engineId}::uuid)`,
  }
  test.each(Object.entries(background))('%s reads by an index', async (_, run) => {
    const { accesses } = await watched.seenIn(run)
    expect(accesses.some(({ table }) => watched.large.has(table))).toBe(true)
    expect(watched.sequential(accesses)).toEqual([])
  })
})
