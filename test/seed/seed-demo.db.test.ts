import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDemoLinks } from '../../prisma/seed/demo-links.ts'
import { seedDemo } from '../../prisma/seed/seed-demo.ts'
import { isRulePhrase } from '../../services/command-manual/classify-phrase.ts'
import { manualFindings } from '../../services/command-manual/manual-findings.ts'
import { type CityScope, systemActor } from '../../services/ctx.ts'
import { connectDatabase, type Database } from '../../services/database.ts'
import { examined, openExamples, surroundings } from '../../services/manual-examples/examine.ts'
import { findPlace } from '../../services/organizations/find-place.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let testDatabase: TestDatabase
let database: Database
let owner: pg.Client
let city: CityScope
let county: CityScope
const deployed: string[] = []
const now = () => new Date('2026-03-02T02:00:00Z')

const seed = () =>
  seedDemo({
    database,
    ownerUrl: testDatabase.ownerUrl,
    deploy: async ({ cityCode }, resources) => {
      deployed.push(...resources.map(({ name }) => `${cityCode} ${name}`))
    },
  })

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  database = connectDatabase({ url: testDatabase.appUrl, poolSize: 4, now })
  owner = new pg.Client({ connectionString: testDatabase.ownerUrl })
  await owner.connect()
  ;[city, county] = await seed()
})

afterAll(async () => {
  await owner.end()
  await database.close()
  await testDatabase.drop()
})

const inCity = () => database.actIn(city, systemActor)

const seededTables = [
  ...['cities', 'organization_units', 'people', 'role_assignments', 'responsibility_grids'],
  ...['unit_grids', 'components', 'catalogue_classes', 'manual_editions', 'manual_entries'],
  ...['manual_rules', 'unit_phrases', 'working_calendars'],
]

async function counts() {
  const found: Record<string, number> = {}
  for (const table of seededTables) {
    const { rows } = await owner.query<{ count: number }>(`SELECT count(*)::int FROM ${table}`)
    found[table] = rows[0]?.count ?? 0
  }
  return found
}

async function namesOf(sql: string) {
  const { rows } = await owner.query<{ name: string }>(sql)
  return rows.map(({ name }) => name)
}

test('演示数据 seeding a second time changes no count and deploys nothing again', async () => {
  const [before, deployedBefore] = [await counts(), deployed.length]
  await seed()
  expect(await counts()).toEqual(before)
  expect(deployed).toHaveLength(deployedBefore)
  expect(before['cities']).toBe(2)
  expect(before['components']).toBeGreaterThanOrEqual(300)
  expect(before['manual_entries']).toBe(519 * 2)
})

test('责任单位 every unit with accounts that the manual can propose has an officer and a handler', async () => {
  const unstaffed = await namesOf(`
    SELECT u.name FROM organization_units u
    WHERE u.kind IN ('DEPARTMENT', 'ENFORCEMENT', 'STREET', 'DESK', 'DISTRICT') AND u.has_accounts
      AND (SELECT count(DISTINCT role) FROM role_assignments r
           WHERE r.unit_id = u.id AND r.role IN ('DEPARTMENT_OFFICER', 'HANDLER')) < 2`)
  expect(unstaffed).toEqual([])
})

test('行业主管 every owner without accounts is reached through a regulator that has them', async () => {
  const lost = await namesOf(`
    SELECT u.name FROM organization_units u LEFT JOIN organization_units r ON r.id = u.regulator_id
    WHERE u.kind = 'OWNER' AND (u.has_accounts OR r.has_accounts IS NOT TRUE)`)
  expect(lost).toEqual([])
})

test('规则用语 no unit is called after a phrase that is a rule, such as 各产权单位', async () => {
  const names = await namesOf('SELECT name FROM organization_units')
  expect(names).not.toContain('各产权单位')
  expect(names.filter(isRulePhrase)).toEqual([])
})

