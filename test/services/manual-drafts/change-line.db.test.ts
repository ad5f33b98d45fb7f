import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ZodError } from 'zod'
import { manualFindings } from '../../../services/command-manual/manual-findings.ts'
import { publishManual } from '../../../services/command-manual/publish-manual.ts'
import { invalidInput } from '../../../services/errors.ts'
import { addManualLine } from '../../../services/manual-drafts/add-line.ts'
import { changeManualLine } from '../../../services/manual-drafts/change-line.ts'
import { removeManualLine } from '../../../services/manual-drafts/remove-line.ts'
import { startManualDraft } from '../../../services/manual-drafts/start-draft.ts'
import { undoManualEdit } from '../../../services/manual-drafts/undo-edit.ts'
import { aCity, anActor, type TestCity } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { aDraft, type Draft, saysOf } from './a-draft.ts'

let city: TestCity
let draft: Draft
beforeEach(async () => {
  city = await aCity()
  draft = await aDraft(city)
})
afterEach(() => city.close())

const undo = (editId: string | null) =>
  city.act((ctx) => undoManualEdit(ctx, { editId: editId ?? '' }))
const findings = async () =>
  (
    await city.act((ctx) => manualFindings(ctx.db, { editionId: draft.editionId, at: ctx.now() }))
  ).map(({ kind }) => kind)

describe('新建草稿 a draft started from an edition', () => {
  test('has every line of it, its author and its reason, and leaves it as it was', async () => {
    const { source, editionId } = draft
    expect(saysOf(await draft.lines())).toEqual(saysOf(await draft.lines(source.id)))
    const edition = await city.act(({ db }) =>
      db.manualEdition.findUniqueOrThrow({ where: { id: editionId } }),
    )
    expect(edition).toMatchObject({
      ...{ status: 'DRAFT', number: 2, title: source.title, startedFromId: source.id },
      startingReason: '时限调整',
    })
    await draft.change(1, { limitValue: 5 })
    expect((await draft.lines(source.id))[0]?.limitValue).toBe(2)
    expect(await findings()).not.toContain('PHRASES_UNCONFIRMED')
  })

  test('starts from a published edition, too; whose lines nobody changes any more', async () => {
    const { editionId } = draft
    const from = new Date('2026-03-01T00:00:00Z')
    const publishing = { act: city.act, deploy: async () => {} }
    await publishManual(publishing, { editionId, from, reason: '试行' })
    const [line] = await draft.lines()
    const given = { entryId: line?.id ?? '', expectedVersion: 1, limitValue: 9 }
    expect(await refusalOf(city.act((ctx) => changeManualLine(ctx, given)))).toBe(
      'EDITION_NOT_DRAFT',
    )
    const next = await city.act((ctx) => startManualDraft(ctx, { editionId, reason: '再修订' }))
    expect(saysOf(await draft.lines(next.editionId))).toEqual(saysOf(await draft.lines()))
  })
})

describe('修改条目 one line is changed', () => {
  test('the limit comes with its words, so that the checks find no contradiction', async () => {
    await draft.change(1, { limitValue: 0.5, limitUnit: 'NATURAL_DAY' })
    expect(await draft.line(1)).toMatchObject({
      ...{ limitValue: 0.5, limitUnit: 'NATURAL_DAY', limitText: '0.5自然日', version: 2 },
    })
    expect(await findings()).not.toContain('LIMIT_CONTRADICTS_WORDS')
  })

  test('whoever changed a line last stands with the draft: they do not review it', async () => {
    const editor = anActor([{ role: 'CITY_ADMINISTRATOR', unitId: null }])
    const { id: entryId, version: expectedVersion } = await draft.line(1)
    const given = { entryId, expectedVersion, limitValue: 5 }
    await city.actAs(editor)((ctx) => changeManualLine(ctx, given))
    const { lastEditedById } = await city.act(({ db }) =>
      db.manualEdition.findUniqueOrThrow({ where: { id: draft.editionId } }),
    )
    expect(lastEditedById).toBe(editor.id)
  })

  test('units are units of the city, or rules, in the order given', async () => {
    const { id: unitId } = await draft.unit('运城市排水中心')
    await draft.change(1, {
      rules: [{ kind: 'NAMED_UNIT', unitId }, { kind: 'STREET_BY_PLACE' }],
    })
    const { rules, unitsText } = await draft.line(1)
    expect(rules).toMatchObject([
      { kind: 'NAMED_UNIT', unitId, phrase: '运城市排水中心' },
      { kind: 'STREET_BY_PLACE', unitId: null, phrase: '所属街办' },
    ])
    expect(unitsText).toBe('运城市排水中心、所属街办')
  })

  test('what it says already changes nothing, also when it is said a second time at once', async () => {
    const { id: entryId, version: expectedVersion } = await draft.line(1)
    const twice = await Promise.all(
      [1, 2].map(() =>
        city.act((ctx) => changeManualLine(ctx, { entryId, expectedVersion, limitValue: 3 })),
      ),
    )
    expect(twice.filter(({ editId }) => editId !== null)).toHaveLength(1)
    expect(await draft.edits()).toHaveLength(1)
  })

  test('the audit keeps what it was and what it is', async () => {
    await draft.change(1, { filingCondition: '井盖缺失' })
    const { details } = await city.act(({ db }) =>
      db.auditEntry.findFirstOrThrow({ where: { action: 'changeManualLine' } }),
    )
    expect(details).toMatchObject({
      before: { filingCondition: '缺失' },
      after: { filingCondition: '井盖缺失' },
    })
  })
})

