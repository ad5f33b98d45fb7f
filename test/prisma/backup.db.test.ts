import { appendFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readManifest } from '../../prisma/backup/manifest.ts'
import { writeBackup } from '../../prisma/backup/write-backup.ts'
import { migrate } from '../../prisma/migrate.ts'
import { cleanFile } from '../../services/attachments/clean-file.ts'
import { localFiles } from '../../services/attachments/local-files.ts'
import { keepFile, recordFile } from '../../services/attachments/record-file.ts'
import { sha256Of } from '../../services/attachments/sha256.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { aPng } from '../support/photos.ts'
import { aReport, aWorkingCity, type WorkingCity } from '../support/working-city.ts'
import { aFolder, environmentOf, type } from '../zhihui/command-line.ts'

let city: WorkingCity
let folder = ''
const saved = () => path.join(folder, 'saved')
const now = () => new Date('2026-03-02T02:00:00Z')
const environment = () => ({ ...environmentOf(city), DATA_DIR: path.join(folder, 'data') })
let photo: Awaited<ReturnType<typeof aStoredPhoto>>
const awkward = '井盖\t缺失\\N "行人"\r\n第二行 \\. 𠮷'

beforeAll(async () => {
  city = await aWorkingCity()
  folder = await aFolder()
  photo = await aStoredPhoto()
  for (const attachmentIds of [[], [], [photo.attachmentId]]) await aReport(city, { attachmentIds })
  await onOwner(city.testDatabase.ownerUrl, (owner) =>
    owner.query('UPDATE cases SET description = $1', [awkward]),
  )
  expect(await type(['backup', saved()], { environment: environment() })).toMatchObject({
    status: 0,
    refused: '',
  })
})
afterAll(async () => {
  await city.close()
  await rm(folder, { recursive: true })
})

/** What a collector sent, in the store of the installation. */
async function aStoredPhoto() {
  const act = city.actAs(city.staff.actor('COLLECTOR', null))
  const file = cleanFile(aPng())
  const given = { file, sha256: sha256Of(file.bytes), name: null }
  const recorded = await act((ctx) => recordFile(ctx, given))
  await localFiles(path.join(folder, 'data', 'files')).put(recorded.storageKey, file.bytes)
  await act((ctx) => keepFile(ctx, recorded.attachmentId))
  return { ...recorded, content: file.bytes }
}

async function onOwner<T>(url: string, run: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  return run(owner).finally(() => owner.end())
}

const restore = async (from: string, ownerUrl: string, dataDir = aDataDir()) =>
  type(['restore', from], { environment: { DATABASE_URL: ownerUrl, DATA_DIR: dataDir } })
const aDataDir = () => path.join(folder, `empty-${Math.random()}`)

/** What a database holds, as a backup of it says. */
async function contentsOf(ownerUrl: string) {
  const again = path.join(folder, `again-${Math.random()}`)
  const { tables, sequences, queue } = await writeBackup({ ownerUrl, folder: again, now })
  return { tables, sequences, queue }
}

async function inNewDatabase<T>(run: (database: TestDatabase) => Promise<T>): Promise<T> {
  const database = await createTestDatabase()
  return run(database).finally(database.drop)
}

describe('备份与恢复 backup and restore', () => {
  test('what was saved is restored row by row: equal hashes, sequences and queued commands', async () => {
    const manifest = await readManifest(saved())
    const rows = Object.fromEntries(manifest.tables.map(({ name, rows }) => [name, rows]))
    expect(rows).toMatchObject({ cities: 1, cases: 3 })
    expect(manifest.queue.rows).toBe(3)
    await inNewDatabase(async ({ ownerUrl }) => {
      expect(await restore(saved(), ownerUrl)).toMatchObject({ status: 0, refused: '' })
      const { tables, sequences, queue } = manifest
      expect(await contentsOf(ownerUrl)).toEqual({ tables, sequences, queue })
      const { rows } = await onOwner(ownerUrl, (owner) =>
        owner.query('SELECT DISTINCT description FROM cases'),
      )
      expect(rows).toEqual([{ description: awkward }])
    })
  })

  test('照片 photos are restored byte by byte, wherever the new installation keeps them', async () => {
    await inNewDatabase(async ({ ownerUrl }) => {
      const dataDir = aDataDir()
      expect(await restore(saved(), ownerUrl, dataDir)).toMatchObject({ status: 0, refused: '' })
      const back = await readFile(path.join(dataDir, 'files', photo.storageKey))
      expect(back.equals(photo.content)).toBe(true)
    })
  })

  test('照片 one that the store has lost does not stop a backup, and is named', async () => {
    const place = path.join(folder, 'data', 'files', photo.storageKey)
    await writeFile(place, 'altered')
    const again = path.join(folder, 'without-photo')
    const { status, printed } = await type(['backup', again], { environment: environment() })
    expect([status, printed]).toEqual([0, expect.stringContaining(photo.storageKey)])
    expect((await readManifest(again)).lostFiles).toEqual([photo.storageKey])
    await inNewDatabase(async ({ ownerUrl }) => {
      expect(await restore(again, ownerUrl)).toMatchObject({ status: 0, refused: '' })
    })
    await writeFile(place, photo.content)
  })

  test('row-level security, foreign keys and triggers stand afterwards as before', async () => {
    const guards = (url: string) =>
      onOwner(url, async (owner) => {
        const { rows } = await owner.query(
          `SELECT conname, pg_get_constraintdef(oid), convalidated FROM pg_constraint
             WHERE connamespace = 'public'::regnamespace
           UNION ALL SELECT relname, relforcerowsecurity::text, relrowsecurity FROM pg_class
             WHERE relnamespace = 'public'::regnamespace
           UNION ALL SELECT tgname, tgenabled::text, true FROM pg_trigger WHERE NOT tgisinternal
           ORDER BY 1, 2`,
        )
        return rows
      })
    await inNewDatabase(async ({ ownerUrl }) => {
      const before = await guards(ownerUrl)
      await restore(saved(), ownerUrl)
      expect(await guards(ownerUrl)).toEqual(before)
    })
  })

  test('an owner who is no superuser saves and restores every row, too', async () => {
    const server = new URL(city.testDatabase.ownerUrl)
    const name = `owner_${process.pid}_${Date.now()}`
    const own = new URL(server)
    Object.assign(own, { username: name, password: 'secret', pathname: `/${name}` })
    const asServer = (sql: string) => onOwner(server.href, (owner) => owner.query(sql))
    await asServer(`CREATE ROLE ${name} LOGIN CREATEROLE PASSWORD 'secret'`)
    await asServer(`GRANT zhihui_app, zhihui_background TO ${name} WITH ADMIN OPTION`)
    await asServer(`CREATE DATABASE ${name} OWNER ${name}`)
    try {
      await migrate(own.href)
      expect(await restore(saved(), own.href)).toMatchObject({ status: 0, refused: '' })
      expect((await contentsOf(own.href)).tables).toEqual((await readManifest(saved())).tables)
    } finally {
      await asServer(`DROP DATABASE ${name} WITH (FORCE)`)
      await asServer(`DROP ROLE ${name}`)
    }
  })
})

