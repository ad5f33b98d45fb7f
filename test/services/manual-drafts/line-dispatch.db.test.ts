import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkContent } from '../../../services/command-manual/manual-content.ts'
import { manualDifference } from '../../../services/command-manual/manual-lines.ts'
import { addManualLine } from '../../../services/manual-drafts/add-line.ts'
import { changeManualLine } from '../../../services/manual-drafts/change-line.ts'
import { removeManualLine } from '../../../services/manual-drafts/remove-line.ts'
import { startManualDraft } from '../../../services/manual-drafts/start-draft.ts'
import { undoManualEdit } from '../../../services/manual-drafts/undo-edit.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { aDraft, type Draft, saysOf } from './a-draft.ts'

let city: TestCity
let draft: Draft
beforeEach(async () => {
  city = await aCity()
  draft = await aDraft(city)
})
afterEach(() => city.close())

const automatic = { dispatch: 'AUTOMATIC' } as const
const unverified = { verification: 'NONE' } as const
const undo = (editId: string | null) =>
  city.act((ctx) => undoManualEdit(ctx, { editId: editId ?? '' }))
const hashOf = async (editionId: string) =>
  (await city.act(({ db }) => checkContent(db, { editionId }))).hash

describe('条目核查要求 whether what is done about a line is verified', () => {
  test('always at first; said otherwise, it is kept, differs from before, goes into the next draft, and is undone', async () => {
    const before = saysOf(await draft.lines())
    const hash = await hashOf(draft.editionId)
    const { editId } = await draft.change(2, unverified)
    expect(await draft.line(2)).toMatchObject(unverified)
    expect((await draft.change(2, unverified)).editId).toBeNull()
    const { changes } = await city.act(({ db }) =>
      manualDifference(db, { from: draft.source.id, to: draft.editionId }),
    )
    expect(changes.map((line) => line.changes)).toEqual([['VERIFICATION']])
    const { editionId } = draft
    const next = await city.act((ctx) => startManualDraft(ctx, { editionId, reason: '再修订' }))
    expect(await hashOf(next.editionId)).toBe(await hashOf(editionId))
    await undo(editId)
    expect(saysOf(await draft.lines())).toEqual(before)
    expect(await hashOf(editionId)).toBe(hash)
  })
})

describe('条目派遣方式 what a line of a draft says of dispatch', () => {
  test('nothing at first; said, it is kept, differs from before, goes into the next draft, and is undone', async () => {
    const before = saysOf(await draft.lines())
    const hash = await hashOf(draft.editionId)
    const { editId } = await draft.change(2, automatic)
    expect((await draft.line(2)).dispatch).toBe('AUTOMATIC')
    expect((await draft.change(2, automatic)).editId).toBeNull()
    expect(await hashOf(draft.editionId)).not.toBe(hash)
    const { changes } = await city.act(({ db }) =>
      manualDifference(db, { from: draft.source.id, to: draft.editionId }),
    )
    expect(changes.map((line) => line.changes)).toEqual([['DISPATCH']])
    const next = await city.act((ctx) =>
      startManualDraft(ctx, { editionId: draft.editionId, reason: '再修订' }),
    )
    expect(await hashOf(next.editionId)).toBe(await hashOf(draft.editionId))
    await undo(editId)
    expect(saysOf(await draft.lines())).toEqual(before)
    expect(await hashOf(draft.editionId)).toBe(hash)
  })

  test('a removed line comes back with it, and a new line may say it at once', async () => {
    await draft.change(1, automatic)
    const { id: entryId, version: expectedVersion } = await draft.line(1)
    const { editId } = await city.act((ctx) => removeManualLine(ctx, { entryId, expectedVersion }))
    await undo(editId)
    expect((await draft.line(1)).dispatch).toBe('AUTOMATIC')
    await city.act((ctx) =>
      addManualLine(ctx, {
        ...{ editionId: draft.editionId, kind: 'COMPONENT', classCode: 'C0101' },
        ...{ filingCondition: '松动', closingCondition: '恢复', dispatch: 'PROPOSED' },
        ...{ limitValue: 1, limitUnit: 'WORKING_DAY', rules: [{ kind: 'STREET_BY_PLACE' }] },
      }),
    )
    expect((await draft.line(3)).dispatch).toBe('PROPOSED')
  })

  test('stands in the audit as words, and whoever is slower is told of it', async () => {
    const { id: entryId, version: expectedVersion } = await draft.line(1)
    await draft.change(1, automatic)
    const { details } = await city.act(({ db }) =>
      db.auditEntry.findFirstOrThrow({ where: { action: 'changeManualLine' } }),
    )
    expect(details).toMatchObject({ before: { dispatch: '' }, after: { dispatch: '自动派遣' } })
    const stale = { entryId, expectedVersion, dispatch: 'PROPOSED' as const }
    await expect(city.act((ctx) => changeManualLine(ctx, stale))).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      message: expect.stringContaining('自动派遣'),
    })
  })
})
