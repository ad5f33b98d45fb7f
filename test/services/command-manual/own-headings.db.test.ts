import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { publishManual } from '../../../services/command-manual/publish-manual.ts'
import { readHeadings } from '../../../services/command-manual/read-headings.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { aConfirmedManual, importRealManual } from './manual-in-city.ts'
import { aBook, headings, smallManual } from './small-manual.ts'

let city: TestCity
beforeEach(async () => {
  city = await aCity()
})
afterEach(() => city.close())

/** An edition of the same kind with other columns: the unit, the evidence and the grounds under headings of its own. */
const theirs = (limit = '2天') =>
  aBook({
    部件: [
      [...headings.with(4, '责任主体'), '拍照规范', '执法依据条款'],
      ['01', '公用设施', '01', '上水井盖', '节水中心', '市政府', '缺失', '恢复', limit].concat(
        '处置前后各一张',
        '《城市道路管理条例》第二十三条',
      ),
    ],
  })
const said = [
  { heading: '责任主体', column: 'units' as const },
  { heading: '拍照规范', column: 'evidenceRequired' as const },
  { heading: '执法依据条款', column: 'legalBases' as const },
  { heading: '立案条件', column: 'filingCondition' as const },
]
const importTheirs = (given: Parameters<typeof importRealManual>[1] = {}) =>
  importRealManual(city.act, { name: 'x.xlsx', content: theirs(), ...given })

describe('栏目对照 an edition with other columns', () => {
  test('is refused with what it lacks, until somebody says what its headings mean', async () => {
    await expect(importTheirs()).rejects.toMatchObject({
      code: 'MANUAL_UNREADABLE',
      message: expect.stringContaining('units'),
    })
    const { edition, assumed } = await importTheirs({ headings: said })
    expect(assumed).toBe(0)
    const [entry] = await city.act(({ db }) => db.manualEntry.findMany())
    expect(entry).toMatchObject({
      ...{ editionId: edition?.id, unitsText: '节水中心', evidenceRequired: '处置前后各一张' },
      legalBases: [{ kind: 'LAW', title: '《城市道路管理条例》', reference: '第二十三条' }],
    })
  })

  test('the next file needs no saying; what is recognized anyhow is not kept', async () => {
    const { edition } = await importTheirs({ headings: said })
    const next = await importTheirs({ content: theirs('3天') })
    expect(next).toMatchObject({ created: true, entries: 1, notRead: 0 })
    const kept = await city.act(({ db }) =>
      db.manualHeading.findMany({ orderBy: { column: 'asc' } }),
    )
    expect(kept.map(({ heading, column }) => ({ heading, column }))).toEqual([
      said[1],
      said[2],
      said[0],
    ])
    const { sourceHeadings } = await city.act(({ db }) =>
      db.manualEdition.findUniqueOrThrow({ where: { id: edition?.id ?? '' } }),
    )
    expect(sourceHeadings).toEqual(said.slice(0, 3))
    const shown = await city.act((ctx) => readHeadings(ctx, { name: 'x.xlsx', content: theirs() }))
    expect(shown).toMatchObject([{ sheet: '部件', missing: [] }])
  })

  test('said again it is the same draft, said otherwise another one; a trial run keeps nothing', async () => {
    await importTheirs({ headings: said, dryRun: true })
    expect(await city.act(({ db }) => db.manualHeading.count())).toBe(0)
    const first = await importTheirs({ headings: said })
    expect(await importTheirs({ headings: said })).toMatchObject({ created: false })
    const other = await importTheirs({ headings: [{ heading: '拍照规范', column: null }] })
    expect(other.created).toBe(true)
    expect(other.edition?.id).not.toBe(first.edition?.id)
  })

  test('two headings of a sheet are not one column', async () => {
    const twice = [...said, { heading: '主管部门', column: 'units' as const }]
    await expect(importTheirs({ headings: twice })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    expect(await city.act(({ db }) => db.manualEdition.count())).toBe(0)
  })

  test('another city’s sayings are not this city’s', async () => {
    await importTheirs({ headings: said })
    const other = await aCity({ database: city.testDatabase })
    await expect(
      importRealManual(other.act, { name: 'x.xlsx', content: theirs() }),
    ).rejects.toMatchObject({ code: 'MANUAL_UNREADABLE' })
    await other.close()
  })
})

describe('导入对比 what a file has otherwise than the edition in force', () => {
  test('nothing, before there is one', async () => {
    expect(await importTheirs({ headings: said, dryRun: true })).toMatchObject({ against: null })
  })

  test('lines and classes that come and go, by a trial run too', async () => {
    const { id: editionId } = await aConfirmedManual(city.act, { content: smallManual() })
    await publishManual(
      { act: city.act, deploy: async () => {} },
      { editionId, from: city.clock.now },
    )
    const same = await importRealManual(city.act, { content: smallManual(), dryRun: true })
    expect(same.against).toMatchObject({ number: 1, added: 0, removed: 0, changed: 0 })
    const cover = ['01', '公用设施', '01', '上水井盖']
    const fresh = aBook({
      部件: [
        headings,
        [...cover, '运城市节水中心、各产权单位', '盐湖区政府', '缺失', '恢复', '4紧急工作时'],
        ['01', '公用设施', '02', '雨水井盖', '节水中心', '盐湖区政府', '缺失', '恢复', '2天'],
      ],
    })
    const { against } = await importRealManual(city.act, { content: fresh, dryRun: true })
    expect(against).toEqual({
      ...{ number: 1, added: 1, removed: 1, changed: 1 },
      ...{ newClasses: ['C0102 雨水井盖'], vanishedClasses: [] },
    })
  })
})
