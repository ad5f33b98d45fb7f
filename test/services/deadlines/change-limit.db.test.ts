import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { derivationOf } from '../../../services/deadlines/clock-derivation.ts'
import { ladderOf } from '../../../services/deadlines/lock-ladder.ts'
import { monthOf } from '../../../services/deadlines/months.ts'
import { previewLimit } from '../../../services/deadlines/preview-limit.ts'
import { publishEvaluationPeriod } from '../../../services/deadlines/publish-evaluation-period.ts'
import { recordEntry } from '../../../services/deadlines/record-entry.ts'
import { runHandlingClock } from '../../../services/deadlines/run-handling-clock.ts'
import { refusalOf } from '../../support/code-of.ts'
import {
  aHandledCase,
  aLimitedCity,
  changeLimitNow,
  handlingOf,
  type LimitedCity,
  limitsOf,
  reason,
  requestLimit,
} from './a-changed-limit.ts'
import { aUnit } from './a-deadline-case.ts'
import { applyNow } from './an-open-change.ts'

const hour = 3_600_000
let city: LimitedCity
/** The line gives handling two hours, day and night; the other one another unit. */
let otherId: string
let caseId: string
let entryId: string
let start: Date
beforeEach(async () => {
  city = await aLimitedCity()
  caseId = city.caseId
  entryId = city.entryId
  const lines = await city.act(({ db }) =>
    db.manualEntry.findMany({ orderBy: { conditionNo: 'asc' } }),
  )
  otherId = lines.find(({ id }) => id !== entryId)?.id ?? ''
  expect(lines.find(({ id }) => id === entryId)).toMatchObject({
    ...{ limitValue: 2, limitUnit: 'URGENT_HOUR' },
  })
  start = city.clock.now
  return () => city.close()
})

const clockOf = (id: string) => handlingOf(city, id)
const changesOf = (id: string) => limitsOf(city, id)
const inHours = (hours: number) => new Date(start.getTime() + hours * hour)
const preview = (limitValue: number) =>
  city.act((ctx) => previewLimit(ctx, { entryId, limitValue, at: city.clock.now }))
const request = (limitValue: number, given?: { entryId?: string; reason?: string }) =>
  requestLimit(city, limitValue, given)
const change = (limitValue: number) => changeLimitNow(city, limitValue)
const auditOf = () =>
  city.act(({ db }) =>
    db.auditEntry.findMany({ where: { action: 'changeLimit' }, select: { details: true } }),
  )
const set = (id: string, data: { manualEntryId?: string; responsibleUnitId?: string }) =>
  city.act(({ db }) => db.case.update({ where: { id }, data }))

describe('变更时限 another limit for the open cases that a line has decided', () => {
  test('what was previewed happens, once: due date, ladder and ledger follow, and the audit keeps it', async () => {
    expect(await preview(1)).toEqual({
      ...{ cases: 1, earlier: 1, later: 0, becomeOverdue: 0, noLongerOverdue: 0 },
      ...{ kept: 0, keptChanges: [] },
      changes: [
        expect.objectContaining({ caseId, key: 'handling', before: inHours(2), after: inHours(1) }),
      ],
    })
    expect((await clockOf(caseId)).clock.dueAt).toEqual(inHours(2))

    expect(await change(1)).toEqual({ cases: 1, moved: 1, kept: 0 })
    await applyNow(city, { entryId })
    expect(await auditOf()).toEqual([
      { details: { limit: 1, unit: 'URGENT_HOUR', formerly: 2, reason, cases: 1 } },
    ])
    expect(await change(1)).toEqual({ cases: 1, moved: 0, kept: 0 })

    const { clock, ladder, entries } = await clockOf(caseId)
    expect(clock).toMatchObject({ dueAt: inHours(1), limitValue: 2 })
    expect(await changesOf(caseId)).toEqual([[1, reason, city.administrator.id]])
    expect(ladder?.armedAt?.getTime()).toBeLessThanOrEqual(clock.nextAt?.getTime() ?? 0)
    expect((await city.act((ctx) => derivationOf(ctx, { ...clock, entries }))).limit).toBe(1)
  })

  test('the preview tells which cases become overdue, and which stop being so', async () => {
    city.clock.now = inHours(1.5)
    expect(await preview(1)).toMatchObject({ becomeOverdue: 1, noLongerOverdue: 0 })
    city.clock.now = inHours(2.5)
    expect(await preview(3)).toMatchObject({ becomeOverdue: 0, noLongerOverdue: 1 })
    await change(3)
    expect((await clockOf(caseId)).clock.dueAt).toEqual(inHours(3))
  })

  test('what stands is counted by it, too; what has stopped, has ended, or was decided by another line keeps its own', async () => {
    const [standing, stopped, ended, other] = [
      await aHandledCase(city),
      await aHandledCase(city),
      await aHandledCase(city),
      await aHandledCase(city),
    ]
    await city.act(async (ctx) => {
      const { id: clockId } = await ctx.db.clock.findFirstOrThrow({
        where: { caseId: standing, key: 'handling' },
      })
      await recordEntry(ctx, await ladderOf(ctx, standing), { clockId, kind: 'PAUSED' })
      await runHandlingClock(ctx, { caseId: stopped, act: 'STOP' })
      await ctx.db.ladder.update({ where: { caseId: ended }, data: { endedAt: ctx.now() } })
    })
    await set(other, { manualEntryId: otherId })
    expect(await change(5)).toMatchObject({ cases: 3, moved: 2 })
    for (const id of [caseId, standing]) {
      expect(await changesOf(id)).toHaveLength(1)
      expect((await clockOf(id)).clock.dueAt).toEqual(inHours(5))
    }
    for (const id of [stopped, ended, other]) {
      expect(await changesOf(id)).toEqual([])
      expect((await clockOf(id)).clock.dueAt).toEqual(inHours(2))
    }
  })
})

