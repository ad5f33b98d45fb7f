import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mergeReport } from '../../../services/cases/merge-report.ts'
import { casesAtSpot, casesByReporter } from '../../../services/cases/related-cases.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { aReport, aWorkingCity, type WorkingCity } from '../../support/working-city.ts'

let city: WorkingCity
let stranger: TestCity
beforeAll(async () => {
  city = await aWorkingCity()
  stranger = await aCity({ database: city.testDatabase, clock: city.clock })
})
afterAll(async () => {
  await stranger.close()
  await city.close()
})

const hour = 3_600_000
const later = (hours: number) => {
  city.clock.now = new Date(city.clock.now.getTime() + hours * hour)
}
/** So many metres to the north of the point. */
const north = (metres: number) => ({
  ...city.staff.point,
  latitude: city.staff.point.latitude + metres / 111_195,
})
const known = (id: string) => city.act(({ db }) => db.case.findUniqueOrThrow({ where: { id } }))
const atSpot = async (id: string, act: TestCity['act'] = city.act) => {
  const { classCode, longitude, latitude } = await known(id)
  const place = { id, classCode, longitude, latitude, at: city.clock.now }
  return act(({ db }) => casesAtSpot(db, place))
}
const byReporter = (id: string, act: TestCity['act'] = city.act) =>
  act(({ db }) => casesByReporter(db, { id }))

describe('同地案件 other cases at the same spot', () => {
  test('are of its class, within 50 metres and a year, ended ones too, the latest first', async () => {
    const first = await aReport(city, north(40))
    await city.act(({ db }) => db.case.update({ where: { id: first }, data: { stage: 'VOIDED' } }))
    await aReport(city, north(101))
    later(1)
    const second = await aReport(city, north(10))
    const mine = await aReport(city, north(0))
    expect(await atSpot(mine)).toEqual([second, first])
    expect(await atSpot(mine, stranger.act)).toEqual([])
    later(365 * 24)
    expect(await atSpot(mine)).toEqual([second])
    later(1)
    expect(await atSpot(mine)).toEqual([])
  })

  test('there are none where nobody knows where it is', async () => {
    const id = await aReport(city)
    await city.act(({ db }) =>
      db.case.update({ where: { id }, data: { longitude: null, latitude: null } }),
    )
    expect(await atSpot(id)).toEqual([])
  })
})

describe('同一上报人 other cases by the same telephone', () => {
  const by = (reporterPhone: string) => aReport(city, { source: 'TELEPHONE', reporterPhone })

  test('are those first reported, or reported again, by a telephone of this one', async () => {
    const mine = await by('139 8765 4321')
    later(1)
    const same = await by('13987654321')
    later(1)
    const again = await by('13811112222')
    await city.actAs(city.staff.actor('INTAKE_OFFICER', null))((ctx) =>
      mergeReport(ctx, { caseId: again, source: 'TELEPHONE', reporterPhone: '13987654321' }),
    )
    expect(await byReporter(mine)).toEqual([again, same])
    expect(await byReporter(again)).toEqual([same, mine])
    expect(await byReporter(mine, stranger.act)).toEqual([])
  })

  test('there are none of a case whose reporter left no telephone', async () => {
    expect(await byReporter(await aReport(city))).toEqual([])
  })
})
