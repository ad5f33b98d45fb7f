import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CoordinateSystem } from '../../../prisma/generated/enums.ts'
import { fromWgs84 } from '../../../services/organizations/coordinates.ts'
import { distance } from '../../../services/organizations/distance.ts'
import { refusalOf } from '../../support/code-of.ts'
import { aReport, aWorkingCity, stored, type WorkingCity } from '../../support/working-city.ts'

let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
})
afterAll(() => city.close())

const caseAt = async (given: Parameters<typeof aReport>[1]) =>
  (await stored(city, await aReport(city, given))).caseFile
/** The only grid of the city. */
const [west, east, south, north] = [110.99, 111, 35.02, 35.03]

describe('位置 where a report is', () => {
  test.each(Object.values(CoordinateSystem))(
    'given in %s is converted once, and kept as it was given',
    async (coordinateSystem) => {
      const given = fromWgs84(city.staff.point, coordinateSystem)
      const caseFile = await caseAt({ ...given, coordinateSystem })
      const { longitude, latitude, gridId } = caseFile
      const kept = { longitude: longitude ?? 0, latitude: latitude ?? 0 }
      expect(distance(kept, city.staff.point)).toBeLessThan(0.1)
      expect(caseFile).toMatchObject({
        coordinateSystem,
        givenLongitude: given.longitude,
        givenLatitude: given.latitude,
      })
      expect(gridId).not.toBeNull()
    },
  )

  test('taken for another system’s, a place of the public map lies in the next street', async () => {
    const shown = fromWgs84(city.staff.point, 'GCJ02')
    expect(distance(shown, city.staff.point)).toBeGreaterThan(100)
  })

  test.each([
    ['the west', west, 35.025],
    ['the east', east, 35.025],
    ['the south', 110.995, south],
    ['the north', 110.995, north],
    ['a corner', west, north],
    ['the other corner', east, south],
  ])('on the border in %s lies in the grid', async (_, longitude, latitude) => {
    expect((await caseAt({ longitude, latitude })).gridId).not.toBeNull()
  })

  test.each([
    ['just beyond the border', east + 0.00001, 35.025],
    ['on the other side of the earth', -69, -35],
  ])('%s is refused; nothing is saved', async (_, longitude, latitude) => {
    const count = () => city.act(({ db }) => db.case.count())
    const before = await count()
    expect(await refusalOf(aReport(city, { longitude, latitude }))).toBe('INVALID_INPUT')
    expect(await count()).toBe(before)
  })

  test('that nobody has pointed at is kept without a place', async () => {
    const { gridId, streetId, districtId, longitude } = await caseAt({
      longitude: undefined,
      latitude: undefined,
    })
    expect([gridId, streetId, districtId, longitude]).toEqual([null, null, null, null])
  })
})
