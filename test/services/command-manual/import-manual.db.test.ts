import { afterAll, beforeAll, expect, test } from 'vitest'
import { readImport } from '../../../services/command-manual/read-import.ts'
import type { Act } from '../../../services/ctx.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { importRealManual } from './manual-in-city.ts'
import { meanings } from './real-manual.ts'
import { smallManual } from './small-manual.ts'

let city: TestCity
beforeAll(async () => {
  city = await aCity()
})
afterAll(() => city.close())

const stored = () =>
  city.act(async ({ db }) => ({
    editions: await db.manualEdition.count(),
    entries: await db.manualEntry.count(),
    rules: await db.manualRule.count(),
    phrases: await db.unitPhrase.count(),
    lines: await db.importLine.count(),
    classes: await db.catalogueClass.count(),
    units: await db.organizationUnit.count(),
    audit: await db.auditEntry.count(),
  }))
const nothing = {
  editions: 0,
  entries: 0,
  rules: 0,
  phrases: 0,
  lines: 0,
  classes: 0,
  units: 0,
  audit: 0,
}
const oneDraft = {
  editions: 1,
  entries: 519,
  phrases: 56,
  lines: 16,
  classes: 190,
  units: 0,
  audit: 1,
}

test('a dry run reports and writes nothing', async () => {
  const report = await importRealManual(city.act, { dryRun: true })
  expect(report).toMatchObject({
    edition: null,
    created: false,
    entries: 519,
    classes: 190,
    notRead: 0,
    assumed: 9,
    standard: '2013',
  })
  expect(report.phrases).toHaveLength(56)
  expect(await stored()).toEqual(nothing)
})

test('a file that is no manual changes nothing', async () => {
  await expect(
    importRealManual(city.act, { content: Buffer.from('not a spreadsheet') }),
  ).rejects.toMatchObject({ code: 'MANUAL_UNREADABLE' })
  expect(await stored()).toEqual(nothing)
})

test('drafts all 519 entries with their limits and rules, and no organization unit', async () => {
  const { created, edition } = await importRealManual(city.act)
  expect(created).toBe(true)
  expect(edition?.number).toBe(1)
  expect(await stored()).toMatchObject(oneDraft)
  const cover = await city.act(({ db }) =>
    db.manualEntry.findFirstOrThrow({
      where: { classCode: 'C0101', conditionNo: 1 },
      include: { rules: { orderBy: { position: 'asc' } }, edition: true },
    }),
  )
  expect(cover).toMatchObject({
    className: '上水井盖',
    limitText: '2紧急工作时',
    limitValue: 2,
    limitUnit: 'URGENT_HOUR',
    sheet: '部件',
    row: 3,
    edition: { status: 'DRAFT', daysMeaning: 'WORKING_DAY', inForceFrom: null },
    rules: [
      { kind: 'NAMED_UNIT', phrase: '运城市城市节约用水中心', unitId: null },
      { kind: 'OWNER_BY_REGISTER', phrase: '各产权单位', unitId: null },
    ],
  })
})

test('the same file again is the same draft', async () => {
  const before = await stored()
  const { created, edition } = await importRealManual(city.act)
  expect({ created, number: edition?.number }).toEqual({ created: false, number: 1 })
  expect(await stored()).toEqual(before)
})

test('with another meaning of 天 it is another draft; the catalogue stays as it is', async () => {
  const { created, edition } = await importRealManual(city.act, { days: 'natural' })
  expect({ created, number: edition?.number }).toEqual({ created: true, number: 2 })
  expect(await stored()).toMatchObject({ editions: 2, entries: 2 * 519, classes: 190 })
})

test('two imports at once draft it once', async () => {
  const both = await Promise.all([
    importRealManual(city.act, { hours: 'urgent' }),
    importRealManual(city.act, { hours: 'urgent' }),
  ])
  expect(both.map(({ created }) => created).toSorted()).toEqual([false, true])
  expect(new Set(both.map(({ edition }) => edition?.number))).toEqual(new Set([3]))
})

test('a file is read while no act is open: a large one takes longer than an act may', async () => {
  let open = 0
  const act: Act = async (run) => {
    open += 1
    try {
      return await city.act(run)
    } finally {
      open -= 1
    }
  }
  const seen: number[] = []
  const content = smallManual()
  const { length } = content
  Object.defineProperty(content, 'byteLength', {
    get: () => {
      seen.push(open)
      return length
    },
  })
  const { entries } = await readImport(act, { ...meanings, name: 'small.xlsx', content })
  expect(entries).toHaveLength(2)
  expect([...new Set(seen)]).toEqual([0])
})

test('another city sees none of it', async () => {
  const other = await aCity({ database: city.testDatabase })
  expect(await other.act(({ db }) => db.manualEntry.count())).toBe(0)
  await other.close()
})
