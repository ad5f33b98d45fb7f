import { randomBytes, randomInt } from 'node:crypto'
import pg from 'pg'
import type { Act, Actor, CityScope, RoleAtUnit } from '../../services/ctx.ts'
import { systemActor } from '../../services/ctx.ts'
import { connectDatabase, type Database } from '../../services/database.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'

export type TestCity = {
  readonly database: Database
  readonly testDatabase: TestDatabase
  readonly scope: CityScope
  /** Acts as the system, or as whoever is handed in. */
  readonly act: Act
  readonly actAs: (actor: Actor) => Act
  readonly clock: { now: Date }
  readonly close: () => Promise<void>
}
type Given = {
  now?: Date
  /** A clock that goes by itself; `now` stands still. */
  clock?: { now: Date }
  code?: string
  database?: TestDatabase
  parentId?: string
}

/** A city in a database of its own; its clock stands still until the test moves it. */
export async function aCity(given: Given = {}): Promise<TestCity> {
  const testDatabase = given.database ?? (await createTestDatabase())
  const clock = given.clock ?? { now: given.now ?? new Date('2026-03-02T02:00:00Z') }
  const database = connectDatabase({ url: testDatabase.appUrl, poolSize: 8, now: () => clock.now })
  const id = await insertCity(testDatabase.ownerUrl, given)
  const scope = await database.scopeOf(id)
  return {
    database,
    testDatabase,
    scope,
    act: database.actIn(scope, systemActor),
    actAs: (actor) => database.actIn(scope, actor),
    clock,
    close: async () => {
      await database.close()
      if (given.database === undefined) await testDatabase.drop()
    },
  }
}

async function insertCity(ownerUrl: string, { code, parentId }: Given): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO cities (id, code, name, name_en, kind, parent_id, demo)
       VALUES (uuidv7(), $1, '测试市', 'Test city', 'CITY', $2, true) RETURNING id`,
      [code ?? String(randomInt(100_000, 999_999)), parentId ?? null],
    )
    return rows[0]?.id ?? ''
  } finally {
    await client.end()
  }
}

/** A person with the given roles, not stored. */
export const anActor = (roles: readonly RoleAtUnit[], id: string = aUuid()): Actor => ({
  kind: 'PERSON',
  id,
  name: 'Test person',
  unitId: roles[0]?.unitId ?? null,
  roles,
})

const aUuid = () =>
  randomBytes(16)
    .toString('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-7$3-8$4-$5')
