import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { confirmClassMappings } from '../../../services/catalogue/confirm-class-mappings.ts'
import { proposeClassMappings } from '../../../services/catalogue/propose-class-mappings.ts'
import { aCity, anActor, type TestCity } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { aCatalogue } from './a-catalogue.ts'

const pair = { fromStandard: '2013', toStandard: '2026' }
let city: TestCity
beforeEach(async () => {
  city = await aCity()
  await aCatalogue(
    city.act,
    '2013',
    ['C0101', '上水井盖'],
    ['C0102', '污水井盖'],
    ['C0219', '渠化岛'],
  )
  await aCatalogue(city.act, '2026', ['C01001', '供水井盖'], ['C01002', '污水井盖'])
})
afterEach(() => city.close())

const propose = () => city.act((ctx) => proposeClassMappings(ctx, pair))
const mappings = () =>
  city.act(({ db }) => db.classMapping.findMany({ orderBy: { fromCode: 'asc' } }))
const mapping = async (code: string) => {
  const found = (await mappings()).find(({ fromCode }) => fromCode === code)
  if (found === undefined) throw new Error(`No mapping of ${code}`)
  return found
}
type Given = Parameters<typeof confirmClassMappings>[1]['mappings'][number]
const confirm = (...given: readonly Given[]) =>
  city.act((ctx) => confirmClassMappings(ctx, { mappings: [...given] }))

describe('建议对照 a mapping is proposed', () => {
  test('for every class, and proposed again nothing is written', async () => {
    expect(await propose()).toEqual({ proposed: 3, added: 3, changed: 0 })
    expect(await mappings()).toMatchObject([
      { fromCode: 'C0101', targetCodes: ['C01001'], basis: 'SIMILAR', confirmedAt: null },
      { fromCode: 'C0102', targetCodes: ['C01002'], basis: 'SAME_NAME', confirmedAt: null },
      { fromCode: 'C0219', targetCodes: [], basis: 'NONE', confirmedAt: null },
    ])
    expect(await propose()).toEqual({ proposed: 3, added: 0, changed: 0 })
  })

  test('anew where the catalogue has grown; what is confirmed stays', async () => {
    await propose()
    await confirm({ mappingId: (await mapping('C0102')).id, targetCodes: [] })
    await aCatalogue(city.act, '2026', ['C02019', '渠化岛'])
    expect(await propose()).toEqual({ proposed: 3, added: 0, changed: 1 })
    expect(await mapping('C0219')).toMatchObject({ targetCodes: ['C02019'], basis: 'SAME_NAME' })
    expect(await mapping('C0102')).toMatchObject({ targetCodes: [], basis: 'CHOSEN' })
  })

  test.each([
    ['one edition with itself', { ...pair, toStandard: '2013' }],
    ['an edition that the city does not have', { ...pair, toStandard: '2031' }],
  ])('but not of %s', async (_what, asked) => {
    const refused = city.act((ctx) => proposeClassMappings(ctx, asked))
    expect(await refusalOf(refused)).toBe('INVALID_INPUT')
    expect(await mappings()).toEqual([])
  })
})

describe('确认对照 a person confirms', () => {
  beforeEach(async () => {
    await propose()
  })

  test('as proposed or otherwise, under their name, audited; a second time changes nothing', async () => {
    const keeper = { ...anActor([{ role: 'CITY_ADMINISTRATOR', unitId: null }]), name: '王敏' }
    const [cover, sewage] = [await mapping('C0101'), await mapping('C0102')]
    const given = [
      { mappingId: cover.id, targetCodes: ['C01002', 'C01001'], expectedVersion: 1 },
      { mappingId: sewage.id, expectedVersion: 1 },
    ]
    const twice = async () =>
      (await city.actAs(keeper)((ctx) => confirmClassMappings(ctx, { mappings: given }))).confirmed
    expect([await twice(), await twice()]).toEqual([2, 0])
    expect(await mapping('C0101')).toMatchObject({
      ...{ targetCodes: ['C01001', 'C01002'], basis: 'CHOSEN', confirmedByName: '王敏' },
      version: 2,
    })
    expect(await mapping('C0102')).toMatchObject({ basis: 'SAME_NAME', confirmedById: keeper.id })
    const audited = await city.act(({ db }) =>
      db.auditEntry.findMany({ where: { action: 'confirmClassMappings' } }),
    )
    expect(audited.map(({ details }) => details)).toEqual([
      { count: 2, lines: ['C0101 → C01001, C01002', 'C0102 → C01002'] },
    ])
  })

  test.each([
    ['a class that the later catalogue lacks', { targetCodes: ['C09999'] }, 'CLASS_UNKNOWN'],
    ['a class of the earlier catalogue', { targetCodes: ['C0101'] }, 'CLASS_UNKNOWN'],
    ['what somebody else has changed meanwhile', { expectedVersion: 7 }, 'VERSION_CONFLICT'],
  ])('%s is refused, and the others of the same act with it', async (_what, given, code) => {
    const sewage = { mappingId: (await mapping('C0102')).id }
    const cover = { mappingId: (await mapping('C0101')).id, ...given }
    expect(await refusalOf(confirm(sewage, cover))).toBe(code)
    expect((await mappings()).map(({ confirmedAt }) => confirmedAt)).toEqual([null, null, null])
  })

  test('another city confirms nothing here', async () => {
    const other = await aCity({ database: city.testDatabase })
    const given = { mappings: [{ mappingId: (await mapping('C0102')).id }] }
    expect(await refusalOf(other.act((ctx) => confirmClassMappings(ctx, given)))).toBe('NOT_FOUND')
    await other.close()
  })
})
