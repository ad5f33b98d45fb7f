import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addComment } from '../../../services/cases/add-comment.ts'
import { mergeCase } from '../../../services/cases/merge-case.ts'
import { mergeReport } from '../../../services/cases/merge-report.ts'
import { openTask } from '../../../services/cases/open-task.ts'
import { once } from '../../../services/idempotency.ts'
import { aCity } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { queuedOf } from '../../support/queued-commands.ts'
import {
  aCaseAt,
  aClosedCase,
  aReport,
  aWorkingCity,
  offered,
  stored,
  take,
  type WorkingCity,
} from '../../support/working-city.ts'

let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
})
afterAll(() => city.close())

const leader = () => city.actAs(city.staff.actor('SHIFT_LEADER', null))
const filed = async () => (await aCaseAt(city, 'userTask_DispatchCase')).caseId
const reason = '同一井盖'
const merge = (caseId: string, intoCaseId: string) =>
  leader()((ctx) => mergeCase(ctx, { caseId, intoCaseId, reason }))
const refusal = (caseId: string, intoCaseId: string) => refusalOf(merge(caseId, intoCaseId))

describe('合并案件 a filed case is about the same as another one', () => {
  test('it ends as voided with its reason, and the other one counts its reports', async () => {
    const [caseId, intoCaseId] = [await filed(), await filed()]
    await leader()((ctx) => mergeReport(ctx, { caseId, source: 'TELEPHONE' }))
    await merge(caseId, intoCaseId)
    const { caseFile } = await stored(city, caseId)
    expect(caseFile).toMatchObject({
      ...{ stage: 'VOIDED', mergedIntoId: intoCaseId, explanation: reason, dueAt: null },
      ...{ closedAt: city.clock.now, timesReported: 2 },
    })
    const into = await stored(city, intoCaseId)
    expect(into.caseFile).toMatchObject({ stage: 'FILED', timesReported: 3, mergedIntoId: null })
    expect(into.tasks.at(-1)?.status).toBe('OPEN')
  })

  test('its step, its clocks and its ladder end, its instance is canceled; the visits of its steps stay', async () => {
    const [{ caseId, task }, intoCaseId] = [
      await aCaseAt(city, 'userTask_HandleCase'),
      await filed(),
    ]
    const before = await stored(city, caseId)
    await merge(caseId, intoCaseId)
    const { tasks, visits, clocks, entries, caseFile } = await stored(city, caseId)
    expect(tasks.filter(({ status }) => status === 'OPEN')).toEqual([])
    expect(tasks.find(({ id }) => id === task.id)?.status).toBe('CANCELED')
    expect(clocks.every(({ state }) => state === 'STOPPED')).toBe(true)
    const byMerging = entries.slice(before.entries.length).map(({ kind, reason }) => [kind, reason])
    expect(byMerging).toEqual([['STOPPED', 'CASE_ENDED']])
    expect(visits.map(({ id }) => id)).toEqual(before.visits.map(({ id }) => id))
    expect(visits.at(-1)).toMatchObject({ outcome: null, comment: reason })
    expect(visits.filter(({ usedSeconds }) => usedSeconds === null)).toEqual([])
    const { engineId } = city
    const instanceKey = String(caseFile.instanceKey)
    const canceled = { kind: 'cancel-instance', engineId, instanceKey }
    expect(await queuedOf(city, canceled)).toHaveLength(1)
    const ended = { name: 'case-ended', correlationKey: caseId }
    expect(await queuedOf(city, ended)).toHaveLength(1)
  })

  test('what was reported and said stays with it, and the other case leads there', async () => {
    const [caseId, intoCaseId] = [await filed(), await filed()]
    await leader()((ctx) => mergeReport(ctx, { caseId, source: 'PUBLIC', reporterName: '王五' }))
    await leader()((ctx) => addComment(ctx, { caseId, text: '已到现场' }))
    await merge(caseId, intoCaseId)
    const found = await city.act(({ db }) =>
      db.case.findUniqueOrThrow({
        where: { id: intoCaseId },
        include: { mergedCases: { include: { mergedReports: true, comments: true } } },
      }),
    )
    expect(found.mergedCases).toMatchObject([
      { id: caseId, mergedReports: [{ name: '王五' }], comments: [{ text: '已到现场' }] },
    ])
  })
})

