import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { importRealManual } from '../services/command-manual/manual-in-city.ts'
import { nextManual } from '../services/command-manual/next-manual.ts'
import { aCity } from '../support/city.ts'
import {
  aClosedCase,
  aReport,
  aWorkingCity,
  reach,
  take,
  type WorkingCity,
} from '../support/working-city.ts'
import { aPersonWith, type Served } from './security/askers.ts'
import { type Client, serve } from './support/installation.ts'

const next = nextManual()
let city: WorkingCity
let served: Served
let leader: Client
let ids: { from: string; to: string }
beforeAll(async () => {
  city = await aWorkingCity()
  served = await serve(city)
  leader = (await aPersonWith(city, served, { role: 'SHIFT_LEADER', unitId: null })).ask
  const from = await city.act(({ db }) => db.manualEdition.findFirstOrThrow())
  const { edition } = await importRealManual(city.act, { content: next, title: '新版' })
  ids = {
    from: encodeId('ManualEdition', from.id),
    to: encodeId('ManualEdition', edition?.id ?? ''),
  }
})
afterAll(async () => {
  await served.close()
  await city.close()
})

const difference = async (asked: object = {}) => {
  const { data, errors } = await leader(
    `query ($from: ID!, $to: ID!, $change: ManualChange, $first: Int, $after: String) {
      manualDifference(from: $from, to: $to) {
        total counts { change lines }
        lines(change: $change, first: $first, after: $after) {
          edges { node { changes openCases pastCases
            before { conditionNo limitValue rules { unitName kind } } after { conditionNo limitValue rules { unitName } } } }
          pageInfo { hasNextPage endCursor }
        } } }`,
    { ...ids, ...asked },
  )
  return data?.manualDifference ?? errors[0]?.extensions.code
}
const changesIn = (found: { lines: { edges: { node: { changes: string[] } }[] } }) =>
  found.lines.edges.map(({ node }) => node.changes)

describe('版本差异 the difference of two editions', () => {
  test('names each line and field; a draft that nobody confirmed is compared by the units it means', async () => {
    const found = await difference()
    expect(changesIn(found)).toEqual([['LIMIT'], ['UNITS'], ['UNITS'], ['ADDED']])
    expect(found.total).toBe(4)
  })

  test('counts the cases that each line touches, those that run and those that have ended', async () => {
    await aClosedCase(city)
    const caseId = await aReport(city)
    await take(city, await reach(city, caseId, 'userTask_FileCase'), 'FILE')
    await aReport(city)
    const { lines } = await difference({ change: 'LIMIT' })
    expect(lines.edges.map(({ node }: { node: object }) => node)).toMatchObject([
      { openCases: 1, pastCases: 1, before: { limitValue: 2 }, after: { limitValue: 4 } },
    ])
  })

  test('goes by pages, each line once', async () => {
    const first = await difference({ first: 3 })
    const rest = await difference({ first: 3, after: first.lines.pageInfo.endCursor })
    expect([first, rest].map(({ lines }) => lines.pageInfo.hasNextPage)).toEqual([true, false])
    expect([...changesIn(first), ...changesIn(rest)]).toEqual(changesIn(await difference()))
  })

  test('of an edition with itself there is none', async () => {
    expect(await difference({ to: ids.from })).toMatchObject({ total: 0, lines: { edges: [] } })
  })

  test('an edition of another city is not found', async () => {
    const other = await aCity({ database: city.testDatabase })
    const { edition } = await importRealManual(other.act, { content: next })
    const strange = encodeId('ManualEdition', edition?.id ?? '')
    expect(await difference({ to: strange })).toBe('NOT_FOUND')
    expect(await difference({ from: strange })).toBe('NOT_FOUND')
    await other.close()
  })
})
