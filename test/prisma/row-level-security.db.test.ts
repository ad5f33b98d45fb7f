import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCity, type TestCity } from '../support/city.ts'
import { aRowOf, oneRowOfEach, tenantTables } from './a-row.ts'
import { doors, forbidden, globalTables, openBoth, refusalIn } from './catalogue.ts'

let city: TestCity
let other: TestCity
let room: Awaited<ReturnType<typeof openBoth>>
let tables: readonly string[]
const roles = `SELECT oid FROM pg_roles WHERE rolname = 'zhihui_app' OR rolname = $1`
const login = () => new URL(city.testDatabase.appUrl).username
beforeAll(async () => {
  city = await aCity()
  other = await aCity({ database: city.testDatabase })
  room = await openBoth(city.testDatabase)
  tables = await tenantTables(room.owner)
  for (const { scope } of [city, other]) await oneRowOfEach(room.owner, tables, scope.cityId)
})
afterAll(async () => {
  await room.close()
  await other.close()
  await city.close()
})

describe('目录 the catalogue', () => {
  test('every table is under forced row-level security, or stands on the closed list', async () => {
    const rows = await room.owner(
      `SELECT relname AS name, relrowsecurity AND relforcerowsecurity AS guarded
       FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')`,
    )
    const open = rows.filter(({ name }) => !tables.includes(String(name)))
    expect(open.map(({ name }) => name).toSorted()).toEqual([...globalTables])
    expect(
      rows
        .filter(({ guarded }) => !guarded)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(globalTables.filter((name) => name !== 'cities'))
  })

  test('each has a policy to read, to add and to change, each bound to the city', async () => {
    const rows = await room.owner(
      `SELECT tablename AS name, cmd, concat(qual, with_check) AS terms FROM pg_policies
       WHERE schemaname = 'public' AND 'zhihui_app' = ANY (roles)`,
    )
    for (const table of tables) {
      const own = rows.filter(({ name }) => name === table)
      expect([table, own.map(({ cmd }) => cmd).toSorted()]).toEqual([
        table,
        ['INSERT', 'SELECT', 'UPDATE'],
      ])
      for (const { terms } of own) expect(terms).toMatch(/app_(related_)?city_ids?\(\)/)
    }
  })

  test('no policy speaks to everybody', async () => {
    const rows = await room.owner(
      `SELECT DISTINCT unnest(roles)::text AS role FROM pg_policies
       WHERE schemaname = 'public' ORDER BY 1`,
    )
    expect(rows.map(({ role }) => role)).toEqual(['zhihui_app', 'zhihui_background'])
  })

  test('what looks across cities is on the closed list, with a fixed search path', async () => {
    const rows = await room.owner(
      `SELECT proname AS name, array_to_string(proconfig, ';') AS settings FROM pg_proc
       WHERE pronamespace = 'public'::regnamespace AND prosecdef ORDER BY 1`,
    )
    expect(rows.map(({ name }) => name).toSorted()).toEqual([...doors].toSorted())
    for (const { settings } of rows)
      expect(settings).toMatch(/^search_path=public, pg_temp(;plan_cache_mode=force_custom_plan)?$/)
  })

  test('no door stands open to everybody', async () => {
    const rows = await room.owner(
      `SELECT proname
       FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) AS grants
       WHERE pronamespace = 'public'::regnamespace AND prosecdef AND grants.grantee = 0`,
    )
    expect(rows).toEqual([])
  })
})

describe('应用角色 the application', () => {
  test('owns nothing', async () => {
    const rows = await room.owner(
      `SELECT classid::regclass::text, objid FROM pg_shdepend
       WHERE deptype = 'o' AND refobjid IN (${roles})`,
      [login()],
    )
    expect(rows).toEqual([])
  })

  test('rules nothing, bypasses nothing, and is no member of the background', async () => {
    const rows = await room.owner(
      `SELECT rolname FROM pg_roles
       WHERE oid IN (${roles}) AND (rolsuper OR rolbypassrls OR rolcreaterole
         OR rolcreatedb OR rolreplication OR pg_has_role(oid, 'zhihui_background', 'MEMBER')
         OR has_schema_privilege(oid, 'public', 'CREATE')
         OR has_database_privilege(oid, current_database(), 'CREATE'))`,
      [login()],
    )
    expect(rows).toEqual([])
  })

  test('neither does the background log in, bypass or rule', async () => {
    const rows = await room.owner(
      `SELECT rolcanlogin OR rolsuper OR rolbypassrls AS strong FROM pg_roles
       WHERE rolname = 'zhihui_background'`,
    )
    expect(rows).toEqual([{ strong: false }])
  })

  test('deletes nothing anywhere, and of the global tables writes only its own city', async () => {
    const rows = await room.owner(
      `SELECT relname AS name, privilege
       FROM pg_class, unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS privilege
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
         AND has_table_privilege($1, oid, privilege)
         AND (privilege IN ('DELETE', 'TRUNCATE') OR relname = ANY ($2))`,
      [login(), globalTables],
    )
    expect(rows).toEqual([{ name: 'cities', privilege: 'UPDATE' }])
  })

  test.each(['graphile_worker', 'engine_commands'])('sees nothing of the queue %s', (schema) =>
    room.inCity(city.scope.cityId, async (app) => {
      const read = `SELECT FROM ${schema}._private_jobs`
      expect(await refusalIn(app, read)).toBe(forbidden)
    }),
  )
})

describe('城市隔离 the rows of another city', () => {
  test('without a city set nothing is readable from any table', async () => {
    await room.app('BEGIN')
    for (const table of [...tables, 'cities'])
      expect([table, await refusalIn(room.app, `SELECT FROM ${table}`)]).toEqual([
        table,
        expect.stringMatching(new RegExp(`^(done 0|${forbidden})$`)),
      ])
    await room.app('ROLLBACK')
  })

  test('its own row of every table that it may read is readable', () =>
    room.inCity(city.scope.cityId, async (app) => {
      const blind: string[] = []
      for (const table of tables)
        if ((await refusalIn(app, `SELECT FROM ${table}`)) !== 'done 1') blind.push(table)
      expect(blind).toEqual(['credentials', 'sessions', 'sign_in_links'])
    }))

  test('are not readable by id, not changed, not added, not taken over', () =>
    room.inCity(city.scope.cityId, async (app) => {
      const its = [other.scope.cityId]
      for (const table of tables) {
        const where = `FROM ${table} WHERE city_id = $1`
        const update = `UPDATE ${table} SET city_id = city_id WHERE city_id = $1 RETURNING city_id`
        const give = `UPDATE ${table} SET city_id = $1`
        const { insert, values } = await aRowOf(room.owner, table, other.scope.cityId)
        const answers = {
          read: await refusalIn(app, `SELECT ${where}`, its),
          changed: await refusalIn(app, update, its),
          deleted: await refusalIn(app, `DELETE ${where}`, its),
          added: await refusalIn(app, insert, values),
          given: await refusalIn(app, give, its),
        }
        expect([table, answers]).toEqual([table, refusedTo(answers)])
      }
    }))

  /** Nothing found where it may ask, nothing done where it may not. */
  function refusedTo(answers: Readonly<Record<'read' | 'changed', string>>) {
    const nothing = (answer: string) => (answer === forbidden ? forbidden : 'done 0')
    return {
      read: nothing(answers.read),
      changed: nothing(answers.changed),
      deleted: forbidden,
      added: forbidden,
      given: forbidden,
    }
  }

  test('its own city cannot be made another one, nor another one changed', () =>
    room.inCity(city.scope.cityId, async (app) => {
      const rename = `UPDATE cities SET name = 'x' WHERE id = $1 RETURNING id`
      expect(await refusalIn(app, rename, [other.scope.cityId])).toBe('done 0')
      expect(await refusalIn(app, rename, [city.scope.cityId])).toBe('done 1')
      expect(await refusalIn(app, `INSERT INTO cities (id) VALUES ($1)`, [randomUUID()])).toBe(
        forbidden,
      )
    }))
})

describe('审计 what nobody changes', () => {
  test.each(['audit_entries', 'clock_entries', 'live_events', 'evaluation_periods', 'rulings'])(
    '%s of the own city are neither changed nor deleted by the application',
    (table) =>
      room.inCity(city.scope.cityId, async (app) => {
        const update = `UPDATE ${table} SET city_id = city_id`
        expect(await refusalIn(app, update)).toBe(forbidden)
        expect(await refusalIn(app, `DELETE FROM ${table}`)).toBe(forbidden)
      }),
  )

  test('what the engine said is written by the record sink only', () =>
    room.inCity(city.scope.cityId, async (app) => {
      for (const table of ['element_visits', 'engine_records', 'incidents'])
        expect(await refusalIn(app, `UPDATE ${table} SET instance_key = 1`)).toBe(forbidden)
    }))
})

describe('三员分立 the three administrators', () => {
  const administrators = ['SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDITOR'] as const
  const pairs = administrators.flatMap((one) =>
    administrators.filter((another) => another !== one).map((another) => [one, another] as const),
  )
  test.each(pairs)('%s and %s are not held together, whoever writes it', async (one, another) => {
    const { cityId } = city.scope
    const personId = await city.act(async ({ db }) => {
      const { id } = await db.person.create({ data: { cityId, name: '张三' } })
      await db.roleAssignment.create({ data: { cityId, personId: id, role: one } })
      return id
    })
    const second = room.owner(
      `INSERT INTO role_assignments (id, city_id, person_id, role) VALUES (uuidv7(), $1, $2, $3)`,
      [cityId, personId, another],
    )
    await expect(second).rejects.toMatchObject({ code: '23505' })
  })
})