describe('拒绝 what is refused leaves everything as it was', () => {
  test.each([
    ['no limit at all', { limitValue: 0 }, 'LIMIT_OUT_OF_RANGE'],
    ['a negative limit', { limitValue: -1 }, 'LIMIT_OUT_OF_RANGE'],
    ['a limit of 10,000 days', { limitValue: 10_000 }, 'LIMIT_OUT_OF_RANGE'],
    ['a limit that is no number', { limitValue: Number.NaN }, 'INVALID_INPUT'],
    ['an empty condition', { filingCondition: ' \n ' }, 'INVALID_INPUT'],
    ['an absurdly long text', { closingCondition: '恢复'.repeat(5_000) }, 'INVALID_INPUT'],
    ['a named unit without a unit', { rules: [{ kind: 'NAMED_UNIT' as const }] }, 'INVALID_INPUT'],
    ['no unit at all', { rules: [] }, 'INVALID_INPUT'],
  ])('%s is refused and changes nothing', async (_what, given, code) => {
    const before = await draft.lines()
    const refused = draft.change(1, given).catch((error: unknown) => {
      if (error instanceof ZodError) throw invalidInput(error.message)
      throw error
    })
    expect(await refusalOf(refused)).toBe(code)
    expect(await draft.lines()).toEqual(before)
    expect(await draft.edits()).toEqual([])
  })

  test('a closed unit is not chosen, but stays where it stood', async () => {
    const { id: unitId } = await draft.unit('运城市节水中心')
    await city.act(({ db }) =>
      db.organizationUnit.update({ where: { id: unitId }, data: { active: false } }),
    )
    await draft.change(1, {
      rules: [{ kind: 'OWNER_BY_REGISTER' }, { kind: 'NAMED_UNIT', unitId }],
    })
    await draft.change(2, { rules: [{ kind: 'STREET_BY_PLACE' }] })
    const again = draft.change(2, { rules: [{ kind: 'NAMED_UNIT', unitId }] })
    expect(await refusalOf(again)).toBe('UNIT_NOT_ELIGIBLE')
  })

  test('a unit or a line of another city is not found', async () => {
    const other = await aCity({ database: city.testDatabase })
    const theirs = await aDraft(other)
    const { id: unitId } = await theirs.unit('运城市排水中心')
    const strange = draft.change(1, { rules: [{ kind: 'NAMED_UNIT', unitId }] })
    expect(await refusalOf(strange)).toBe('NOT_FOUND')
    const { id: entryId } = await theirs.line(1)
    const given = { entryId, expectedVersion: 1, limitValue: 9 }
    expect(await refusalOf(city.act((ctx) => changeManualLine(ctx, given)))).toBe('NOT_FOUND')
    await other.close()
  })

  test('what looks like a formula is kept as the words that it is', async () => {
    const formula = '=HYPERLINK("http://evil","缺失")'
    await draft.change(1, { filingCondition: formula })
    expect((await draft.line(1)).filingCondition).toBe(formula)
  })
})

