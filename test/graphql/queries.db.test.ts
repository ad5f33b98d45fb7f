import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { escalateClocks } from '../../services/deadlines/escalate-clocks.ts'
import { readCases, readStrays } from '../../services/engine/reconcile/read-facts.ts'
import { tablesOfCases } from '../bench/stored/cloned-columns.ts'
import { casePage, searchPage, workListPage } from '../bench/stored/questions.ts'
import { type Access, watchStatements } from '../support/statements.ts'
import type { Client } from './support/installation.ts'
import { aLoadedInstallation } from './support/loaded-installation.ts'

let installation: Awaited<ReturnType<typeof aLoadedInstallation>>
let watched: ReturnType<typeof watchStatements>
let leader: Client
let intake: Client
let large: ReadonlySet<string>
const known = { number: '', address: '', phone: '', rare: '', caseId: '', shortId: '', longId: '' }
let toFile: string[]

beforeAll(async () => {
  // as many rows as make an index worth its while
  installation = await aLoadedInstallation({ count: 20_000, open: 0.01 })
  const { city } = installation
  leader = await installation.as('SHIFT_LEADER')
  intake = await installation.as('INTAKE_OFFICER')
  large = new Set((await tablesOfCases(city.owner)).map(({ table }) => table))
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
  watched = watchStatements()
}, 180_000)
afterAll(async () => {
  watched.stop()
  await installation.close()
})

/** What a request sends and how the tables are read, once its statements are planned and its sender is recognized. */
async function seenIn(run: () => Promise<unknown>) {
  await run()
  const { result, statements, accesses } = await watched.during(run)
  expect(result ?? {}).not.toHaveProperty('errors.0')
  const counts: Record<string, number> = {}
  for (const name of statements) counts[name] = (counts[name] ?? 0) + 1
  return { result, counts, accesses }
}
const sequential = (accesses: readonly Access[]) =>
  accesses.filter(({ how, table }) => how === 'Seq Scan' && large.has(table))

const page = (first: number) => () => leader(workListPage.text.replace('20', String(first)))
const search = (text: () => string) => () => leader(searchPage.text, { text: text() })
const list = (rest: string) => () =>
  leader(`{ cases(limit: 20, ${rest}) { items { id caseNumber stage dueAt } } }`)
const caseOf = (id: () => string) => () => leader(casePage.text, { id: encodeId('Case', id()) })
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
      enter_city: 1,
      'INSERT idempotency_keys': 1,
      'SELECT cities': 1,
      'SELECT catalogue_classes': 1,
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
      enter_city: 1,
      'INSERT idempotency_keys': 1,
      'SELECT tasks': 1,
      'WITH tasks': 1,
      'SELECT manual_editions': 1,
      'SELECT working_calendars': 1,
      'SELECT manual_entries': 1,
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
      const { counts, accesses } = await seenIn(run)
      expect(counts).toEqual(expected)
      expect(accesses.some(({ table }) => large.has(table))).toBe(true)
      expect(sequential(accesses)).toEqual([])
    },
  )

  test('is the same for two tasks and fifty, for a short case and a long one', async () => {
    const lists = [await seenIn(page(2)), await seenIn(page(50))]
    const cases = [
      await seenIn(caseOf(() => known.shortId)),
      await seenIn(caseOf(() => known.longId)),
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
    const { city } = installation
    const [caseId = ''] = city.played
    return city.act((ctx) => escalateClocks(ctx, { caseId }))
  }
  const background = {
    'a ladder that escalates': nextStep,
    'a reconciliation that goes through the open cases': async () => {
      for await (const cases of readCases(installation.city.act))
        expect(cases.length).toBeGreaterThan(0)
    },
    'the search for instances without a case': () =>
      readStrays(installation.city.act, installation.city.engineId),
    'starts that are sent again': async () => {
      const owner = new pg.Client({ connectionString: installation.city.testDatabase.ownerUrl })
      await owner.connect()
      await owner.query('SELECT job_key FROM unstarted_commands()')
      await owner.end()
    },
    'the figures of the watchdog': () =>
      installation.city.database.prisma
        .$queryRaw`SELECT watch_figures(${installation.city.engineId}::uuid)`,
  }
  test.each(Object.entries(background))('%s reads by an index', async (_, run) => {
    const { accesses } = await seenIn(run)
    expect(accesses.some(({ table }) => large.has(table))).toBe(true)
    expect(sequential(accesses)).toEqual([])
  })
})
