import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectDatabase, type Database } from '../../services/database.ts'
import { aCity, type TestCity } from '../support/city.ts'
import { eventually } from '../support/engine.ts'
import { aWayTo, type Way } from '../support/tcp-way.ts'
import {
  type Answer,
  aClass,
  aPerson,
  type Client,
  cookieOf,
  report,
  serve,
} from './support/installation.ts'

const leak =
  /SELECT|INSERT|prisma|node_modules|\.ts|\/work|127\.0\.0\.1|5432|ECONN|P20\d\d|57P0|53100/i
let city: TestCity
let way: Way
let far: Database
let served: Awaited<ReturnType<typeof serve>>
let collector: Client
beforeAll(async () => {
  city = await aCity()
  await city.act(aClass)
  const url = new URL(city.testDatabase.appUrl)
  way = await aWayTo(Number(url.port))
  await way.open()
  url.port = String(way.port)
  far = connectDatabase({ url: url.href, poolSize: 4, now: () => city.clock.now })
  served = await serve(city, { database: far, databaseUrl: url.href })
  const { login } = await aPerson(city, ['COLLECTOR'])
  collector = served.asCookie(await cookieOf(served, login))
})
afterAll(async () => {
  await served.close()
  await far.close()
  way.close()
  await city.close()
})

const aReport = () => ({ key: randomUUID(), description: '雨水井盖缺失' })
const countCases = () => city.act(({ db }) => db.case.count())
const get = async (path: string) => (await fetch(`${served.address}${path}`)).status
const unserved = (code: string) => ({
  status: 503,
  errors: [{ message: expect.any(String), extensions: { code } }],
})

function expectClear({ errors, headers }: Answer) {
  expect(headers.get('retry-after')).toMatch(/^\d+$/)
  expect(errors[0]?.message).toMatch(/[Rr]epeat/)
  expect(JSON.stringify(errors)).not.toMatch(leak)
}

describe('数据库离线 a database that refuses connections', () => {
  test('acts and reads are refused clearly, the process lives, and all goes on by itself afterwards', async () => {
    const before = await countCases()
    way.close()
    const lost = aReport()
    for (const answer of [
      await collector(report, lost),
      await collector('{ cases { items { id } } }'),
      await served.ask('mutation { signIn(input: { login: "x", password: "y" }) { __typename } }'),
    ]) {
      expect(answer).toMatchObject(unserved('DATABASE_UNAVAILABLE'))
      expectClear(answer)
    }
    expect(await get('/healthz')).toBe(200)
    expect(await get('/metrics')).toBe(200)
    expect(await countCases()).toBe(before)
    await way.open()
    const again = await eventually(async () => {
      const answer = await collector(report, lost)
      return answer.status === 200 && answer
    }, 5_000)
    expect(again.data.reportCase.caseId).toEqual(expect.any(String))
    expect(await countCases()).toBe(before + 1)
  })

  test('somebody unknown by then is told so, too: before GraphQL', async () => {
    way.close()
    const stranger = served.asCookie('__Host-zhihui=somebody')
    const answer = await stranger('{ viewer { name } }')
    await way.open()
    expect(answer).toMatchObject(unserved('DATABASE_UNAVAILABLE'))
    expectClear(answer)
  })

  test('a connection that breaks within an act leaves nothing of it', async () => {
    const before = await countCases()
    const holder = new pg.Client({ connectionString: city.testDatabase.ownerUrl })
    await holder.connect()
    await holder.query('BEGIN; LOCK TABLE cases IN EXCLUSIVE MODE')
    const reporting = collector(report, aReport())
    await eventually(async () => (await waitingFor(holder)) > 0)
    way.close()
    const answer = await reporting
    await holder.query('ROLLBACK')
    await way.open()
    await holder.end()
    expect(answer).toMatchObject(unserved('DATABASE_UNAVAILABLE'))
    expectClear(answer)
    expect(await countCases()).toBe(before)
  })
})

describe('磁盘已满 a database without room', () => {
  test('what it cannot record is refused clearly, reading goes on, and with room so does recording', async () => {
    const owner = new pg.Client({ connectionString: city.testDatabase.ownerUrl })
    await owner.connect()
    await owner.query(`
      CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        RAISE EXCEPTION 'could not extend file "base/5/16384": No space left on device' USING ERRCODE = '53100';
      END $$;
      CREATE TRIGGER no_room BEFORE INSERT ON cases EXECUTE FUNCTION no_room()`)
    const refused = await collector(report, aReport())
    const read = await collector('{ cases { items { id } } }')
    await owner.query('DROP TRIGGER no_room ON cases')
    await owner.end()
    expect(refused).toMatchObject(unserved('STORAGE_FULL'))
    expectClear(refused)
    expect(read).toMatchObject({ status: 200, errors: [] })
    expect((await collector(report, aReport())).status).toBe(200)
  })
})

const waitingFor = async (holder: pg.Client) => {
  const { rowCount } = await holder.query('SELECT FROM pg_locks WHERE NOT granted')
  return rowCount ?? 0
}
