import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { changeManualLine } from '../../../services/manual-drafts/change-line.ts'
import { changeManualLines } from '../../../services/manual-drafts/change-lines.ts'
import {
  commentManualLine,
  settleManualComment,
} from '../../../services/manual-drafts/line-comments.ts'
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

type Asked = Omit<Parameters<typeof changeManualLines>[1], 'editionId'>
const bulk = (asked: Asked) =>
  city.act((ctx) => changeManualLines(ctx, { editionId: draft.editionId, ...asked }))
const limits = async () =>
  (await draft.lines()).map(({ limitValue, limitUnit }) => [limitValue, limitUnit])

describe('批量修改条目 many lines at once', () => {
  test('a dry run says how many and what, and changes nothing', async () => {
    const before = await draft.lines()
    const tried = await bulk({ change: { limitFactor: 1.5 }, dryRun: true })
    expect(tried).toMatchObject({ found: 2, changed: 2, editId: null, version: 1 })
    expect(tried.examples[0]).toMatchObject({ before: '2紧急工作时', after: '3紧急工作时' })
    expect(await draft.lines()).toEqual(before)
  })

  test('is one act, and is undone as one act', async () => {
    const before = saysOf(await draft.lines())
    const { editId } = await bulk({ change: { limitValue: 1, limitUnit: 'WORKING_DAY' } })
    expect(await limits()).toEqual([
      [1, 'WORKING_DAY'],
      [1, 'WORKING_DAY'],
    ])
    expect(await draft.edits()).toMatchObject([{ kind: 'BULK', lineCount: 2 }])
    await city.act((ctx) => undoManualEdit(ctx, { editId: editId ?? '' }))
    expect(saysOf(await draft.lines())).toEqual(before)
  })

  test('only of the lines that the filter finds', async () => {
    await bulk({ filter: { text: '破损' }, change: { limitAdd: 1 } })
    expect(await limits()).toEqual([
      [2, 'URGENT_HOUR'],
      [5, 'WORKING_HOUR'],
    ])
  })

  test('one unit takes the place of another, wherever it stood', async () => {
    const { id: replaceUnitId } = await draft.unit('运城市节水中心')
    const { id: byUnitId } = await draft.unit('运城市排水中心')
    const { changed } = await bulk({ change: { replaceUnitId, byUnitId } })
    expect(changed).toBe(2)
    const named = (await draft.lines()).map(({ rules }) =>
      rules.flatMap(({ unitId }) => unitId ?? []),
    )
    expect(named.flat()).not.toContain(replaceUnitId)
    // the second line named both: it now names the one once
    expect(named.map((ids) => ids.filter((id) => id === byUnitId).length)).toEqual([1, 1])
  })

  test('all or none: one limit out of bounds keeps every line as it was', async () => {
    const before = await draft.lines()
    expect(await refusalOf(bulk({ change: { limitAdd: -3 } }))).toBe('LIMIT_OUT_OF_RANGE')
    expect(await refusalOf(bulk({ change: { limitFactor: 100 } }))).toBe('LIMIT_OUT_OF_RANGE')
    expect(await draft.lines()).toEqual(before)
  })

  test.each([
    ['nothing', {}],
    ['two things at once', { limitFactor: 2, limitAdd: 1 }],
    ['a limit without its unit', { limitValue: 3 }],
    ['a way of dispatch that is none', { dispatch: 'BY_CHANCE' }],
  ])('%s is no bulk change', async (_what, change) => {
    expect(await refusalOf(bulk({ change }))).toBe('INVALID_INPUT')
  })

  test('a draft that changed since the preview is not changed unseen', async () => {
    const { version: expectedVersion } = await bulk({ change: { limitFactor: 2 }, dryRun: true })
    await draft.change(1, { limitValue: 9 })
    const late = bulk({ change: { limitFactor: 2 }, expectedVersion })
    expect(await refusalOf(late)).toBe('VERSION_CONFLICT')
    expect((await draft.line(1)).limitValue).toBe(9)
  })
})

describe('按等级和区域类别 lines that are found by whom they are for', () => {
  test('only of those for a grade or a class of area, where these are asked for', async () => {
    const [, line] = await draft.lines()
    await city.act((ctx) =>
      changeManualLine(ctx, {
        ...{ entryId: line?.id ?? '', expectedVersion: line?.version ?? 0 },
        ...{ grade: 'SEVERE', areaClass: 'FIRST' },
      }),
    )
    const tried = async (filter: Asked['filter']) =>
      (await bulk({ filter, change: { limitAdd: 1 }, dryRun: true })).found
    expect(await tried({ grade: 'SEVERE' })).toBe(1)
    expect(await tried({ areaClass: 'FIRST', grade: 'SEVERE' })).toBe(1)
    expect(await tried({ areaClass: 'SECOND' })).toBe(0)
    expect(await tried({ grade: 'ORDINARY' })).toBe(0)
  })
})

describe('批量规定 what many lines say of dispatch and verification', () => {
  test('派遣方式 the way of dispatch is said of all lines, shown in words before, and undone', async () => {
    const before = saysOf(await draft.lines())
    const change = { dispatch: 'AUTOMATIC' }
    const tried = await bulk({ change, dryRun: true })
    expect(tried).toMatchObject({ found: 2, changed: 2 })
    expect(tried.examples[0]).toMatchObject({ before: '按本市规定', after: '自动派遣' })
    const { editId } = await bulk({ change })
    expect((await draft.lines()).map(({ dispatch }) => dispatch)).toEqual([
      'AUTOMATIC',
      'AUTOMATIC',
    ])
    const { examples } = await bulk({ change: { verification: 'NONE' }, dryRun: true })
    expect(examples[0]).toMatchObject({ before: '必须核查', after: '免核查' })
    expect(await bulk({ change })).toMatchObject({ changed: 0, editId: null })
    await city.act((ctx) => undoManualEdit(ctx, { editId: editId ?? '' }))
    expect(saysOf(await draft.lines())).toEqual(before)
  })
})

describe('条目意见 comments on lines', () => {
  test('are kept with who and when, and are settled once', async () => {
    const { id: entryId } = await draft.line(1)
    const said = { entryId, text: '请与市排水中心核对' }
    const { commentId } = await city.act((ctx) => commentManualLine(ctx, said))
    for (const _ of [1, 2]) await city.act((ctx) => settleManualComment(ctx, { commentId }))
    const [comment] = await city.act(({ db }) => db.manualLineComment.findMany())
    expect(comment).toMatchObject({ ...said, settledAt: expect.any(Date) })
    const settled = await city.act(({ db }) =>
      db.auditEntry.count({ where: { action: 'settleManualComment' } }),
    )
    expect(settled).toBe(1)
  })
})
