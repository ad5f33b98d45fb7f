import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { confirmPhrases } from '../../../services/command-manual/confirm-phrases.ts'
import { checkContent } from '../../../services/command-manual/manual-content.ts'
import { publishManual } from '../../../services/command-manual/publish-manual.ts'
import { reviewManualEdition } from '../../../services/command-manual/review-manual-edition.ts'
import { rollBackManualEdition } from '../../../services/command-manual/roll-back-manual-edition.ts'
import { exportManual } from '../../../services/manual-files/write-manual.ts'
import { aCity, anActor, type TestCity } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { importFile } from '../../support/import-file.ts'
import { aConfirmedManual } from './manual-in-city.ts'
import { aBook, headings, smallManual } from './small-manual.ts'

let city: TestCity
beforeEach(async () => {
  city = await aCity()
})
afterEach(() => city.close())

/** The second line says nothing of either; the first has a sign that a spreadsheet would run. */
const manualWithGrounds = () => {
  const cover = ['01', '公用设施', '01', '上水井盖', '节水中心', '盐湖区政府']
  const further = [
    '=处置前后照片',
    '《城市道路管理条例》第二十三条\n权责清单第3项；会议纪要〔2025〕8号',
  ]
  return aBook({
    部件: [
      [...headings, '证据要求', '法律依据', '是否紧急', '自行处置'],
      [...cover, '缺失', '恢复', '2天', ...further, '是', '否'],
      [...cover, '破损', '更换', '2天', '', '无', '', '√'],
    ],
  })
}
const groundsOf = (editionId: string) =>
  city.act(({ db }) =>
    db.manualEntry.findMany({
      where: { editionId },
      orderBy: { conditionNo: 'asc' },
      select: { evidenceRequired: true, legalBases: true, urgent: true, selfHandling: true },
    }),
  )
const day = (date: string) => new Date(`${date}T00:00:00Z`)
const contentOf = (editionId: string) => city.act((ctx) => checkContent(ctx.db, { editionId }))
const fileOf = (editionId: string, format: 'CSV' | 'XLSX') =>
  city.act((ctx) => exportManual(ctx, { editionId, format }))
const publish = (editionId: string, from = day('2026-03-01')) =>
  publishManual({ act: city.act, deploy: async () => {} }, { editionId, from })

async function importBack(editionId: string, format: 'CSV' | 'XLSX') {
  const { content } = await fileOf(editionId, format)
  const name = `exported.${format.toLowerCase()}`
  const asked = { name, content, title: '导回', days: 'working', hours: 'working' } as const
  const report = await importFile(city.act, asked)
  return { ...report, id: report.edition?.id ?? '', version: report.edition?.version ?? 0 }
}

describe('导出 an edition is exported, and imported back it is the same', () => {
  test.each(['XLSX', 'CSV'] as const)(
    'as %s the real manual with its 519 lines has the same hash, before and after it is confirmed',
    async (format) => {
      const { id } = await aConfirmedManual(city.act)
      const { hash, lines } = await contentOf(id)
      expect(lines).toBe(519)
      const back = await importBack(id, format)
      expect([back.entries, back.notRead, back.assumed]).toEqual([519, 0, 0])
      expect((await contentOf(back.id)).hash).toBe(hash)
      const expected = { editionId: back.id, expectedVersion: back.version }
      await city.act((ctx) => confirmPhrases(ctx, expected))
      expect((await contentOf(back.id)).hash).toBe(hash)
    },
    60_000,
  )

  test('what a city has said of a phrase comes back, too', async () => {
    const change = { phrase: '水务部门', kind: 'NAMED_UNIT', unitName: '运城市水务局' } as const
    const { id } = await aConfirmedManual(city.act, { content: smallManual(), changes: [change] })
    const back = await importBack(id, 'CSV')
    expect((await contentOf(back.id)).hash).toBe((await contentOf(id)).hash)
    expect(back.phrases.find(({ phrase }) => phrase === '水务部门')).toMatchObject(change)
  })
})

