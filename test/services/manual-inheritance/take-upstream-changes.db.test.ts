import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { changeManualLine } from '../../../services/manual-drafts/change-line.ts'
import { undoManualEdit } from '../../../services/manual-drafts/undo-edit.ts'
import { manualDrift } from '../../../services/manual-inheritance/manual-drift.ts'
import { startDraftFromUpstream } from '../../../services/manual-inheritance/start-from-upstream.ts'
import { takeUpstreamChanges } from '../../../services/manual-inheritance/take-upstream-changes.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { aTemplate } from './a-template.ts'
import { firstAbove as first, secondAbove as second } from './two-manuals.ts'

const all: TestCity[] = []
let province: TestCity
let city: TestCity
beforeEach(async () => {
  province = await aCity()
  const { testDatabase: database, clock } = province
  city = await aCity({ database, clock, parentId: province.scope.cityId })
  all.push(city, province)
})
afterEach(async () => {
  for (const one of all.splice(0)) await one.close()
})

/** A draft of the first edition above, whose second is in force there by now. */
async function aDraftLeftBehind() {
  const origin = await aTemplate(province, first)
  const { editionId } = await city.act((ctx) =>
    startDraftFromUpstream(ctx, { editionId: origin, reason: '执行省级标准' }),
  )
  province.clock.now = new Date(province.clock.now.getTime() + 86_400_000)
  return { editionId, upstreamId: await aTemplate(province, second) }
}
type Draft = Awaited<ReturnType<typeof aDraftLeftBehind>>

async function driftOf({ editionId }: Draft) {
  const drift = await city.act((ctx) => manualDrift(ctx, { editionId }))
  if (drift === null) throw new Error('The draft was taken over.')
  return drift
}
const draftNow = ({ editionId }: Draft) =>
  city.act(({ db }) =>
    db.manualEdition.findUniqueOrThrow({
      where: { id: editionId },
      include: { entries: { orderBy: { conditionNo: 'asc' } } },
    }),
  )
const saysNow = async (draft: Draft) =>
  (await draftNow(draft)).entries.map((line) => [
    line.filingCondition,
    line.limitValue,
    line.closingCondition,
  ])
async function take(draft: Draft, changeIds: readonly string[], given: object = {}) {
  const { version } = await draftNow(draft)
  return city.act((ctx) =>
    takeUpstreamChanges(ctx, {
      ...{ ...draft, expectedVersion: version, changeIds: [...changeIds] },
      ...given,
    }),
  )
}
const idsOf = async (draft: Draft) => (await driftOf(draft)).upstreamChanges.map(({ id }) => id)

describe('承接上级变化 what has changed above since', () => {
  test('is told by line, and is none of it before anything follows', async () => {
    const draft = await aDraftLeftBehind()
    const { origin, upstream, unchanged, drifted, upstreamChanges } = await driftOf(draft)
    expect([origin.number, upstream.number, unchanged, drifted]).toEqual([1, 2, 2, []])
    expect(upstreamChanges.map(({ changes, overridden }) => [changes, overridden])).toEqual([
      [['LIMIT'], []],
      [['LIMIT'], []],
      [['ADDED'], []],
    ])
  })

  test('is taken as one act, leaves what is the city’s own about a line, and is undone as one act', async () => {
    const draft = await aDraftLeftBehind()
    const [line] = (await draftNow(draft)).entries
    await city.act((ctx) =>
      changeManualLine(ctx, {
        ...{ entryId: line?.id ?? '', expectedVersion: line?.version ?? 0 },
        closingCondition: '恢复并复核',
      }),
    )
    const changes = (await driftOf(draft)).upstreamChanges
    expect(changes.map(({ overridden }) => overridden)).toEqual([['CLOSING_CONDITION'], [], []])
    const taken = await take(
      draft,
      changes.map(({ id }) => id),
    )
    expect(taken).toMatchObject({ taken: 3, left: 0 })
    expect(await saysNow(draft)).toEqual([
      ['缺失', 1, '恢复并复核'],
      ['破损', 8, '恢复'],
      ['松动', 2, '恢复'],
    ])
    expect(await draftNow(draft)).toMatchObject({
      upstreamId: draft.upstreamId,
      upstreamNumber: 2,
    })
    const after = await driftOf(draft)
    expect(after.upstreamChanges).toEqual([])
    expect(after.drifted.map(({ changes: its }) => its)).toEqual([['CLOSING_CONDITION']])
    await city.act((ctx) => undoManualEdit(ctx, { editId: taken.editId }))
    expect(await saysNow(draft)).toEqual([
      ['缺失', 2, '恢复并复核'],
      ['破损', 4, '恢复'],
    ])
  })

  test('is the city’s own deviation from then on where it is not taken', async () => {
    const draft = await aDraftLeftBehind()
    const [one] = await idsOf(draft)
    expect(await take(draft, [one ?? ''])).toMatchObject({ taken: 1, left: 2 })
    const { drifted, upstreamChanges } = await driftOf(draft)
    expect(upstreamChanges).toEqual([])
    expect(drifted.map(({ drift }) => drift)).toEqual(['OVERRIDDEN', 'LEFT_OUT'])
  })
})

describe('承接上级变化的拒绝 what is not taken', () => {
  test('is taken by one of two at once; stale, foreign and unknown ones are refused, and nothing is changed', async () => {
    const draft = await aDraftLeftBehind()
    const ids = await idsOf(draft)
    expect(await refusalOf(take(draft, ids, { upstreamId: randomUUID() }))).toBe('INVALID_INPUT')
    expect(await refusalOf(take(draft, [randomUUID()]))).toBe('INVALID_INPUT')
    const foreign = province.act((ctx) =>
      takeUpstreamChanges(ctx, { ...draft, expectedVersion: 1, changeIds: [] }),
    )
    expect(await refusalOf(foreign)).toBe('NOT_FOUND')
    const both = await Promise.allSettled([take(draft, ids), take(draft, ids)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await saysNow(draft)).toHaveLength(3)
  })

  test('is nobody’s for an edition that was not taken over', async () => {
    const id = await aTemplate(city, first)
    expect(await city.act((ctx) => manualDrift(ctx, { editionId: id }))).toBeNull()
  })
})
