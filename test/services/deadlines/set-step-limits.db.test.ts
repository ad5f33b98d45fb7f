import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawnSteps } from '../../../services/deadlines/drawn-steps.ts'
import { setStepLimits } from '../../../services/deadlines/set-step-limits.ts'
import { startStepClock } from '../../../services/deadlines/start-step-clock.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { local } from './a-calendar.ts'
import { aCase, aTask, storedOf } from './a-deadline-case.ts'

let city: TestCity
beforeAll(async () => {
  city = await aCity({ now: local('2026-03-02 Mon 09:00') })
})
afterAll(() => city.close())

const set = (limits: Parameters<typeof setStepLimits>[1]['limits'], expectedVersion?: number) =>
  city.act((ctx) =>
    setStepLimits(ctx, { limits, ...(expectedVersion !== undefined && { expectedVersion }) }),
  )
/** When a filing that begins now is due. */
async function filingDueAt() {
  const caseId = await aCase(city)
  const taskId = await aTask(city, caseId)
  const clock = { caseId, taskId, unitId: null, step: 'filing' }
  await city.act((ctx) => startStepClock(ctx, clock))
  return { caseId, dueAt: (await storedOf(city, caseId)).clocks[0]?.dueAt }
}

describe('环节时限 the city’s choice', () => {
  test('holds for steps that begin from now on; clocks that run keep theirs, and a step left out has the standard again', async () => {
    const before = await filingDueAt()
    expect(before.dueAt).toEqual(local('2026-03-02 09:15'))
    await set([{ step: 'filing', minutes: 40 }])
    expect((await filingDueAt()).dueAt).toEqual(local('2026-03-02 09:40'))
    expect((await storedOf(city, before.caseId)).clocks[0]?.dueAt).toEqual(before.dueAt)
    await set([])
    expect((await filingDueAt()).dueAt).toEqual(local('2026-03-02 09:15'))
  })

  test('is kept in the audit', async () => {
    const lines = await city.act(({ db }) =>
      db.auditEntry.findMany({ where: { action: 'setStepLimits' }, orderBy: { id: 'asc' } }),
    )
    expect(lines.map(({ details }) => details)).toEqual([
      { limits: ['filing: 40'], formerly: [] },
      { limits: [], formerly: ['filing: 40'] },
    ])
  })

  test('may be made for a step that the city has drawn, and not for one that there is not', async () => {
    const press = [{ step: 'pressing', minutes: 5 }]
    expect(await refusalOf(set(press))).toBe('INVALID_INPUT')
    await city.act(({ db, now, city: { cityId } }) =>
      db.processEdition.create({
        data: {
          ...{ cityId, processId: 'city-case', number: 1, xml: '', hash: '', deployedAt: now() },
          steps: [{ clock: 'step:pressing,handling:stop@DONE' }, { clock: '' }],
        },
      }),
    )
    expect(await city.act((ctx) => drawnSteps(ctx))).toEqual(['pressing'])
    await set(press)
  })

  test.each([
    ['nothing', [{ step: 'filing', minutes: 0 }], 'LIMIT_OUT_OF_RANGE'],
    ['more than a year', [{ step: 'filing', minutes: 10_000 * 1_440 }], 'LIMIT_OUT_OF_RANGE'],
    ['handling, which the manual limits', [{ step: 'handling', minutes: 5 }], 'INVALID_INPUT'],
    [
      'a step named twice',
      [
        { step: 'filing', minutes: 5 },
        { step: 'filing', minutes: 6 },
      ],
      'INVALID_INPUT',
    ],
  ])('is refused for %s', async (_, limits, code) => {
    expect(await refusalOf(set(limits))).toBe(code)
  })

  test('is refused to whoever has read an older one', async () => {
    expect(await refusalOf(set([], 0))).toBe('VERSION_CONFLICT')
  })
})