describe('分段时限 in a file', () => {
  test.each(['XLSX', 'CSV'] as const)(
    'as %s a line with stages has the limit of the last one and keeps the others, and comes back as it was',
    async (format) => {
      const cover = ['01', '公用设施', '01', '上水井盖', '节水中心', '盐湖区政府']
      const limitText = '4小时停工，7天处罚，20天拆除'
      const content = aBook({ 部件: [headings, [...cover, '违建', '拆除', limitText]] })
      const { id } = await aConfirmedManual(city.act, { content })
      const back = await importBack(id, format)
      expect([back.entries, back.notRead, back.assumed]).toEqual([1, 0, 0])
      expect((await contentOf(back.id)).hash).toBe((await contentOf(id)).hash)
      const lines = await city.act(({ db }) =>
        db.manualEntry.findMany({ where: { editionId: { in: [id, back.id] } } }),
      )
      const limitStages = '停工4工作时；处罚7工作日'
      const limit = { limitText, limitStages, limitValue: 20, limitUnit: 'WORKING_DAY' }
      expect(lines).toMatchObject([limit, limit])
    },
  )
})

describe('证据要求、法律依据 in an exported file', () => {
  test.each(['XLSX', 'CSV'] as const)(
    'as %s with evidence and grounds it is the same, too; a file of earlier days has neither',
    async (format) => {
      const { id } = await aConfirmedManual(city.act, { content: manualWithGrounds() })
      const { hash } = await contentOf(id)
      const back = await importBack(id, format)
      expect((await contentOf(back.id)).hash).toBe(hash)
      expect(await groundsOf(back.id)).toEqual(await groundsOf(id))
      const plain = await aConfirmedManual(city.act, { content: smallManual() })
      expect((await contentOf(plain.id)).hash).not.toBe(hash)
      expect((await contentOf((await importBack(plain.id, format)).id)).hash).toBe(
        (await contentOf(plain.id)).hash,
      )
    },
  )

  test('a file that was exported before evidence and grounds were kept is read as it was', async () => {
    const { id } = await aConfirmedManual(city.act, { content: smallManual() })
    const { content } = await fileOf(id, 'CSV')
    const old = Buffer.from(content)
      .toString()
      .replaceAll(/,{10}(?=\r\n)/g, '')
      .replace(/,证据要求,法律依据,紧急,自行处置,.*(?=\r\n)/u, ',备注')
    const asked = { name: 'old.csv', title: '旧', days: 'working', hours: 'working' } as const
    const { edition, assumed } = await importFile(city.act, { ...asked, content: Buffer.from(old) })
    expect(assumed).toBe(0)
    expect((await contentOf(edition?.id ?? '')).hash).toBe((await contentOf(id)).hash)
  })
})

describe('适用范围 in an exported file', () => {
  const manualWithScopes = () => {
    const cover = ['01', '公用设施', '01', '上水井盖', '节水中心', '盐湖区政府']
    return aBook({
      部件: [
        [...headings, '适用区域', '适用季节', '适用时段'],
        [...cover, '缺失', '恢复', '2天'],
        [...cover, '缺失', '恢复', '1天', '南城街道', '11-15~03-15', ''],
        [...cover, '破损', '更换', '4小时', '', '', '22:00~06:00'],
      ],
    })
  }
  const scopesOf = (editionId: string) =>
    city.act(({ db }) =>
      db.manualEntry.findMany({
        where: { editionId },
        orderBy: { conditionNo: 'asc' },
        select: { exceptionTo: true, areaText: true, areaUnitId: true, season: true, hours: true },
      }),
    )

  test.each(['XLSX', 'CSV'] as const)(
    'as %s exceptions, areas, seasons and hours come back the same; a street is found by its name',
    async (format) => {
      const street = await city.act(({ db, city: { cityId } }) =>
        db.organizationUnit.create({
          data: { cityId, kind: 'STREET', code: 'S1', name: '南城街道' },
        }),
      )
      const { id } = await aConfirmedManual(city.act, { content: manualWithScopes() })
      expect(await scopesOf(id)).toEqual([
        { exceptionTo: null, areaText: '', areaUnitId: null, season: '', hours: '' },
        {
          ...{ exceptionTo: 1, areaText: '南城街道', areaUnitId: street.id },
          ...{ season: '11-15~03-15', hours: '' },
        },
        { exceptionTo: null, areaText: '', areaUnitId: null, season: '', hours: '22:00~06:00' },
      ])
      const { hash } = await contentOf(id)
      const back = await importBack(id, format)
      expect((await contentOf(back.id)).hash).toBe(hash)
      expect(await scopesOf(back.id)).toEqual(await scopesOf(id))
    },
  )

  test('what was published keeps its hash, whatever its area is called later', async () => {
    const { id } = await aConfirmedManual(city.act, { content: manualWithScopes() })
    const { cityId } = city.scope
    const street = await city.act(({ db }) =>
      db.organizationUnit.create({
        data: { cityId, kind: 'STREET', code: 'S1', name: '南城街道' },
      }),
    )
    await city.act(({ db }) =>
      db.manualEntry.updateMany({
        where: { areaText: '南城街道' },
        data: { areaUnitId: street.id },
      }),
    )
    const published = await publishManual(
      { act: city.act, deploy: async () => {} },
      { editionId: id, from: day('2026-03-01'), reason: '夜间另行规定' },
    )
    await city.act(({ db }) => db.organizationUnit.updateMany({ data: { name: '改名' } }))
    expect(await contentOf(id)).toMatchObject({
      ...{ hash: published.edition.contentHash, intact: true },
    })
  })

  test('an area that nobody knows is an error before publishing', async () => {
    const { id } = await aConfirmedManual(city.act, { content: manualWithScopes() })
    expect(await refusalOf(publish(id))).toBe('MANUAL_HAS_ERRORS')
  })
})

