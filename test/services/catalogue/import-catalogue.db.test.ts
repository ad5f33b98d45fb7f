import { afterEach, beforeEach, expect, test } from 'vitest'
import { importCatalogue } from '../../../services/catalogue/import-catalogue.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { importRealManual } from '../command-manual/manual-in-city.ts'
import { smallManual } from '../command-manual/small-manual.ts'
import { aCatalogue, classesOf } from './a-catalogue.ts'

let city: TestCity
beforeEach(async () => {
  city = await aCity()
})
afterEach(() => city.close())

const classes = () =>
  city.act(({ db }) =>
    db.catalogueClass.findMany({ orderBy: [{ standard: 'asc' }, { code: 'asc' }] }),
  )

test('导入目录 an edition comes with its validity, its classes are offered for nothing yet', async () => {
  const read = await classesOf(['C01001', '供水井盖'], ['E06010', '暴露垃圾'])
  const edition = { standard: '2026', title: 'GB/T 47678.5-2026', validFrom: '2026-07-01' }
  const { added } = await city.act((ctx) => importCatalogue(ctx, { ...edition, classes: read }))
  expect(added).toBe(2)
  expect((await classes()).map(({ code, active }) => [code, active])).toEqual([
    ['C01001', false],
    ['E06010', false],
  ])
  const [kept] = await city.act(({ db }) => db.catalogueEdition.findMany())
  expect(kept).toMatchObject({
    ...{ standard: '2026', title: 'GB/T 47678.5-2026', validUntil: null },
    validFrom: new Date('2026-07-01'),
  })
})

test('the same file again changes nothing, and is audited once', async () => {
  await aCatalogue(city.act, '2026', ['C01001', '供水井盖'])
  const before = await classes()
  expect(await aCatalogue(city.act, '2026', ['C01001', '供水井盖'])).toMatchObject({ added: 0 })
  expect(await classes()).toEqual(before)
  const audited = { where: { action: 'importCatalogue' } }
  expect(await city.act(({ db }) => db.auditEntry.count(audited))).toBe(1)
})

test('what a manual brought along keeps its name, and is told what the file knows besides', async () => {
  await importRealManual(city.act, { content: smallManual() })
  const read = await classesOf(['C0101', '供水井盖'], ['C0199', '爱心驿站'])
  await city.act((ctx) =>
    importCatalogue(ctx, { standard: '2013', extension: true, classes: read }),
  )
  expect(await classes()).toMatchObject([
    { code: 'C0101', name: '上水井盖', nameEn: 'English C0101', extension: true },
    { code: 'C0199', name: '爱心驿站', extension: true },
  ])
  const majors = (await classes()).map(({ majorName, majorNameEn }) => [majorName, majorNameEn])
  expect(majors).toEqual([
    ['公用设施', 'Major class'],
    ['大类', 'Major class'],
  ])
})
