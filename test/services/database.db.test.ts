import { afterAll, beforeAll, expect, test } from 'vitest'
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