describe('派遣方式 in a file', () => {
  const cover = ['01', '公用设施', '01', '上水井盖', '节水中心', '盐湖区政府']
  const saying = (heading: string, ...cells: string[]) =>
    aBook({
      部件: [
        [...headings, heading],
        ...cells.map((cell, index) => [...cover, `情形${index}`, '恢复', '2天', cell]),
      ],
    })
  const dispatchOf = (editionId: string) =>
    city.act(async ({ db }) => {
      const where = { editionId }
      const lines = await db.manualEntry.findMany({ where, orderBy: { conditionNo: 'asc' } })
      return lines.map(({ dispatch }) => dispatch)
    })

  test.each(['XLSX', 'CSV'] as const)('as %s it comes back the same', async (format) => {
    const content = saying('派遣方式', '自动派遣', '建议', '')
    const { id } = await aConfirmedManual(city.act, { content })
    expect(await dispatchOf(id)).toEqual(['AUTOMATIC', 'PROPOSED', 'BY_CITY'])
    const back = await importBack(id, format)
    expect((await contentOf(back.id)).hash).toBe((await contentOf(id)).hash)
    expect(await dispatchOf(back.id)).toEqual(await dispatchOf(id))
  })

  test('yes and no under 是否自动派遣 are read, and what nobody could know is left to the city, and told', async () => {
    const content = saying('是否自动派遣', '是', '否', '看情况')
    const asked = { name: 'x.xlsx', title: '派遣', days: 'working', hours: 'working' } as const
    const report = await importFile(city.act, { ...asked, content })
    expect(await dispatchOf(report.edition?.id ?? '')).toEqual(['AUTOMATIC', 'PROPOSED', 'BY_CITY'])
    expect(report.lines.map(({ reason }) => reason).join()).toContain('“看情况”, neither automatic')
  })
})

describe('核查要求 in a file', () => {
  test.each(['XLSX', 'CSV'] as const)('as %s it comes back the same', async (format) => {
    const cover = ['01', '公用设施', '01', '上水井盖', '节水中心', '盐湖区政府']
    const rows = ['免核查', '必须核查', '', '抽查', '看情况'].map((cell, index) => [
      ...[...cover, `情形${index}`, '恢复', '2天', cell],
    ])
    const content = aBook({ 部件: [[...headings, '核查要求'], ...rows] })
    const { id } = await aConfirmedManual(city.act, { content })
    const said = await city.act(({ db }) =>
      db.manualEntry.findMany({ where: { editionId: id }, orderBy: { conditionNo: 'asc' } }),
    )
    expect(said.map(({ verification }) => verification)).toEqual([
      ...['NONE', 'ALWAYS', 'ALWAYS', 'SAMPLED', 'ALWAYS'],
    ])
    const [told] = await city.act(({ db }) => db.importLine.findMany({ where: { row: 6 } }))
    expect(told?.reason).toContain('“看情况”, neither always')
    const back = await importBack(id, format)
    expect((await contentOf(back.id)).hash).toBe((await contentOf(id)).hash)
  })
})

