import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkContent } from '../../../services/command-manual/manual-content.ts'
import { manualDifference } from '../../../services/command-manual/manual-lines.ts'
import { escalateClocks } from '../../../services/deadlines/escalate-clocks.ts'
import type { GivenLevel } from '../../../services/deadlines/given-ladder.ts'
import { runHandlingClock } from '../../../services/deadlines/run-handling-clock.ts'
import { setLadder } from '../../../services/deadlines/set-ladder.ts'
import { addManualLine } from '../../../services/manual-drafts/add-line.ts'
import { startManualDraft } from '../../../services/manual-drafts/start-draft.ts'
import { undoManualEdit } from '../../../services/manual-drafts/undo-edit.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { local } from '../deadlines/a-calendar.ts'
import { aCase, storedOf } from '../deadlines/a-deadline-case.ts'
import { aDraft, type Draft, saysOf } from './a-draft.ts'

let city: TestCity
let draft: Draft
beforeEach(async () => {
  city = await aCity()
  draft = await aDraft(city)
})
afterEach(() => city.close())

const ladder: GivenLevel[] = [
  { percent: 50, offices: ['LEADER'], raisesPriority: false, answerHours: null },
  { percent: 100, offices: ['HOLDER', 'DESK'], raisesPriority: false, answerHours: null },
  { percent: 150, offices: ['SUPERVISOR'], raisesPriority: false, answerHours: null },
]
const hashOf = async (editionId: string) =>
  (await city.act(({ db }) => checkContent(db, { editionId }))).hash

describe('条目升级级别 the levels that a line of a draft has of its own', () => {
  test('none at first; given, they are kept, differ from before, go into the next draft, and are undone', async () => {
    const before = saysOf(await draft.lines())
    const hash = await hashOf(draft.editionId)
    const { editId } = await draft.change(2, { ladder })
    expect((await draft.line(2)).ladder).toEqual(ladder)
    expect((await draft.change(2, { ladder })).editId).toBeNull()
    expect(await hashOf(draft.editionId)).not.toBe(hash)
    const { changes } = await city.act(({ db }) =>
      manualDifference(db, { from: draft.source.id, to: draft.editionId }),
    )
    expect(changes.map((line) => line.changes)).toEqual([['LADDER']])
    const next = await city.act((ctx) =>
      startManualDraft(ctx, { editionId: draft.editionId, reason: '再修订' }),
    )
    expect(await hashOf(next.editionId)).toBe(await hashOf(draft.editionId))
    await city.act((ctx) => undoManualEdit(ctx, { editId: editId ?? '' }))
    expect(saysOf(await draft.lines())).toEqual(before)
    expect(await hashOf(draft.editionId)).toBe(hash)
  })

  test('提高优先级 a level that is to raise the priority is another level, and is undone as any change', async () => {
    await draft.change(2, { ladder })
    const hash = await hashOf(draft.editionId)
    const raising = ladder.map((level) => ({ ...level, raisesPriority: level.percent === 150 }))
    const { editId } = await draft.change(2, { ladder: raising })
    expect((await draft.line(2)).ladder).toEqual(raising)
    expect(await hashOf(draft.editionId)).not.toBe(hash)
    await city.act((ctx) => undoManualEdit(ctx, { editId: editId ?? '' }))
    expect(await hashOf(draft.editionId)).toBe(hash)
  })

  test('what was kept before a level could raise the priority says what it said', async () => {
    await draft.change(2, { ladder })
    const hash = await hashOf(draft.editionId)
    const { id } = await draft.line(2)
    const kept = ladder.map(({ percent, offices }) => ({ percent, offices }))
    await city.act(({ db }) => db.manualEntry.update({ where: { id }, data: { ladder: kept } }))
    expect(await hashOf(draft.editionId)).toBe(hash)
    expect((await draft.change(2, { ladder })).editId).toBeNull()
  })

  test('taken away, those of the city hold again; a new line may have its own at once', async () => {
    await draft.change(1, { ladder })
    await draft.change(1, { ladder: [] })
    expect((await draft.line(1)).ladder).toEqual([])
    await city.act((ctx) =>
      addManualLine(ctx, {
        ...{ editionId: draft.editionId, kind: 'COMPONENT', classCode: 'C0101', ladder },
        ...{ filingCondition: '松动', closingCondition: '恢复' },
        ...{ limitValue: 1, limitUnit: 'WORKING_DAY', rules: [{ kind: 'STREET_BY_PLACE' }] },
      }),
    )
    expect((await draft.line(3)).ladder).toEqual(ladder)
  })

  test.each<[string, GivenLevel[], string]>([
    [
      'a level that tells nobody',
      ladder.map((level) => (level.percent === 150 ? { ...level, offices: [] } : level)),
      'LEVEL_WITHOUT_OFFICE',
    ],
    ['a warning after the limit', ladder.toReversed(), 'LADDER_OUT_OF_ORDER'],
    ['no level at the limit itself', ladder.toSpliced(1, 1), 'LADDER_OUT_OF_ORDER'],
  ])('%s is refused, and nothing is changed', async (_what, given, code) => {
    expect(await refusalOf(draft.change(1, { ladder: given }))).toBe(code)
    expect((await draft.line(1)).ladder).toEqual([])
    expect(await draft.edits()).toEqual([])
  })
})

