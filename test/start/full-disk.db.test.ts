import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureAppLogin } from '../../prisma/app-login.ts'
import { migrate } from '../../prisma/migrate.ts'
import { startDatabase } from '../../prisma/start-database.ts'
import { storageFull } from '../../services/errors.ts'
import { keepRunning } from '../../start/keep-running.ts'
import { watchSpace } from '../../start/watch-space.ts'
import {
  aClass,
  aPerson,
  type Client,
  cookieOf,
  report,
  serve,
} from '../graphql/support/installation.ts'
import { aCity, type TestCity } from '../support/city.ts'
import { freePort } from '../support/database-server.ts'
import { eventually } from '../support/engine.ts'
import { aSmallDisk } from '../support/small-disk.ts'

const megabyte = 1024 * 1024
/** What the product is told has to be left. */
const least = 24 * megabyte
const small = ['min_wal_size=32MB', 'max_wal_size=48MB', 'max_connections=40']
const log = pino({ level: 'silent' })
const disk = await aSmallDisk(220)
const stops: (() => Promise<unknown>)[] = []
let ownerUrl: string
let city: TestCity
let collector: Client
let space: Awaited<ReturnType<typeof watchSpace>>
/** Whether the product looks at the room left, as it does; or the database has to find out. */
let watching = true

beforeAll(async () => {
  if (disk === null) return
  const { folder } = disk
  const port = await freePort()
  const start = () => startDatabase({ dataDir: folder, port, settings: small })
  const running = await keepRunning({ name: 'database', start, log })
  stops.push(running.stop)
  ownerUrl = running.url
  await migrate(ownerUrl)
  const appUrl = await ensureAppLogin(ownerUrl, folder)
  const database = { ownerUrl, appUrl, drop: async () => undefined }
  city = await aCity({ database })
  stops.push(city.close)
  await city.act(aClass)
  space = await watchSpace({ folder, least, log })
  stops.push(async () => space.stop())
  const served = await serve(city, {
    mayWrite: () => (watching && space.isLow() ? storageFull() : null),
  })
  stops.push(served.close)
  const { login } = await aPerson(city, ['COLLECTOR'])
  collector = served.asCookie(await cookieOf(served, login))
})
afterAll(async () => {
  for (const stop of stops.reverse()) await stop()
  await disk?.remove()
})

const aReport = (description = '雨水井盖缺失') => ({ key: randomUUID(), description })
const caseCount = async () => {
  const { data } = await collector('{ cases { total } }')
  return data.cases.total
}

/** What is written next needs another piece of the log; the database keeps a few of them in hand. */
async function endPieceOfLog() {
  const owner = new pg.Client({ connectionString: ownerUrl })
  owner.on('error', () => undefined)
  await owner
    .connect()
    .then(() => owner.query('SELECT pg_switch_wal()'))
    .catch(() => undefined)
  await owner.end().catch(() => undefined)
}

describe.skipIf(disk === null)('磁盘已满 a disk without room', () => {
  test('before the database finds it full, acts are refused and reading goes on; with room so do acts', async () => {
    expect((await collector(report, aReport())).status).toBe(200)
    const before = await caseCount()
    await disk?.fill(least / 2)
    await eventually(async () => space.isLow())
    const refused = await collector(report, aReport())
    expect(refused.status).toBe(503)
    expect(refused.errors[0]?.extensions.code).toBe('STORAGE_FULL')
    expect(await caseCount()).toBe(before)
    await disk?.makeRoom()
    await eventually(async () => (await collector(report, aReport())).status === 200, 5_000)
    expect(await caseCount()).toBe(before + 1)
  })

  test('a database that did find it full refuses clearly, loses nothing it acknowledged, and recovers by itself', async () => {
    watching = false
    let acknowledged = await caseCount()
    const refusals: string[] = []
    const long = 'x'.repeat(1_900)
    for (let tries = 0; tries < 100 && refusals.length < 3; tries += 1) {
      // the database lets go of pieces of its log meanwhile
      await disk?.fill(0)
      const { status, errors } = await collector(report, aReport(long))
      if (status === 200) acknowledged += 1
      else refusals.push(`${status} ${errors[0]?.extensions.code}`)
      await endPieceOfLog()
    }
    expect(refusals).toHaveLength(3)
    for (const refusal of refusals)
      expect(refusal).toMatch(/^503 (STORAGE_FULL|DATABASE_UNAVAILABLE)$/)
    await disk?.makeRoom()
    await eventually(async () => (await collector(report, aReport())).status === 200, 20_000)
    expect(await caseCount()).toBe(acknowledged + 1)
  })
})
