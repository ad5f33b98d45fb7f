import { afterAll, beforeAll, expect, test } from 'vitest'
import { countAgain, miscountedCases } from '../../../services/deadlines/count-again.ts'
import { ladderOf } from '../../../services/deadlines/lock-ladder.ts'
import { recordEntry } from '../../../services/deadlines/record-entry.ts'
import { runHandlingClock } from '../../../services/deadlines/run-handling-clock.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { local } from './a-calendar.ts'
import { aWatchedCase, storedOf } from './a-deadline-case.ts'

let city: TestCity
beforeAll(async () => {
  city = await aCity()
  city.clock.now = local('2026-03-02 Mon 09:00')
})
afterAll(() => city.close())

const miscounted = (...caseIds: string[]) => city.act((ctx) => miscountedCases(ctx, caseIds))
const clockOf = async (caseId: string) => (await storedOf(city, caseId)).clocks[0]
const enter = async (caseId: string, kind: 'PAUSED' | 'EXTENDED' | 'EXEMPTED') => {
  const clockId = (await clockOf(caseId))?.id ?? ''
  await city.act(async (ctx) =>
    recordEntry(ctx, await ladderOf(ctx, caseId), {
      ...{ clockId, kind },
      ...(kind === 'EXTENDED' && { amount: 1 }),
    }),
  )
}

test('whatever officers do to a clock, it says what its ledger and its calendar say', async () => {
  const [paused, extended] = [await aWatchedCase(city), await aWatchedCase(city)]
  const [exempted, stopped] = [await aWatchedCase(city), await aWatchedCase(city)]
  await enter(paused, 'PAUSED')
  await enter(extended, 'EXTENDED')
  await enter(exempted, 'EXEMPTED')
  await city.act((ctx) => runHandlingClock(ctx, { caseId: stopped, act: 'STOP' }))
  expect(await miscounted(paused, extended, exempted, stopped)).toEqual([])
})

test('误算 one that says something else is found, and counted again once: due date, case and ladder follow', async () => {
  const [wrong, right] = [await aWatchedCase(city), await aWatchedCase(city)]
  const before = await clockOf(wrong)
  await city.act(({ db }) =>
    db.clock.updateMany({
      where: { caseId: wrong },
      data: { dueAt: local('2026-04-01 09:00'), nextAt: local('2026-04-01 09:00') },
    }),
  )
  expect(await miscounted(wrong, right)).toEqual([wrong])
  expect(await city.act((ctx) => countAgain(ctx, { caseId: wrong }))).toBe(true)
  expect(await city.act((ctx) => countAgain(ctx, { caseId: wrong }))).toBe(false)
  expect(await clockOf(wrong)).toEqual(before)
  const { case: caseFile, ladder } = await storedOf(city, wrong)
  expect(caseFile.dueAt).toEqual(before?.dueAt)
  expect(ladder?.armedAt?.getTime()).toBeLessThanOrEqual(before?.nextAt?.getTime() ?? 0)
  expect(await miscounted(wrong, right)).toEqual([])
})

test('a case that has ended is left as it is', async () => {
  const ended = await aWatchedCase(city)
  await city.act(async ({ db, now }) => {
    await db.clock.updateMany({
      where: { caseId: ended },
      data: { dueAt: local('2026-04-01 09:00') },
    })
    await db.ladder.update({ where: { caseId: ended }, data: { endedAt: now() } })
  })
  expect(await miscounted(ended)).toEqual([])
  expect(await city.act((ctx) => countAgain(ctx, { caseId: ended }))).toBe(false)
})