describe('按条目升级 the clock of handling has the levels of the line that decided', () => {
  const decidedBy = async (number: number) => {
    const { id: manualEntryId } = await draft.line(number)
    const caseId = await aCase(city)
    await city.act(async ({ db }) => {
      const limit = { limitValue: 2, limitUnit: 'WORKING_HOUR' } as const
      await db.manualEntry.update({ where: { id: manualEntryId }, data: limit })
      await db.case.update({ where: { id: caseId }, data: { manualEntryId } })
    })
    await city.act((ctx) => runHandlingClock(ctx, { caseId, act: 'START' }))
    return caseId
  }
  const toldAt = async (caseId: string, time: string) => {
    city.clock.now = local(time)
    await city.act((ctx) => escalateClocks(ctx, { caseId }))
    return (await storedOf(city, caseId)).notices.map(({ role }) => role)
  }

  test('and keeps them, whatever the city says of its own afterwards; a line without any has the city’s', async () => {
    city.clock.now = local('2026-03-02 Mon 09:00')
    await draft.change(2, { ladder })
    const [own, usual] = [await decidedBy(2), await decidedBy(1)]
    const [clock] = (await storedOf(city, own)).clocks
    expect([clock?.warnAt, clock?.nextAt]).toEqual([
      local('2026-03-02 10:00'),
      local('2026-03-02 10:00'),
    ])
    await city.act((ctx) =>
      setLadder(ctx, {
        levels: [
          { percent: 10, offices: ['HOLDER'] },
          { percent: 100, offices: ['HOLDER'] },
        ],
      }),
    )
    expect(await toldAt(usual, '2026-03-02 10:00')).toEqual([])
    expect(await toldAt(own, '2026-03-02 10:00')).toEqual(['LEADER'])
    expect(await toldAt(own, '2026-03-02 12:00')).toContain('SUPERVISOR')
  })

  test('提高优先级 a case has priority by the level of its own line, one by the city’s has not', async () => {
    city.clock.now = local('2026-03-02 Mon 09:00')
    await draft.change(2, { ladder: ladder.map((level) => ({ ...level, raisesPriority: true })) })
    const [own, usual] = [await decidedBy(2), await decidedBy(1)]
    for (const caseId of [own, usual]) await toldAt(caseId, '2026-03-02 12:00')
    const at = local('2026-03-02 12:00')
    expect((await storedOf(city, own)).case).toMatchObject({ priorityRaisedAt: at })
    expect((await storedOf(city, usual)).case).toMatchObject({ priorityRaisedAt: null })
  })
})
