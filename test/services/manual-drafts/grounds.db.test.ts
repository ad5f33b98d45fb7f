import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ZodError } from 'zod'
import { checkContent } from '../../../services/command-manual/manual-content.ts'
import { manualDifference } from '../../../services/command-manual/manual-lines.ts'
import { addManualLine } from '../../../services/manual-drafts/add-line.ts'
import { changeManualLine } from '../../../services/manual-drafts/change-line.ts'
import { removeManualLine } from '../../../services/manual-drafts/remove-line.ts'
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

const law = { kind: 'LAW', title: '《城市道路管理条例》', reference: '第二十三条' } as const
const minutes = { kind: 'MINUTES', title: '市政府会议纪要', reference: '〔2025〕8号' } as const
const grounds = {
  ...{ evidenceRequired: '处置前后照片各一张', legalBases: [law, minutes] },
  ...{ urgent: true, selfHandling: true },
}
const undo = (editId: string | null) =>
  city.act((ctx) => undoManualEdit(ctx, { editId: editId ?? '' }))
const hashOf = async (editionId: string) =>
  (await city.act(({ db }) => checkContent(db, { editionId }))).hash
const changes = () =>
  city.act(async ({ db }) => {
    const asked = { from: draft.source.id, to: draft.editionId }
    return (await manualDifference(db, asked)).changes.map((line) => line.changes)
  })

describe('证据要求、法律依据 evidence and grounds of a line', () => {
  test('are none at first; said, they are kept, differ from the edition before, and are undone', async () => {
    const before = saysOf(await draft.lines())
    const hash = await hashOf(draft.editionId)
    expect(hash).toBe(await hashOf(draft.source.id))
    const { editId } = await draft.change(1, grounds)
    expect(await draft.line(1)).toMatchObject({ ...grounds, version: 2 })
    expect(await changes()).toEqual([['EVIDENCE', 'LEGAL_BASES', 'URGENT', 'SELF_HANDLING']])
    expect(await hashOf(draft.editionId)).not.toBe(hash)
    const undone = await undo(editId)
    expect(saysOf(await draft.lines())).toEqual(before)
    expect(await hashOf(draft.editionId)).toBe(hash)
    await undo(undone.editId)
    expect(await draft.line(1)).toMatchObject(grounds)
  })

  test('go along to a draft that is started from the edition', async () => {
    await draft.change(1, grounds)
    const { editionId } = draft
    const next = await city.act((ctx) => startManualDraft(ctx, { editionId, reason: '再修订' }))
    expect(saysOf(await draft.lines(next.editionId))).toEqual(saysOf(await draft.lines()))
    expect(await hashOf(next.editionId)).toBe(await hashOf(editionId))
  })

  test('what is said already changes nothing; said to be nothing, they are gone', async () => {
    await draft.change(1, grounds)
    expect((await draft.change(1, grounds)).editId).toBeNull()
    const nothing = { legalBases: [], urgent: false, selfHandling: false }
    await draft.change(1, { ...nothing, evidenceRequired: ' ' })
    expect(await draft.line(1)).toMatchObject({ ...nothing, evidenceRequired: '' })
    expect(await changes()).toEqual([])
  })

  test('stand in the audit as words', async () => {
    await draft.change(1, grounds)
    const { details } = await city.act(({ db }) =>
      db.auditEntry.findFirstOrThrow({ where: { action: 'changeManualLine' } }),
    )
    expect(details).toMatchObject({
      before: { evidenceRequired: '', legalBases: '', urgent: false },
      after: {
        evidenceRequired: '处置前后照片各一张',
        legalBases: '《城市道路管理条例》第二十三条；市政府会议纪要〔2025〕8号',
      },
    })
  })

  test('a removed line comes back with them', async () => {
    await draft.change(1, grounds)
    const { id: entryId, version: expectedVersion } = await draft.line(1)
    const { editId } = await city.act((ctx) => removeManualLine(ctx, { entryId, expectedVersion }))
    await undo(editId)
    expect(await draft.line(1)).toMatchObject(grounds)
  })

  test('whoever is slower is told of them, too', async () => {
    const { id: entryId, version: expectedVersion } = await draft.line(1)
    await draft.change(1, grounds)
    const stale = { entryId, expectedVersion, evidenceRequired: '录像' }
    await expect(city.act((ctx) => changeManualLine(ctx, stale))).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      message: expect.stringContaining('处置前后照片各一张'),
    })
  })

  test('a new line may have them at once', async () => {
    await addLine(grounds)
    expect(await draft.line(3)).toMatchObject(grounds)
  })

  test('an addition of earlier days is undone, but not once somebody has said some of its line', async () => {
    const { editId } = await addLine()
    await forgetGrounds(editId)
    await draft.change(3, { urgent: true })
    expect(await refusalOf(undo(editId))).toBe('VERSION_CONFLICT')
    await draft.change(3, { urgent: false })
    await undo(editId)
    expect(await draft.lines()).toHaveLength(2)
  })
})

const addLine = (given: Partial<typeof grounds> = {}) =>
  city.act((ctx) =>
    addManualLine(ctx, {
      ...{ editionId: draft.editionId, kind: 'COMPONENT', classCode: 'C0101' },
      ...{ filingCondition: '松动', closingCondition: '加固', ...given },
      ...{ limitValue: 1, limitUnit: 'WORKING_DAY', rules: [{ kind: 'STREET_BY_PLACE' }] },
    }),
  )

/** Makes of an act what was kept of it before there were grounds. */
async function forgetGrounds(editId: string): Promise<void> {
  const client = new pg.Client({ connectionString: city.testDatabase.ownerUrl })
  await client.connect()
  await client.query(
    `UPDATE manual_edits SET lines = lines #- '{0,after,evidenceRequired}' #- '{0,after,legalBases}'
       #- '{0,after,urgent}' #- '{0,after,selfHandling}' WHERE id = $1`,
    [editId],
  )
  await client.end()
}

describe('拒绝 what is refused changes nothing', () => {
  test.each([
    ['a ground without a title', { legalBases: [{ ...law, title: ' ' }] }],
    ['the same ground twice', { legalBases: [law, { ...law, reference: ' 第二十三条' }] }],
    ['a title without an end', { legalBases: [{ ...law, title: '长'.repeat(301) }] }],
    ['a sign that is none', { legalBases: [{ ...law, title: '条例\u0000' }] }],
    ['half a sign', { legalBases: [{ ...law, reference: '\ud800' }] }],
    ['evidence without an end', { evidenceRequired: '照片'.repeat(501) }],
    [
      'more than 20',
      { legalBases: Array.from({ length: 21 }, (_, at) => ({ ...law, reference: `${at}` })) },
    ],
  ])('%s', async (_what, given) => {
    const before = await draft.lines()
    await expect(draft.change(1, given)).rejects.toBeInstanceOf(ZodError)
    expect(await draft.lines()).toEqual(before)
    expect(await draft.edits()).toEqual([])
  })
})
