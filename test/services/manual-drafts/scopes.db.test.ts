import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ZodError } from 'zod'
import { checkContent } from '../../../services/command-manual/manual-content.ts'
import { manualFindings } from '../../../services/command-manual/manual-findings.ts'
import { manualDifference } from '../../../services/command-manual/manual-lines.ts'
import { addManualLine } from '../../../services/manual-drafts/add-line.ts'
import { startManualDraft } from '../../../services/manual-drafts/start-draft.ts'
import { undoManualEdit } from '../../../services/manual-drafts/undo-edit.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { aDraft, type Draft, saysOf } from './a-draft.ts'

let city: TestCity
let draft: Draft
beforeEach(async () => {
  city = await aCity()
  draft = await aDraft(city)
})
afterEach(() => city.close())

const aUnit = (kind: 'STREET' | 'DISTRICT' | 'DESK', name: string) =>
  city.act(({ db, city: { cityId } }) =>
    db.organizationUnit.create({ data: { cityId, kind, code: name, name } }),
  )
const winter = { season: '11-15~03-15', hours: '22:00~06:00' }
const hashOf = async (editionId: string) =>
  (await city.act(({ db }) => checkContent(db, { editionId }))).hash
const found = async () =>
  (await city.act(({ db, now }) => manualFindings(db, { ...draft, at: now() }))).map(
    ({ kind, subject }) => [kind, subject],
  )

describe('适用范围 where and when a line of a draft answers', () => {
  test('is everywhere and always at first; limited, it is kept, differs from before, and is undone', async () => {
    const street = await aUnit('STREET', '老城街道')
    const before = saysOf(await draft.lines())
    const hash = await hashOf(draft.editionId)
    const { editId } = await draft.change(2, { ...winter, exceptionTo: 1, areaUnitId: street.id })
    expect(await draft.line(2)).toMatchObject({
      ...{ ...winter, exceptionTo: 1, areaText: '老城街道', areaUnitId: street.id },
    })
    expect(await hashOf(draft.editionId)).not.toBe(hash)
    const changed = await city.act(({ db }) =>
      manualDifference(db, { from: draft.source.id, to: draft.editionId }),
    )
    expect(changed.changes.map((line) => line.changes)).toEqual([
      ['EXCEPTION', 'AREA', 'SEASON', 'HOURS'],
    ])
    const next = await city.act((ctx) =>
      startManualDraft(ctx, { editionId: draft.editionId, reason: '再修订' }),
    )
    expect(await hashOf(next.editionId)).toBe(await hashOf(draft.editionId))
    await city.act((ctx) => undoManualEdit(ctx, { editId: editId ?? '' }))
    expect(saysOf(await draft.lines())).toEqual(before)
    expect(await hashOf(draft.editionId)).toBe(hash)
  })

  test('what is said already changes nothing, however it is written; taken away it limits nothing', async () => {
    await draft.change(1, winter)
    const same = { season: '11月15日至次年3月15日', hours: '22时至次日6时' }
    expect((await draft.change(1, same)).editId).toBeNull()
    await draft.change(1, { season: '', hours: '', exceptionTo: null, areaUnitId: null })
    expect(saysOf([await draft.line(1)])).toMatchObject([{ season: '', hours: '', areaText: '' }])
  })

  test('a new line may be an exception at once', async () => {
    const district = await aUnit('DISTRICT', '老城区')
    await city.act((ctx) =>
      addManualLine(ctx, {
        ...{ editionId: draft.editionId, kind: 'COMPONENT', classCode: 'C0101', ...winter },
        ...{ filingCondition: '缺失', closingCondition: '恢复', exceptionTo: 1 },
        ...{ limitValue: 1, limitUnit: 'WORKING_DAY', rules: [{ kind: 'STREET_BY_PLACE' }] },
        areaUnitId: district.id,
      }),
    )
    const kept = { ...winter, exceptionTo: 1, areaText: '老城区', areaUnitId: district.id }
    expect(await draft.line(3)).toMatchObject(kept)
  })

  test('发布前检查 an exception to nothing, and two that contradict each other, are found', async () => {
    await draft.change(2, { exceptionTo: 9 })
    expect(await found()).toContainEqual(['EXCEPTION_WITHOUT_LINE', '9'])
    await draft.change(2, { exceptionTo: 1 })
    expect(await found()).toContainEqual(['OVERLAP', '缺失'])
    await draft.change(2, winter)
    expect((await found()).map(([kind]) => kind)).not.toContain('OVERLAP')
  })
})

describe('拒绝 what is refused changes nothing', () => {
  test.each([
    ['a season without an end', { season: '11-15' }],
    ['a day that no year has', { season: '02-30~03-15' }],
    ['hours without length', { hours: '08:00~08:00' }],
    ['a time that no day has', { hours: '08:00~25:00' }],
    ['an exception to line 0', { exceptionTo: 0 }],
  ])('%s', async (_what, given) => {
    const before = await draft.lines()
    await expect(draft.change(1, given)).rejects.toBeInstanceOf(ZodError)
    expect(await draft.lines()).toEqual(before)
  })

  test('an area that is neither a district nor a street, or none at all', async () => {
    const desk = await aUnit('DESK', '值班室')
    expect(await refusalOf(draft.change(1, { areaUnitId: desk.id }))).toBe('UNIT_NOT_ELIGIBLE')
    const nobody = draft.change(1, { areaUnitId: draft.editionId })
    expect(await refusalOf(nobody)).toBe('NOT_FOUND')
    expect(await draft.edits()).toEqual([])
  })
})
