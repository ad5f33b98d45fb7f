import { EventEmitter, once } from 'node:events'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { systemActor } from '../../services/ctx.ts'
import { connectDatabase, type Database } from '../../services/database.ts'
import { databaseFaultIn } from '../../services/database-faults.ts'
import { aCity, type TestCity } from '../support/city.ts'
import { aWayTo, type Way } from '../support/tcp-way.ts'

const never = 3_600_000
let city: TestCity
let way: Way
let far: Database

beforeAll(async () => {
  city = await aCity()
  const url = new URL(city.testDatabase.appUrl)
  way = await aWayTo(Number(url.port))
  await way.open()
  url.port = String(way.port)
  const patience = { connectionTimeoutMillis: 500, query_timeout: 500 }
  far = connectDatabase({ url: url.href, poolSize: 1, now: () => city.clock.now, patience })
})
afterAll(async () => {
  await far?.close()
  way?.close()
  await city?.close()
})

test('沉默 a database that falls silent in the middle of an act keeps nobody waiting, and is asked anew once it speaks', async () => {
  const act = far.actIn(city.scope, systemActor)
  const error: unknown = await act(async ({ db }) => {
    way.slowDown(never)
    await db.$queryRaw`SELECT 1 AS one`
  }).catch((reason: unknown) => reason)
  expect(databaseFaultIn(error)).toBe('away')

  way.slowDown(0)
  await expect(act(({ db }) => db.$queryRaw`SELECT 1 AS one`)).resolves.toEqual([{ one: 1 }])
})

test('繁忙 whoever reads waits for a connection as long as whoever acts', async () => {
  const url = city.testDatabase.appUrl
  const one = connectDatabase({ url, poolSize: 1, now: () => city.clock.now })
  const turn = new EventEmitter()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const begun = once(turn, 'begun')
    const acting = one.actIn(
      city.scope,
      systemActor,
    )(async () => {
      turn.emit('begun')
      await once(turn, 'end')
    })
    await begun
    const reading = async () => one.read(city.scope).case.count()
    const read = reading().catch((reason: unknown) => reason)
    for (let second = 0; second < 7; second++) await vi.advanceTimersByTimeAsync(1_000)
    turn.emit('end')
    await acting
    expect(await read).toBe(0)
  } finally {
    vi.useRealTimers()
    await one.close()
  }
})