describe('拒绝 what is refused changes nothing', () => {
  test('a folder that exists already is not written to', async () => {
    const before = await readdir(saved())
    const { status, refused } = await type(['backup', saved()], { environment: environment() })
    expect({ status, refused }).toMatchObject({
      status: 1,
      refused: expect.stringContaining('exists already'),
    })
    expect(await readdir(saved())).toEqual(before)
  })

  test('an installation that is not empty is not restored into', async () => {
    const before = await contentsOf(city.testDatabase.ownerUrl)
    const { status, refused } = await restore(saved(), city.testDatabase.ownerUrl)
    expect(status).toBe(1)
    expect(refused).toContain('not empty')
    expect(await contentsOf(city.testDatabase.ownerUrl)).toEqual(before)
  })

  test.each<[string, string, (copy: string) => Promise<unknown>]>([
    ['without its manifest', 'no manifest', (copy) => rm(path.join(copy, 'manifest.json'))],
    [
      'whose manifest was altered',
      'not the one',
      (copy) => appendFile(path.join(copy, 'manifest.json'), ' '),
    ],
    ['without one of its files', 'cases.copy is missing', (copy) => rm(file(copy, 'cases'))],
    [
      'of which a row was altered',
      'cases.copy was altered',
      async (copy) =>
        writeFile(
          file(copy, 'cases'),
          (await readFile(file(copy, 'cases'), 'utf8')).replace('井盖', '井蓋'),
        ),
    ],
    [
      'cut short',
      'audit_entries.copy was altered',
      (copy) => writeFile(file(copy, 'audit_entries'), ''),
    ],
    [
      'without one of its photos',
      'is missing or was altered',
      (copy) => rm(path.join(copy, 'files', photo.storageKey)),
    ],
  ])('a backup %s is refused with “%s”', async (_what, words, spoil) => {
    const copy = path.join(folder, `spoiled-${Math.random()}`)
    await cp(saved(), copy, { recursive: true })
    await spoil(copy)
    await inNewDatabase(async ({ ownerUrl }) => {
      const { status, refused } = await restore(copy, ownerUrl)
      expect([status, refused]).toEqual([1, expect.stringContaining(words)])
      expect((await contentsOf(ownerUrl)).tables.every(({ rows }) => rows === 0)).toBe(true)
    })
  })
})

describe('拒绝 what does not belong together is refused', () => {
  test('a backup of another version is refused by name of the migration', async () => {
    await inNewDatabase(async ({ ownerUrl }) => {
      await onOwner(ownerUrl, (owner) =>
        owner.query(`INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name)
                     VALUES ('x', 'x', now(), '20990101000001_from_the_future')`),
      )
      const { status, refused } = await restore(saved(), ownerUrl)
      expect([status, refused]).toEqual([
        1,
        expect.stringMatching(/another version.*20990101000001_from_the_future/),
      ])
    })
  })

  test('an engine’s data beside the empty database is not taken over', async () => {
    const dataDir = await aFolder({ engine: '' })
    await inNewDatabase(async ({ ownerUrl }) => {
      const { status, refused } = await type(['restore', saved()], {
        environment: { DATABASE_URL: ownerUrl, DATA_DIR: dataDir },
      })
      expect([status, refused]).toEqual([1, expect.stringContaining('holds an installation')])
    })
    await rm(dataDir, { recursive: true })
  })
})

const file = (copy: string, table: string) => path.join(copy, `${table}.copy`)
