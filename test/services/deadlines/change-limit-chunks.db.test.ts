import { beforeEach, describe, expect, test } from 'vitest'
import type { Act } from '../../../services/ctx.ts'
import { applyChange } from '../../../services/deadlines/apply-change.ts'
import { performChange } from '../../../services/deadlines/perform-change.ts'
import { retryChange } from '../../../services/deadlines/retry-change.ts'
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
import { changeOf } from './an-open-change.ts'

let city: LimitedCity
let entryId: string
beforeEach(async () => {
  city = await aLimitedCity()
  entryId = city.entryId
  return () => city.close()
})
const minutesLater = (minutes: number) => new Date(city.clock.now.getTime() + minutes * 60_000)

describe('变更时限 in the background, chunk by chunk', () => {
  test('what was killed goes on where it stood: every case is changed once, and counted once', async () => {
    const others = [await aHandledCase(city), await aHandledCase(city)]
    const { changeId, cases } = await requestLimit(city, 5)
    expect(cases).toBe(3)
    let chunks = 0
    const killed: Act = (run) => {
      chunks += 1
      if (chunks > 2) throw new Error('killed')
      return city.act(run)
    }
    await expect(applyChange(killed, changeId, 1)).rejects.toThrow('killed')
    expect(await changeOf(city, { entryId })).toMatchObject({ state: 'RUNNING', total: 3, done: 2 })
    await Promise.all([applyChange(city.act, changeId), applyChange(city.act, changeId)])
    expect(await changeOf(city, { entryId })).toMatchObject({ state: 'DONE', done: 3, moved: 3 })
    for (const id of [city.caseId, ...others])
      expect(await limitsOf(city, id)).toEqual([[5, reason, city.administrator.id]])
  })

  test('cases that are filed once it was asked for follow the manual', async () => {
    const { changeId } = await requestLimit(city, 5)
    city.clock.now = minutesLater(30)
    const later = await aHandledCase(city)
    await applyChange(city.act, changeId)
    expect(await limitsOf(city, city.caseId)).toHaveLength(1)
    expect(await limitsOf(city, later)).toEqual([])
  })

  test('a later limit of the same line stays: an earlier one that is still on its way ends', async () => {
    const { changeId: earlier } = await requestLimit(city, 5)
    city.clock.now = minutesLater(6)
    expect(await changeLimitNow(city, 6)).toMatchObject({ moved: 1 })
    await applyChange(city.act, earlier)
    expect(await limitsOf(city, city.caseId)).toEqual([[6, reason, city.administrator.id]])
    const { state, done } = await city.act(({ db }) =>
      db.openCaseChange.findUniqueOrThrow({ where: { id: earlier } }),
    )
    expect({ state, done }).toEqual({ state: 'DONE', done: 0 })
  })

  test('one that fails at a case names it, keeps what was done, and goes on once it is tried again', async () => {
    const spoilt = await aHandledCase(city)
    const { clock } = await handlingOf(city, spoilt)
    await city.act(({ db, city: { cityId }, now }) =>
      db.clockEntry.create({
        data: {
          ...{ cityId, caseId: spoilt, clockId: clock.id, number: 2 },
          ...{ kind: 'EXTENDED', at: now(), amount: 1e15 },
        },
      }),
    )
    const { changeId } = await requestLimit(city, 5)
    const work = { changeId, attempt: 5, mayPass: () => false }
    await expect(performChange(city.act, work)).rejects.toThrow()
    expect(await changeOf(city, { entryId })).toMatchObject({
      ...{ state: 'FAILED', failure: 'FAULT', failedCaseId: spoilt, done: 1, total: 2 },
    })
    await city.act(({ db, now }) =>
      db.ladder.update({ where: { caseId: spoilt }, data: { endedAt: now() } }),
    )
    await city.act((ctx) => retryChange(ctx, { changeId }))
    await performChange(city.act, { ...work, attempt: 1 })
    expect(await changeOf(city, { entryId })).toMatchObject({ state: 'DONE', done: 1, moved: 1 })
    const told = await city.act(({ db }) =>
      db.auditEntry.findMany({
        where: { action: { in: ['failLimitChange', 'retryLimitChange'] }, subjectId: entryId },
      }),
    )
    expect(told).toHaveLength(2)
  })
})
