import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { confirmClassMappings } from '../../../services/catalogue/confirm-class-mappings.ts'
import { proposeClassMappings } from '../../../services/catalogue/propose-class-mappings.ts'
import { manualFindings } from '../../../services/command-manual/manual-findings.ts'
import { draftLines } from '../../../services/manual-drafts/lock-draft.ts'
import { moveManualToCatalogue } from '../../../services/manual-drafts/move-manual.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { aCatalogue } from '../catalogue/a-catalogue.ts'
import { aConfirmedManual } from '../command-manual/manual-in-city.ts'
import { aBook, headings } from '../command-manual/small-manual.ts'
import { saysOf } from './a-draft.ts'

const aRow = (code: string, name: string, condition: string) => [
  ...['01', '公用设施', code, name, '各产权单位', '市城管局', condition, '恢复', '4小时'],
]
const content = aBook({
  部件: [
    headings,
    aRow('01', '上水井盖', '缺失'),
    aRow('01', '上水井盖', '破损'),
    aRow('02', '污水井盖', '弹跳'),
    aRow('03', '垃圾箱', '满溢'),
    aRow('04', '渠化岛', '破损'),
    aRow('05', '岗亭', '破损'),
  ],
})
let city: TestCity
let editionId: string
beforeEach(async () => {
  city = await aCity()
  editionId = (await aConfirmedManual(city.act, { content })).id
  await aCatalogue(
    city.act,
    '2026',
    ...([
      ['C01001', '供排水井盖'],
      ['C03005', '垃圾箱'],
      ['C03006', '果皮箱'],
      ['C01051', '治安岗亭'],
    ] as const),
  )
  const pair = { fromStandard: '2013', toStandard: '2026' }
  await city.act((ctx) => proposeClassMappings(ctx, pair))
})
afterEach(() => city.close())

/** Two classes become one, one becomes two, one has no successor; 岗亭 nobody has looked at. */
const confirmed = {
  ...{ C0101: ['C01001'], C0102: ['C01001'], C0103: ['C03005', 'C03006'], C0104: [] },
}
const confirm = (wanted: Readonly<Record<string, string[]>> = confirmed) =>
  city.act(async (ctx) => {
    const mappings = await ctx.db.classMapping.findMany({
      where: { fromCode: { in: Object.keys(wanted) } },
    })
    return confirmClassMappings(ctx, {
      mappings: mappings.map(({ id, fromCode }) => ({
        ...{ mappingId: id, targetCodes: wanted[fromCode] ?? [] },
      })),
    })
  })
const move = (given: object = {}) =>
  city.act((ctx) =>
    moveManualToCatalogue(ctx, { editionId, standard: '2026', reason: '改用新目录', ...given }),
  )
const linesOf = (id: string | null) => city.act((ctx) => draftLines(ctx, { editionId: id ?? '' }))
const editions = () => city.act(({ db }) => db.manualEdition.count())

describe('迁移手册 a manual is moved to another catalogue', () => {
  test('a dry run counts and writes nothing', async () => {
    await confirm()
    expect(await move({ dryRun: true, reason: '' })).toEqual({
      counts: { MOVED: 0, MERGED: 3, SPLIT: 1, NO_SUCCESSOR: 1, UNCONFIRMED: 1 },
      editionId: null,
    })
    expect(await editions()).toBe(1)
  })

  test('into a draft of its own, with the classes as the catalogue calls them; the edition stays as it was', async () => {
    await confirm()
    const before = saysOf(await linesOf(editionId))
    const { editionId: draftId } = await move()
    const lines = await linesOf(draftId)
    expect(
      lines.map((line) => [line.classCode, line.className, line.conditionNo, line.filingCondition]),
    ).toEqual([
      ['C01001', '供排水井盖', 1, '缺失'],
      ['C01001', '供排水井盖', 2, '破损'],
      ['C01001', '供排水井盖', 3, '弹跳'],
      ['C03005', '垃圾箱', 1, '满溢'],
      ['C03006', '果皮箱', 1, '满溢'],
    ])
    expect(lines.every(({ rules }) => rules.length === 1)).toBe(true)
    expect(saysOf(await linesOf(editionId))).toEqual(before)
    const draft = await city.act(({ db }) =>
      db.manualEdition.findUniqueOrThrow({ where: { id: draftId ?? '' } }),
    )
    expect(draft).toMatchObject({
      ...{ status: 'DRAFT', standard: '2026', startedFromId: editionId },
      startingReason: '改用新目录',
    })
    const found = await city.act((ctx) =>
      manualFindings(ctx.db, { editionId: draft.id, at: ctx.now() }),
    )
    expect(found.filter(({ kind }) => kind.startsWith('CLASS_'))).toEqual([])
  })

  test('with a report of every line, also of those that are left out', async () => {
    await confirm()
    const { editionId: draftId } = await move()
    const report = await city.act(({ db }) =>
      db.manualMovedLine.findMany({
        where: { editionId: draftId ?? '' },
        orderBy: [{ classCode: 'asc' }, { conditionNo: 'asc' }],
      }),
    )
    expect(report.map(({ classCode, outcome }) => [classCode, outcome])).toEqual([
      ['C0101', 'MERGED'],
      ['C0101', 'MERGED'],
      ['C0102', 'MERGED'],
      ['C0103', 'SPLIT'],
      ['C0104', 'NO_SUCCESSOR'],
      ['C0105', 'UNCONFIRMED'],
    ])
    expect(report[2]?.places).toEqual([{ classCode: 'C01001', conditionNo: 3 }])
    expect(report[5]).toMatchObject({ className: '岗亭', filingCondition: '破损', places: [] })
  })

  test.each([
    ['before anything is confirmed', {}, 'MAPPING_UNCONFIRMED'],
    ['to the catalogue it is of', { standard: '2013' }, 'INVALID_INPUT'],
  ])('%s it is refused, and no draft is made', async (_what, given, code) => {
    expect(await refusalOf(move(given))).toBe(code)
    expect(await editions()).toBe(1)
  })

  test('without a reason it is refused', async () => {
    await confirm()
    expect(await refusalOf(move({ reason: ' ' }))).toBe('INVALID_INPUT')
    expect(await editions()).toBe(1)
  })
})
