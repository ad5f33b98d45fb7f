import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ZodError } from 'zod'
import { startManualDraft } from '../../../services/manual-drafts/start-draft.ts'
import { startDraftFromUpstream } from '../../../services/manual-inheritance/start-from-upstream.ts'
import { upstreamEditions } from '../../../services/manual-inheritance/upstream-editions.ts'
import { upstreamLines } from '../../../services/manual-inheritance/upstream-lines.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { aConfirmedManual } from '../command-manual/manual-in-city.ts'
import { smallManual } from '../command-manual/small-manual.ts'
import { aTemplate, inForce } from './a-template.ts'

const reason = '执行省级标准'
const all: TestCity[] = []
let province: TestCity
let city: TestCity
let district: TestCity
let sibling: TestCity
beforeEach(async () => {
  province = await aCity()
  const { testDatabase: database, clock } = province
  city = await aCity({ database, clock, parentId: province.scope.cityId })
  district = await aCity({ database, clock, parentId: city.scope.cityId })
  sibling = await aCity({ database, clock, parentId: province.scope.cityId })
  all.push(sibling, district, city, province)
})
afterEach(async () => {
  for (const one of all.splice(0)) await one.close()
})

const offeredTo = ({ act }: TestCity) =>
  act(async ({ db }) => (await upstreamEditions(db)).map(({ id, distance }) => [id, distance]))
const linesFor = ({ act }: TestCity, editionId: string) =>
  act((ctx) => upstreamLines(ctx, editionId))
const start = ({ act }: TestCity, editionId: string) =>
  act((ctx) => startDraftFromUpstream(ctx, { editionId, reason }))
const draftIn = ({ act }: TestCity, id: string) =>
  act(({ db }) =>
    db.manualEdition.findUniqueOrThrow({
      where: { id },
      include: {
        entries: { include: { rules: true }, orderBy: { conditionNo: 'asc' } },
        phrases: true,
      },
    }),
  )

describe('上级手册 what places above have published', () => {
  test('is all that those beneath see: nothing of a draft, not even by its id, until it is published', async () => {
    const { id } = await aConfirmedManual(province.act, { content: smallManual() })
    const seenBy = ({ act }: TestCity) =>
      act(async ({ db }) => [
        await db.manualEdition.count({ where: { id } }),
        await db.manualEntry.count({ where: { editionId: id } }),
        await db.manualRule.count({ where: { entry: { editionId: id } } }),
        await db.unitPhrase.count({ where: { editionId: id } }),
      ])
    const whole = await seenBy(province)
    expect(whole).not.toContain(0)
    expect(await seenBy(city)).toEqual([0, 0, 0, 0])
    expect(await seenBy(district)).toEqual([0, 0, 0, 0])
    await inForce(province, id)
    expect(await seenBy(city)).toEqual(whole)
    expect(await seenBy(district)).toEqual(whole)
    expect(await seenBy(sibling)).toEqual(whole)
  })

  test('is read by those beneath it, the nearest first, and by nobody else', async () => {
    const provincial = await aTemplate(province)
    const municipal = await aTemplate(city)
    expect(await offeredTo(district)).toEqual([
      [municipal, 1],
      [provincial, 2],
    ])
    expect(await offeredTo(city)).toEqual([[provincial, 1]])
    expect(await offeredTo(province)).toEqual([])
    expect(await offeredTo(sibling)).toEqual([[provincial, 1]])
    expect(await linesFor(district, municipal)).toHaveLength(2)
    for (const stranger of [sibling, province])
      expect(await linesFor(stranger, municipal)).toEqual([])
    expect(await linesFor(sibling, randomUUID())).toEqual([])
  })

  test('is no draft: of one neither its name nor its lines are read, and nothing starts from it', async () => {
    const { id } = await aConfirmedManual(province.act, { content: smallManual() })
    expect(await offeredTo(city)).toEqual([])
    expect(await linesFor(city, id)).toEqual([])
    expect(await refusalOf(start(city, id))).toBe('NOT_FOUND')
  })
})

describe('承接上级手册 a draft from the manual of a place above', () => {
  test('says all that it says, and from which edition it comes', async () => {
    const id = await aTemplate(province)
    const [upstream] = await city.act(({ db }) => upstreamEditions(db))
    const { editionId } = await start(city, id)
    const draft = await draftIn(city, editionId)
    expect(draft).toMatchObject({
      ...{ status: 'DRAFT', number: 1, startedFromId: null, startingReason: reason },
      ...{ upstreamId: id, upstreamCity: '测试市', upstreamNumber: 1 },
      upstreamHash: upstream?.contentHash,
    })
    expect(
      draft.entries.map(({ filingCondition, limitValue }) => [filingCondition, limitValue]),
    ).toEqual([
      ['缺失', 2],
      ['破损', 4],
    ])
  })

  test('has the own units where they go by a name or an alias of it, and lets the others be confirmed', async () => {
    const id = await aTemplate(province)
    const { id: own } = await city.act(({ db, city: { cityId } }) =>
      db.organizationUnit.create({
        data: {
          ...{ cityId, kind: 'DEPARTMENT', code: 'D1', name: '市排水处' },
          aliases: ['运城市排水中心'],
        },
      }),
    )
    const { editionId } = await start(city, id)
    const { phrases, entries } = await draftIn(city, editionId)
    const of = (wanted: string) => phrases.find(({ phrase }) => phrase === wanted)
    expect(of('运城市排水中心')).toMatchObject({
      unitName: '市排水处',
      confirmedAt: expect.any(Date),
    })
    expect(of('运城市节水中心')).toMatchObject({ kind: 'NAMED_UNIT', confirmedAt: null })
    const rules = entries.flatMap((entry) => entry.rules)
    expect(rules.find(({ phrase }) => phrase === '运城市排水中心')?.unitId).toBe(own)
    expect(rules.find(({ phrase }) => phrase === '运城市节水中心')?.unitId).toBeNull()
  })

  test('hands its origin on to what is started from it', async () => {
    const id = await aTemplate(province)
    const { editionId } = await start(city, id)
    const next = await city.act((ctx) => startManualDraft(ctx, { editionId, reason: '再修订' }))
    const { upstreamHash } = await draftIn(city, editionId)
    expect(await draftIn(city, next.editionId)).toMatchObject({
      ...{ startedFromId: editionId, upstreamId: id, upstreamNumber: 1, upstreamHash },
    })
  })

  test('two at once are two drafts of their own numbers; a sibling, a stranger and no reason are refused', async () => {
    const municipal = await aTemplate(city)
    const both = await Promise.all([start(district, municipal), start(district, municipal)])
    const drafts = await Promise.all(both.map(({ editionId }) => draftIn(district, editionId)))
    expect(drafts.map(({ number }) => number).toSorted()).toEqual([1, 2])
    expect(await refusalOf(start(sibling, municipal))).toBe('NOT_FOUND')
    expect(await refusalOf(start(city, municipal))).toBe('NOT_FOUND')
    await expect(
      district.act((ctx) => startDraftFromUpstream(ctx, { editionId: municipal, reason: ' ' })),
    ).rejects.toThrow(ZodError)
  })

  test('is told by the audit', async () => {
    const id = await aTemplate(province)
    const { editionId } = await start(city, id)
    const told = await city.act(({ db }) =>
      db.auditEntry.findFirst({ where: { action: 'startDraftFromUpstream' } }),
    )
    expect(told).toMatchObject({
      subjectId: editionId,
      details: { from: 1, fromCity: '测试市', reason, lines: 2 },
    })
  })
})