describe('导出文件 what somebody made of a file', () => {
  test('words that a spreadsheet would run are text in the file, and come back as they were', async () => {
    const wicked = ['=cmd|calc', '+1', '-1', '@SUM(A1)', '＝１']
    const cover = ['01', '公用设施', '01', '上水井盖', '节水中心', '盐湖区政府']
    const rows = wicked.map((words) => [...cover, words, '恢复', '2天'])
    const { id } = await aConfirmedManual(city.act, {
      content: aBook({ 部件: [headings, ...rows] }),
    })
    const { content } = await fileOf(id, 'CSV')
    expect(Buffer.from(content).toString()).not.toMatch(/(^|,)"?[=+\-@＝]/mu)
    for (const format of ['CSV', 'XLSX'] as const)
      expect((await contentOf((await importBack(id, format)).id)).hash).toBe(
        (await contentOf(id)).hash,
      )
  })

  test('a row that somebody broke is named, and nothing is imported', async () => {
    const { id } = await aConfirmedManual(city.act, { content: smallManual() })
    const { content } = await fileOf(id, 'CSV')
    const broken = Buffer.from(Buffer.from(content).toString().replace('URGENT_HOUR', 'HOUR'))
    const asked = { name: 'x.csv', title: 'x', days: 'working', hours: 'working' } as const
    expect(await refusalOf(importFile(city.act, { ...asked, content: broken }))).toBe(
      'MANUAL_UNREADABLE',
    )
    expect(await refusalOf(fileOf(city.scope.cityId, 'CSV'))).toBe('NOT_FOUND')
  })
})

describe('内容校验 paper equals rules', () => {
  test('what was published keeps its hash, whatever its units are called later', async () => {
    const { id } = await aConfirmedManual(city.act, { content: smallManual() })
    expect((await contentOf(id)).intact).toBeNull()
    const { edition } = await publish(id)
    await city.act(({ db }) => db.organizationUnit.updateMany({ data: { name: '改名' } }))
    expect(await contentOf(id)).toMatchObject({ hash: edition.contentHash, intact: true })
  })

  test('a line changed behind the back of all shows', async () => {
    const { id } = await aConfirmedManual(city.act, { content: smallManual() })
    await publish(id)
    await city.act(({ db }) => db.manualEntry.updateMany({ data: { limitValue: 99 } }))
    expect((await contentOf(id)).intact).toBe(false)
  })
})

describe('回退 an earlier edition rules again', () => {
  const admin = () => city.actAs(anActor([{ role: 'CITY_ADMINISTRATOR', unitId: null }]))
  const roll = (editionId: string, reason = '新规定难以执行') =>
    admin()((ctx) => rollBackManualEdition(ctx, { editionId, reason }))

  test('as a new edition with the same content, submitted with its reason and reviewed by somebody else', async () => {
    const first = await aConfirmedManual(city.act, { content: smallManual() })
    await publish(first.id, day('2026-02-01'))
    const second = await aConfirmedManual(city.act, { content: smallManual(), days: 'natural' })
    await publish(second.id)
    const again = await roll(first.id)
    expect(again).toMatchObject({ number: 3, status: 'IN_REVIEW', restoresId: first.id })
    expect((await contentOf(again.id)).hash).toBe((await contentOf(first.id)).hash)
    const expected = { editionId: again.id, expectedVersion: again.version }
    const approved = await admin()((ctx) =>
      reviewManualEdition(ctx, { ...expected, decision: 'APPROVE' }),
    )
    expect(approved.status).toBe('APPROVED')
  })

  test('not to one that still rules, nor to one that never did, nor without a reason', async () => {
    const first = await aConfirmedManual(city.act, { content: smallManual() })
    expect(await refusalOf(roll(first.id))).toBe('EDITION_NOT_PUBLISHED')
    await publish(first.id)
    expect(await refusalOf(roll(first.id))).toBe('EDITION_NOT_PUBLISHED')
    expect(await refusalOf(roll(first.id, ' '))).toBe('INVALID_INPUT')
    expect(await refusalOf(roll(city.scope.cityId))).toBe('NOT_FOUND')
    expect(await city.act(({ db }) => db.manualEdition.count())).toBe(1)
  })
})