describe('合并案件 what comes twice or late', () => {
  test('under one idempotency key it is done once; asked for again it is refused', async () => {
    const [caseId, intoCaseId] = [await filed(), await filed()]
    const input = { caseId, intoCaseId, reason }
    const request = { key: randomUUID(), operation: 'mergeCase', input }
    const run = () => leader()((ctx) => once(ctx, request, () => mergeCase(ctx, input)))
    expect(await run()).toEqual(await run())
    expect(await refusal(caseId, intoCaseId)).toBe('CASE_MERGED')
    const { caseFile, audit } = await stored(city, intoCaseId)
    expect(caseFile.timesReported).toBe(2)
    expect(audit.filter(({ action }) => action === 'mergeCase')).toHaveLength(1)
  })

  test('of two that are merged crosswise at once, one goes on', async () => {
    const [one, other] = [await filed(), await filed()]
    const codes = await Promise.all([refusal(one, other), refusal(other, one)])
    expect(codes.toSorted()).toEqual(['CASE_MERGED', 'done'])
  })

  test('no step opens in it any more, whatever the engine had still under way', async () => {
    const [caseId, intoCaseId] = [await filed(), await filed()]
    await merge(caseId, intoCaseId)
    const before = await stored(city, caseId)
    await city.act((ctx) => openTask(ctx, offered(city, caseId, 'userTask_AcceptCase')))
    expect(await stored(city, caseId)).toEqual(before)
  })

  test('an officer who ends its step at the same time is told that it was called back', async () => {
    const [{ caseId, task, unitId }, intoCaseId] = [
      await aCaseAt(city, 'userTask_DispatchCase'),
      await filed(),
    ]
    await merge(caseId, intoCaseId)
    const late = take(city, task, { outcome: 'DISPATCH', answers: { unitId } })
    expect(await refusalOf(late)).toBe('TASK_CLOSED')
  })
})

describe('不予合并 what is not merged', () => {
  test('a case into itself, one that has ended, one that is not filed; nothing is changed', async () => {
    const caseId = await filed()
    const before = await stored(city, caseId)
    const [closed, reported] = [await aClosedCase(city), await aReport(city)]
    const tried: readonly (readonly [string, string, string])[] = [
      [caseId, caseId, 'SAME_CASE'],
      [caseId, closed, 'CASE_CLOSED'],
      [closed, caseId, 'CASE_CLOSED'],
      [caseId, reported, 'CASE_NOT_FILED'],
      [reported, caseId, 'CASE_NOT_FILED'],
      [caseId, randomUUID(), 'NOT_FOUND'],
    ]
    for (const [from, into, code] of tried) expect(await refusal(from, into)).toBe(code)
    expect(await stored(city, caseId)).toEqual(before)
  })

  test('a case into one that was merged itself', async () => {
    const [first, second, third] = [await filed(), await filed(), await filed()]
    await merge(first, second)
    expect(await refusal(third, first)).toBe('CASE_MERGED')
    expect(await refusal(second, third)).toBe('done')
  })

  test('城市隔离 another city’s case is not found', async () => {
    const stranger = await aCity({ database: city.testDatabase, clock: city.clock })
    const [caseId, intoCaseId] = [await filed(), await filed()]
    const merging = stranger.act((ctx) => mergeCase(ctx, { caseId, intoCaseId, reason }))
    expect(await refusalOf(merging)).toBe('NOT_FOUND')
    expect((await stored(city, caseId)).caseFile.stage).toBe('FILED')
    await stranger.close()
  })
})
