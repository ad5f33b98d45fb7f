import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkContent } from '../../../services/command-manual/manual-content.ts'
import { exportManual } from '../../../services/manual-files/write-manual.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { aConfirmedManual, importRealManual } from './manual-in-city.ts'
import { aBook, headings } from './small-manual.ts'

let city: TestCity
beforeEach(async () => {
  city = await aCity()
})
afterEach(() => city.close())

const cover = ['01', '公用设施', '01', '上水井盖', '节水中心', '盐湖区政府']
const manualOfAStreet = () =>
  aBook({
    部件: [
      [...headings, '适用区域'],
      [...cover, '缺失', '恢复', '2天', ''],
      [...cover, '缺失', '恢复', '1天', '南城街道'],
    ],
  })

/** A street of this name in each of two districts; answers the second one. */
const twoStreets = () =>
  city.act(async ({ db, city: { cityId } }) => {
    const at = async (district: string, code: string) => {
      const { id: parentId } = await db.organizationUnit.create({
        data: { cityId, kind: 'DISTRICT', code: district, name: district },
      })
      return db.organizationUnit.create({
        data: { cityId, kind: 'STREET', code, name: '南城街道', parentId },
      })
    }
    await at('盐湖区', 'S1')
    return at('临猗县', 'S2')
  })
const areasOf = (editionId: string) =>
  city.act(({ db }) =>
    db.manualEntry.findMany({
      where: { editionId },
      orderBy: { conditionNo: 'asc' },
      select: { areaText: true, areaUnitId: true },
    }),
  )
const hashOf = async (editionId: string) =>
  (await city.act(({ db }) => checkContent(db, { editionId }))).hash

test('适用区域 of two streets with one name each is exported as the one that it is, and comes back so', async () => {
  const street = await twoStreets()
  const { id } = await aConfirmedManual(city.act, { content: manualOfAStreet() })
  expect(await areasOf(id)).toMatchObject([{}, { areaText: '南城街道', areaUnitId: null }])
  await city.act(({ db }) =>
    db.manualEntry.updateMany({
      where: { areaText: '南城街道' },
      data: { areaUnitId: street.id },
    }),
  )
  const { content } = await city.act((ctx) => exportManual(ctx, { editionId: id, format: 'CSV' }))
  const back = await importRealManual(city.act, {
    ...{ content: Buffer.from(content), name: 'exported.csv', title: '导回' },
  })
  const backId = back.edition?.id ?? ''
  expect(await areasOf(backId)).toMatchObject([
    {},
    { areaText: '临猗县南城街道', areaUnitId: street.id },
  ])
  expect(await hashOf(backId)).toBe(await hashOf(id))
})
