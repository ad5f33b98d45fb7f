import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../../prisma/generated/enums.ts'
import { findPlace } from '../../../services/organizations/find-place.ts'
import { resolveUnit } from '../../../services/organizations/resolve-unit.ts'
import { above, aCounty, type County } from '../../support/two-levels.ts'
import { aWorkingCity, unitNamed, type WorkingCity } from '../../support/working-city.ts'

let city: WorkingCity
let county: County
beforeAll(async () => {
  const founded = await aWorkingCity()
  county = await aCounty(founded)
  city = await above(founded)
})
afterAll(async () => {
  await county.close()
  await city.close()
})
const nowhere = { gridId: null, responsibilityGridId: null, streetId: null, districtId: null }

describe('所在网格 where a point lies', () => {
  const west = 110.99
  const [south, north] = [35.02, 35.03]
  test.each([
    ['inside a grid', 110.995, 35.025, true],
    ['on its border', west, north, true],
    ['on its corner', west, south, true],
    ['just outside', west - 0.0001, south, false],
    ['on the other side of the earth', -69, -35, false],
  ])('%s', async (_where, longitude, latitude, found) => {
    const place = await city.act((ctx) => findPlace(ctx, { longitude, latitude }))
    const { units } = city.staff
    expect(place).toEqual(
      found
        ? {
            gridId: expect.any(String),
            responsibilityGridId: expect.any(String),
            streetId: units['南城街道'],
            districtId: units['南城区'],
          }
        : nowhere,
    )
  })

  test('a report without a point lies nowhere', async () => {
    expect(await city.act((ctx) => findPlace(ctx, null))).toEqual(nowhere)
  })

  test('the city finds the grids of its county; the county not those of the city', async () => {
    const { street, county: ofCounty } = county.units
    const inCounty = await city.act((ctx) => findPlace(ctx, county.point))
    expect(inCounty).toMatchObject({ streetId: street, districtId: ofCounty })
    expect(await county.act((ctx) => findPlace(ctx, city.staff.point))).toEqual(nowhere)
  })
})

describe('承办单位 what the model’s unit means for a case', () => {
  const supervision = ['COLLECTOR', 'INTAKE_OFFICER', 'SHIFT_LEADER', 'EVALUATOR'] as const
  const command = ['DISPATCHER', 'SUPERVISOR', 'LEADER'] as const
  const centers: [Role, string][] = [
    ...supervision.map((role): [Role, string] => [role, '监督中心']),
    ...command.map((role): [Role, string] => [role, '指挥中心']),
  ]
  const resolve = (unit: string, role: Role = 'HANDLER') =>
    city.act((ctx) =>
      resolveUnit(ctx, {
        caseFile: {
          cityId: city.scope.cityId,
          streetId: 'the street',
          responsibleUnitId: 'the department',
          secondLevelUnitId: 'the center of the county',
        },
        unit,
        role,
      }),
    )

  test.each(centers)('CITY for %s is the %s', async (role, name) => {
    expect(await resolve('CITY', role)).toBe(await unitNamed(city, name))
  })

  test.each([
    ['DISTRICT', 'the center of the county'],
    ['STREET', 'the street'],
    ['RESPONSIBLE_UNIT', 'the department'],
    ['NAMED:no such code', null],
  ])('%s is %s', async (unit, expected) => {
    expect(await resolve(unit)).toBe(expected)
  })

  test('a named unit is the city’s own; a beat’s collector is of the supervision center', async () => {
    expect(await resolve('NAMED:兜底单位')).toBe(await unitNamed(city, '兜底单位'))
    expect(await resolve('NAMED:县排水所')).toBeNull()
    expect(await resolve('GRID_COLLECTOR', 'COLLECTOR')).toBe(await unitNamed(city, '监督中心'))
  })
})
