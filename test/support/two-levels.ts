import { randomInt } from 'node:crypto'
import type { Role, UnitKind } from '../../prisma/generated/enums.ts'
import { type Actor, systemActor } from '../../services/ctx.ts'
import { aCity, type TestCity } from './city.ts'

export type County = TestCity & {
  readonly units: Readonly<Record<'county' | 'center' | 'department' | 'street', string>>
  /** The county's one person of a role, acting at one of its units. */
  readonly actor: (role: Role, unitId: string | null) => Actor
  /** A point inside the county's only unit grid. */
  readonly point: { readonly longitude: number; readonly latitude: number }
}

/**
 * 县 — a county that is a city of its own below another: its own centers, a department, a street
 * with a grid and a beat.
 */
export async function aCounty(city: TestCity): Promise<County> {
  const { testDatabase: database, clock, scope } = city
  const county = await aCity({ database, clock, parentId: scope.cityId })
  const west = randomInt(112, 170)
  const units = await county.act(async ({ db, city: { cityId } }) => {
    const add = async (kind: UnitKind, name: string, parentId: string | null = null) => {
      const data = { cityId, kind, name, code: name, parentId }
      return (await db.organizationUnit.create({ data })).id
    }
    await add('SUPERVISION_CENTER', '县监督中心')
    const center = await add('COMMAND_CENTER', '县指挥中心')
    const department = await add('DEPARTMENT', '县排水所')
    const ofCounty = await add('DISTRICT', '县')
    const street = await add('STREET', '县城镇', ofCounty)
    const collector = await db.person.create({ data: { cityId, name: '县采集员' } })
    const beat = await db.responsibilityGrid.create({
      data: { cityId, code: 'B1', name: '县一号责任网格', collectorId: collector.id },
    })
    await db.$executeRaw`
      INSERT INTO unit_grids (id, city_id, code, name, street_id, responsibility_grid_id, area)
      VALUES (uuidv7(), ${cityId}::uuid, '140821001001001', '县一号网格', ${street}::uuid,
              ${beat.id}::uuid, polygon(box(point(${west}, 35), point(${west + 1}, 36))))`
    return { county: ofCounty, center, department, street }
  })
  return {
    ...county,
    units,
    actor: await staffOf(county),
    point: { longitude: west + 0.5, latitude: 35.5 },
  }
}

const roles: readonly Role[] = ['COLLECTOR', 'DISPATCHER', 'DEPARTMENT_OFFICER', 'HANDLER']

async function staffOf(county: TestCity): Promise<County['actor']> {
  const people = await county.act(({ db, city: { cityId } }) =>
    db.person.createManyAndReturn({ data: roles.map((role) => ({ cityId, name: `县 ${role}` })) }),
  )
  return (role, unitId) => {
    const name = `县 ${role}`
    const id = people.find((person) => person.name === name)?.id ?? null
    return { kind: 'PERSON', id, name, unitId, roles: [{ role, unitId }] }
  }
}

/** The city as it is once the county stands below it: what it may read has grown. */
export async function above<City extends TestCity>(city: City): Promise<City> {
  const scope = await city.database.scopeOf(city.scope.cityId)
  const { database } = city
  return {
    ...city,
    scope,
    act: database.actIn(scope, systemActor),
    actAs: (actor) => database.actIn(scope, actor),
  }
}