describe('两人同时编辑 two people at one draft', () => {
  test('at different lines lose nothing', async () => {
    const [one, two] = [await draft.line(1), await draft.line(2)]
    await Promise.all(
      [one, two].map(({ id: entryId, version: expectedVersion }) =>
        city.act((ctx) => changeManualLine(ctx, { entryId, expectedVersion, limitValue: 7 })),
      ),
    )
    expect((await draft.lines()).map(({ limitValue }) => limitValue)).toEqual([7, 7])
    expect((await draft.edits()).map(({ version }) => version)).toEqual([2, 3])
  })

  test('at one line: the slower is told what the other wrote, and nothing is lost', async () => {
    const { id: entryId, version: expectedVersion } = await draft.line(1)
    await draft.change(1, { filingCondition: '井盖缺失' })
    const stale = { entryId, expectedVersion, filingCondition: '井盖丢失' }
    await expect(city.act((ctx) => changeManualLine(ctx, stale))).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      message: expect.stringContaining('井盖缺失'),
    })
    expect((await draft.line(1)).filingCondition).toBe('井盖缺失')
  })
})

describe('撤销改动 undo', () => {
  test('goes back step by step, and forth again', async () => {
    const before = saysOf(await draft.lines())
    const first = await draft.change(1, { limitValue: 5 })
    const { id: unitId } = await draft.unit('运城市排水中心')
    const second = await draft.change(1, { rules: [{ kind: 'NAMED_UNIT', unitId }] })
    const after = saysOf(await draft.lines())
    const undone = await undo(second.editId)
    const { editId } = await undo(first.editId)
    expect(saysOf(await draft.lines())).toEqual(before)
    await undo(editId)
    await undo(undone.editId)
    expect(saysOf(await draft.lines())).toEqual(after)
  })

  test('twice is once', async () => {
    const { editId } = await draft.change(1, { limitValue: 5 })
    const [one, other] = await Promise.all([undo(editId), undo(editId)])
    expect(one.editId).toBe(other.editId)
    expect((await draft.line(1)).limitValue).toBe(2)
  })

  test('a line that says something else by now is left as it is', async () => {
    const { editId } = await draft.change(1, { limitValue: 5 })
    await draft.change(1, { limitValue: 6 })
    expect(await refusalOf(undo(editId))).toBe('VERSION_CONFLICT')
    expect((await draft.line(1)).limitValue).toBe(6)
  })
})

describe('增删条目 lines come and go', () => {
  test('a removed line comes back as it was, with its units', async () => {
    const before = await draft.lines()
    const { id: entryId, version: expectedVersion } = await draft.line(1)
    const { editId } = await city.act((ctx) => removeManualLine(ctx, { entryId, expectedVersion }))
    expect(await draft.lines()).toHaveLength(1)
    await undo(editId)
    expect(saysOf(await draft.lines())).toEqual(saysOf(before))
    expect((await draft.line(1)).id).toBe(entryId)
  })

  test('a new line has the next number of its class, and goes when it is undone', async () => {
    const given = { kind: 'COMPONENT', classCode: 'C0101', filingCondition: '松动' } as const
    const limit = { closingCondition: '加固', limitValue: 1, limitUnit: 'WORKING_DAY' } as const
    const { editId } = await city.act((ctx) =>
      addManualLine(ctx, {
        ...{ editionId: draft.editionId, ...given, ...limit },
        rules: [{ kind: 'STREET_BY_PLACE' }],
      }),
    )
    expect(await draft.line(3)).toMatchObject({ ...given, className: '上水井盖', row: 0 })
    await undo(editId)
    expect(await draft.lines()).toHaveLength(2)
  })

  test('a class that the catalogue does not have gets no line', async () => {
    const added = city.act((ctx) =>
      addManualLine(ctx, {
        ...{ editionId: draft.editionId, kind: 'MATTER', classCode: 'E9999' },
        ...{ filingCondition: '松动', closingCondition: '加固' },
        ...{ limitValue: 1, limitUnit: 'WORKING_DAY', rules: [{ kind: 'FALLBACK' }] },
      }),
    )
    expect(await refusalOf(added)).toBe('CLASS_UNKNOWN')
  })
})