test('手册检查 nothing is wrong with the manuals of city and county', async () => {
  for (const scope of [city, county]) {
    const findings = await database.actIn(
      scope,
      systemActor,
    )(async ({ db, now }) => {
      const where = { cityId: scope.cityId }
      const { id: editionId } = await db.manualEdition.findFirstOrThrow({ where })
      return manualFindings(db, { editionId, at: now() })
    })
    expect(findings.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([])
  }
})

test('责任网格 every unit grid belongs to a beat, and every beat to a collector of its own', async () => {
  const without = await namesOf(
    'SELECT name FROM unit_grids WHERE responsibility_grid_id IS NULL OR street_id IS NULL',
  )
  expect(without).toEqual([])
  const { rows } = await owner.query(`
    SELECT count(*)::int AS beats, count(DISTINCT g.collector_id)::int AS collectors
    FROM responsibility_grids g JOIN role_assignments r ON r.person_id = g.collector_id AND r.role = 'COLLECTOR'`)
  expect(rows).toEqual([{ beats: 24, collectors: 24 }])
})

test('部件 every component lies in the grid that the register names, with its three bodies', async () => {
  const bodiless = await namesOf(`
    SELECT code AS name FROM components
    WHERE department_in_charge_id IS NULL OR owner_id IS NULL OR maintainer_id IS NULL OR code !~ '^\\d{16}$'`)
  expect(bodiless).toEqual([])
  const misplaced = await inCity()(async (ctx) => {
    const components = await ctx.db.component.findMany({ take: 500 })
    const places = []
    for (const component of components)
      if ((await findPlace(ctx, component)).gridId !== component.gridId) places.push(component.code)
    return places
  })
  expect(misplaced).toEqual([])
})

test('小类 every class of the manual is called by an English name too', async () => {
  expect(await namesOf(`SELECT name FROM catalogue_classes WHERE name_en = ''`)).toEqual([])
})

test('角色 every role a person may hold is held, and nobody holds two that must not meet', async () => {
  const { rows } = await owner.query<{ roles: string[] }>(`
    SELECT array_agg(role::text ORDER BY role::text) AS roles FROM role_assignments
    WHERE city_id = '${city.cityId}' GROUP BY person_id`)
  const held = new Set(rows.flatMap(({ roles }) => roles))
  expect(held.size).toBe(15)
  expect(held).not.toContain('API_CLIENT')
  const several = rows.filter(({ roles }) => roles.length > 1)
  expect(several).toEqual([{ roles: ['INTAKE_OFFICER', 'SHIFT_LEADER'] }])
})

test('县级 the county has desks, streets and an edition of its own, naming its own bodies', async () => {
  const foreign = await namesOf(`
    SELECT name FROM organization_units WHERE city_id = '${county.cityId}' AND name LIKE '运城市%'`)
  expect(foreign).toEqual([])
  const kinds = await namesOf(`
    SELECT kind::text AS name FROM organization_units
    WHERE city_id = '${county.cityId}' AND parent_id IS NULL AND kind::text LIKE '%CENTER' ORDER BY 1`)
  expect(kinds).toEqual(['COMMAND_CENTER', 'SUPERVISION_CENTER'])
  expect(city.cityIds).toContain(county.cityId)
})

test('示例 the demo manual says of every example what the printed manual says', async () => {
  const run = await inCity()(async (ctx) => {
    const edition = await ctx.db.manualEdition.findFirstOrThrow({
      where: { cityId: city.cityId },
    })
    const around = await surroundings(ctx, edition)
    return (await openExamples(ctx)).map((example) => examined(around, example))
  })
  expect(run.length).toBeGreaterThanOrEqual(50)
  const red = run.filter(({ differences }) => differences.length > 0)
  expect(red.map(({ example: { name }, found, expected }) => ({ name, found, expected }))).toEqual(
    [],
  )
})

test('演示链接 everybody of the city gets a link, and a person of two roles stands in the list twice', async () => {
  const links = await createDemoLinks(inCity())
  const people = await inCity()(({ db }) => db.person.count({ where: { cityId: city.cityId } }))
  expect(new Set(links.map(({ token }) => token)).size).toBe(people)
  expect(links).toHaveLength(people + 1)
})

test('演示数据 what a founded city has taken away stays away at the next start', async () => {
  const { id } = await inCity()(({ db }) => db.component.findFirstOrThrow({ select: { id: true } }))
  await owner.query('DELETE FROM components WHERE id = $1', [id])
  await seed()
  expect(await inCity()(({ db }) => db.component.findUnique({ where: { id } }))).toBeNull()
})
