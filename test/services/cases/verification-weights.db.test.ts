import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ZodError } from 'zod'
import { setVerificationWeights } from '../../../services/cases/set-verification-weights.ts'
import { riskPoints, weightsOf } from '../../../services/cases/verification-sample.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'

let city: TestCity
beforeAll(async () => {
  city = await aCity()
})
afterAll(() => city.close())

const set = (given: Parameters<typeof setVerificationWeights>[1]) =>
  city.act((ctx) => setVerificationWeights(ctx, given))
const now = () =>
  city.act(async ({ db, city: { cityId } }) => {
    const { version, verificationWeights } = await db.city.findUniqueOrThrow({
      where: { id: cityId },
    })
    return { version, weights: weightsOf(verificationWeights) }
  })

describe('抽查权重 by what share accepted handlings are verified', () => {
  test('are the usual ones until the city says otherwise, and again where it says nothing more', async () => {
    expect((await now()).weights).toEqual(riskPoints)
    await set({ weights: { BASE: 5, ANSWER_OWED: 0 } })
    expect((await now()).weights).toEqual({ ...riskPoints, BASE: 5, ANSWER_OWED: 0 })
    await set({ weights: {} })
    expect((await now()).weights).toEqual(riskPoints)
  })

  test('are told by the audit, new and old', async () => {
    await set({ weights: { SAME_SPOT: 35 } })
    const told = await city.act(({ db }) =>
      db.auditEntry.findFirstOrThrow({
        where: { action: 'setVerificationWeights' },
        orderBy: { id: 'desc' },
      }),
    )
    expect(told.details).toMatchObject({
      ...{ weights: { SAME_SPOT: 35, BASE: 20 }, formerly: { SAME_SPOT: 20 } },
    })
  })

  test('that would never verify anything, that are no percentage, or that were read before another change are refused, and stay', async () => {
    const before = await now()
    const none = Object.fromEntries(Object.keys(riskPoints).map((factor) => [factor, 0]))
    expect(await refusalOf(set({ weights: none }))).toBe('INVALID_INPUT')
    await expect(set({ weights: { BASE: 101 } })).rejects.toThrow(ZodError)
    await expect(set({ weights: { BASE: 1.5 } })).rejects.toThrow(ZodError)
    const stale = { weights: { BASE: 1 }, expectedVersion: before.version - 1 }
    expect(await refusalOf(set(stale))).toBe('VERSION_CONFLICT')
    const both = await Promise.allSettled([
      set({ weights: { BASE: 30 }, expectedVersion: before.version }),
      set({ weights: { BASE: 40 }, expectedVersion: before.version }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})