test('评价周期 a clock that was overdue in a published evaluation period stays as it was, and the preview names it', async () => {
  const later = await aHandledCase(city)
  await city.act(async (ctx) => {
    const { id: clockId } = await ctx.db.clock.findFirstOrThrow({
      where: { caseId: later, key: 'handling' },
    })
    await recordEntry(ctx, await ladderOf(ctx, later), {
      clockId,
      kind: 'EXTENDED',
      amount: 9000,
    })
  })
  city.clock.now = inHours(24 * 40)
  await city.act((ctx) => publishEvaluationPeriod(ctx, { month: monthOf(start, 'Asia/Shanghai') }))
  expect(await preview(3)).toMatchObject({
    ...{ cases: 2, later: 1, noLongerOverdue: 0, kept: 1 },
    keptChanges: [{ caseId, before: inHours(2), after: inHours(3) }],
  })
  expect(await change(3)).toMatchObject({ cases: 2, moved: 1, kept: 1 })
  expect((await clockOf(caseId)).clock.dueAt).toEqual(inHours(2))
  expect(await changesOf(caseId)).toEqual([])
  expect(await changesOf(later)).toHaveLength(1)
})

describe('变更时限 clocks that start later, and what is refused', () => {
  test('a unit that gets such a case later has the changed limit, unless another line decides the case by then', async () => {
    const other = await aHandledCase(city)
    await change(5)
    const responsibleUnitId = await aUnit(city, 'PARKS')
    await set(caseId, { responsibleUnitId })
    await set(other, { responsibleUnitId, manualEntryId: otherId })
    city.clock.now = inHours(0.5)
    for (const id of [caseId, other])
      await city.act((ctx) => runHandlingClock(ctx, { caseId: id, act: 'START' }))
    expect((await clockOf(caseId)).clock).toMatchObject({
      limitValue: 5,
      unitId: responsibleUnitId,
    })
    const line = await city.act(({ db }) =>
      db.manualEntry.findUniqueOrThrow({ where: { id: otherId } }),
    )
    expect((await clockOf(other)).clock).toMatchObject({
      ...{ limitValue: line.limitValue, limitUnit: line.limitUnit },
    })
  })

  test('返工 a clock that was started for rework gets its share of it', async () => {
    const { clock } = await clockOf(caseId)
    await city.act(({ db }) =>
      db.clock.update({ where: { id: clock.id }, data: { reworkShare: 0.5, limitValue: 1 } }),
    )
    await change(6)
    expect(await changesOf(caseId)).toEqual([[3, reason, city.administrator.id]])
    expect((await clockOf(caseId)).clock.dueAt).toEqual(inHours(3))
  })

  test('of nothing, of years, without a reason, of no line and of a line without open cases it is refused, and nothing is changed', async () => {
    expect(await refusalOf(request(0))).toBe('LIMIT_OUT_OF_RANGE')
    expect(await refusalOf(request(10_000))).toBe('LIMIT_OUT_OF_RANGE')
    expect(await refusalOf(preview(0))).toBe('LIMIT_OUT_OF_RANGE')
    await expect(request(1, { reason: ' ' })).rejects.toThrow('reason')
    expect(await refusalOf(request(1, { entryId: randomUUID() }))).toBe('NOT_FOUND')
    expect(await refusalOf(request(1, { entryId: otherId }))).toBe('INVALID_INPUT')
    expect(await changesOf(caseId)).toEqual([])
    expect(await auditOf()).toEqual([])
    expect(await city.act(({ db }) => db.openCaseChange.count())).toBe(0)
  })
})
