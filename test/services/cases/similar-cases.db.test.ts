import { afterAll, beforeAll, expect, test } from 'vitest'
import { similarCases } from '../../../services/cases/similar-cases.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { aReport, aWorkingCity, reach, take, type WorkingCity } from '../../support/working-city.ts'

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

/** So many metres to the north of the point. */
const north = (metres: number) => ({
  ...city.staff.point,
  latitude: city.staff.point.latitude + metres / 111_195,
})
type Given = Partial<Parameters<typeof similarCases>[1]> & { readonly act?: TestCity['act'] }
const found = async ({ act = city.act, ...rest }: Given = {}) => {
  const { classCode, point } = city.staff
  const asked = { point, gridCode: null, classCode, at: city.clock.now, ...rest }
  const similar = await act(({ db }) => similarCases(db, asked))
  return similar.map(({ case: { id }, meters }) => [
    id,
    meters === null ? null : Math.round(meters),
  ])
}

test('疑似重复 are the open cases of the class within 50 metres and 24 hours, the nearest first', async () => {
  const far = await aReport(city, north(49))
  const near = await aReport(city, north(10))
  await aReport(city, north(51))
  const ended = await aReport(city, north(1))
  const task = await reach(city, ended, 'userTask_FileCase')
  await take(city, task, { outcome: 'NOT_FILED', comment: '不属于城市管理范围' })
  await city.act(({ db }) => db.case.update({ where: { id: ended }, data: { stage: 'NOT_FILED' } }))
  expect(await found()).toEqual([
    [near, 10],
    [far, 49],
  ])
  expect(await found({ classCode: '0101' })).toEqual([])
  const day = 24 * 3_600_000
  expect(await found({ at: new Date(city.clock.now.getTime() + day) })).toHaveLength(2)
  expect(await found({ at: new Date(city.clock.now.getTime() + day + 1) })).toEqual([])
  expect(await found({ act: stranger.act })).toEqual([])
})

test('with nothing but a unit grid, those of the class in it within 24 hours, the latest first', async () => {
  const gridCode = '140802001001001'
  const inGrid = { point: null, gridCode }
  const before = await found(inGrid)
  expect(before.length).toBeGreaterThan(0)
  const nowhere = { longitude: undefined, latitude: undefined }
  city.clock.now = new Date(city.clock.now.getTime() + 1_000)
  const latest = await aReport(city, { ...nowhere, gridCode })
  await aReport(city, nowhere)
  expect(await found(inGrid)).toEqual([[latest, null], ...before])
  expect(await found({ ...inGrid, classCode: '0101' })).toEqual([])
  expect(await found({ ...inGrid, gridCode: '140802001001999' })).toEqual([])
  expect(await found({ point: null })).toEqual([])
  const day = 24 * 3_600_000
  expect(await found({ ...inGrid, at: new Date(city.clock.now.getTime() + day + 1) })).toEqual([])
  expect(await found({ ...inGrid, act: stranger.act })).toEqual([])
})
