import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startStepClock } from '../../services/deadlines/start-step-clock.ts'
import { stopStepClock } from '../../services/deadlines/stop-step-clock.ts'
import { aCase, aTask } from '../services/deadlines/a-deadline-case.ts'
import { anInstallation, type Client, type Installation, signedIn } from './support/installation.ts'

let installation: Installation
let supervisor: Client
beforeAll(async () => {
  installation = await anInstallation()
  supervisor = await signedIn(installation, 'SUPERVISOR')
  for (const minute of [1, 2, 3, 4, 5]) await stopAfter(minute)
})
afterAll(() => installation.close())

/** Five steps of five cases, the later the longer. */
async function stopAfter(minute: number) {
  const { city } = installation
  const caseId = await aCase(city)
  const taskId = await aTask(city, caseId)
  await city.act((ctx) => startStepClock(ctx, { caseId, taskId, unitId: null, step: 'filing' }))
  city.clock.now = new Date(city.clock.now.getTime() + minute * 60_000)
  await city.act((ctx) => stopStepClock(ctx, { caseId, taskId }))
}

const read = async (page: string) => {
  const { data, errors } = await supervisor(
    `{ clockLedger(${page}) { edges { cursor node { id at kind caseId caseNumber } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
  )
  return errors.length > 0 ? errors[0]?.extensions.code : data.clockLedger
}
type Edge = { readonly node: { readonly at: string } }
const timesIn = ({ edges }: { readonly edges: readonly Edge[] }) => edges.map(({ node }) => node.at)

describe('计时台账 the ledger over the API', () => {
  test('is read page by page, each entry once, and back again', async () => {
    const all = timesIn(await read('first: 20'))
    expect(all).toHaveLength(5)
    expect(all).toEqual([...all].sort().reverse())
    const first = await read('first: 2')
    const second = await read(`first: 2, after: "${first.pageInfo.endCursor}"`)
    const third = await read(`first: 2, after: "${second.pageInfo.endCursor}"`)
    expect([first, second, third].flatMap(timesIn)).toEqual(all)
    const ends = [first, second, third].map(({ pageInfo }) => pageInfo.hasNextPage)
    expect(ends).toEqual([true, true, false])
    const back = await read(`last: 2, before: "${third.pageInfo.startCursor}"`)
    expect(timesIn(back)).toEqual(timesIn(second))
    expect(back.pageInfo.hasPreviousPage).toBe(true)
  })

  test('期限推算单 a clock names its case and the edition of the calendar that counts it', async () => {
    const { edges } = await read('first: 1')
    const caseId = edges[0]?.node.caseId
    const { data } = await supervisor(
      'query ($id: ID!) { case(id: $id) { clocks { caseId calendar { edition effectiveOn } } } }',
      { id: caseId },
    )
    expect(data.case.clocks).toEqual([
      { caseId, calendar: { edition: 1, effectiveOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) } },
    ])
  })

  test('is narrowed by kind; what is no page or no cursor is refused', async () => {
    expect(timesIn(await read('first: 20, kind: EXTENDED'))).toEqual([])
    expect(timesIn(await read('first: 20, kind: STOPPED'))).toHaveLength(5)
    expect(await read('first: -1')).toBe('INVALID_INPUT')
    expect(await read('first: 2, after: "x"')).toBe('INVALID_INPUT')
  })
})
