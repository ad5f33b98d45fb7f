import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { overloaded, storageFull } from '../../services/errors.ts'
import { eventually } from '../support/engine.ts'
import {
  aClass,
  anInstallation,
  aPerson,
  type Client,
  cookieOf,
  type Installation,
  report,
  signedIn,
} from './support/installation.ts'

const most = 8
let installation: Installation
let leader: Client
let collector: Client
let cookie: string
/** Why nothing may be recorded; null when it may. */
let closed: ReturnType<typeof storageFull> | null = null
/** Holds the rows that a request has to wait for. */
let holder: pg.Client
beforeAll(async () => {
  installation = await anInstallation(
    {},
    {
      loadLimits: { requests: most, eventLoopDelay: 5_000 },
      mayWrite: () => closed,
    },
  )
  await installation.city.act(aClass)
  leader = await signedIn(installation, 'LEADER')
  collector = await signedIn(installation, 'COLLECTOR')
  cookie = await cookieOf(installation, (await aPerson(installation.city, ['LEADER'])).login)
  holder = new pg.Client({ connectionString: installation.city.testDatabase.ownerUrl })
  await holder.connect()
})
afterAll(async () => {
  await holder.end()
  await installation.close()
})

const aReport = () => ({ key: randomUUID(), description: '雨水井盖缺失' })
const countCases = () => installation.city.act(({ db }) => db.case.count())
const subscribe = (signal: AbortSignal) => {
  const query = encodeURIComponent('subscription { workListChanged { kind } }')
  const headers = { accept: 'text/event-stream', cookie }
  return fetch(`${installation.address}/graphql?query=${query}`, { headers, signal })
}
const get = (path: string) => fetch(`${installation.address}${path}`)

/** As many reports as are let in, each waiting for a row that somebody else holds. */
async function fillUp(count = most) {
  await holder.query('BEGIN; LOCK TABLE cases IN EXCLUSIVE MODE')
  const waiting = Array.from({ length: count }, () => collector(report, aReport()))
  await eventually(async () => (await underWay()) === count)
  return async () => {
    await holder.query('ROLLBACK')
    return Promise.all(waiting)
  }
}
const underWay = async () =>
  Number(/^zhihui_requests_under_way (\d+)$/m.exec(await (await get('/metrics')).text())?.[1])

describe('过载 more requests than the configured number at once', () => {
  test('those beyond it are told at once when to come back, and have changed nothing', async () => {
    const before = await countCases()
    const release = await fillUp()
    const refused = await collector(report, aReport())
    expect(refused.status).toBe(503)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(refused.headers.get('x-content-type-options')).toBe('nosniff')
    expect(refused.errors).toEqual([
      {
        message: expect.stringMatching(/Nothing was changed.*repeat/),
        extensions: { code: 'OVERLOADED' },
      },
    ])
    const answers = await release()
    expect(answers.map(({ status }) => status)).toEqual(Array(most).fill(200))
    expect(await countCases()).toBe(before + most)
  })

  test('health and metrics answer all the while, and afterwards everybody is let in', async () => {
    const release = await fillUp()
    for (const path of ['/healthz', '/metrics']) expect((await get(path)).status).toBe(200)
    expect((await get('/readyz')).status).toBeLessThanOrEqual(503)
    await release()
    expect((await leader('{ viewer { name } }')).status).toBe(200)
  })

  test('strangers together get a quarter of it, officers the rest', async () => {
    await holder.query('BEGIN; LOCK TABLE credentials IN ACCESS EXCLUSIVE MODE')
    const trying = `mutation { signIn(input: { login: "nobody", password: "x" }) { __typename } }`
    const waiting = [installation.ask(trying), installation.ask(trying)]
    await eventually(async () => (await underWay()) === 2)
    expect((await installation.ask(trying)).status).toBe(503)
    expect((await leader('{ viewer { name } }')).status).toBe(200)
    await holder.query('ROLLBACK')
    await Promise.all(waiting)
  })

  test('subscriptions stay open without counting', async () => {
    const stop = new AbortController()
    const opened = Array.from({ length: most + 2 }, () => subscribe(stop.signal))
    await Promise.all(opened)
    await eventually(async () => (await underWay()) === 0)
    expect((await leader('{ viewer { name } }')).status).toBe(200)
    stop.abort()
  })

  test('a request that its sender gives up makes room', async () => {
    const { port } = new URL(installation.address)
    const headers = { 'content-type': 'application/json', 'content-length': 99 }
    const slow = request({ port, path: '/graphql', method: 'POST', headers })
    slow.on('error', () => undefined)
    slow.write('{')
    await eventually(async () => (await underWay()) === 1)
    slow.destroy()
    await eventually(async () => (await underWay()) === 0)
  })
})

describe('写闸 while nothing more may be recorded', () => {
  test.each([
    ['STORAGE_FULL', storageFull],
    ['OVERLOADED', overloaded],
  ])(
    '%s: mutations are refused, nothing is changed, reading and signing in go on',
    async (code, why) => {
      const before = await countCases()
      closed = why()
      const refused = await collector(report, aReport())
      const read = await leader('{ cases { items { id } } }')
      const reader = await signedIn(installation, 'LEADER')
      closed = null
      expect(refused.status).toBe(503)
      expect(refused.headers.get('retry-after')).toMatch(/^\d+$/)
      expect(refused.errors[0]?.extensions.code).toBe(code)
      expect(refused.errors[0]?.message).toMatch(/Nothing was changed/)
      expect(read).toMatchObject({ status: 200, errors: [] })
      expect((await reader('{ viewer { name } }')).data.viewer).not.toBeNull()
      expect(await countCases()).toBe(before)
      expect((await collector(report, aReport())).data.reportCase.caseId).toEqual(
        expect.any(String),
      )
    },
  )
})
