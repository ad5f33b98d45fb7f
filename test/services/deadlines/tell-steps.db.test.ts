import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { escalateClocks } from '../../../services/deadlines/escalate-clocks.ts'
import { runHandlingClock } from '../../../services/deadlines/run-handling-clock.ts'
import { tellOpenedStep } from '../../../services/deadlines/tell-steps.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { local } from './a-calendar.ts'
import { aCase, aTask, commandsOf } from './a-deadline-case.ts'

let city: TestCity
let caseId: string
const elementId = 'userTask_FileCase'
const awaited = ['handling-overdue', 'filing-overdue']
beforeAll(async () => {
  city = await aCity()
})
afterAll(() => city.close())
beforeEach(async () => {
  city.clock.now = local('2026-03-02 Mon 09:00')
  caseId = await aCase(city)
  await city.act((ctx) => runHandlingClock(ctx, { caseId, act: 'START' }))
})

/** Gives the case an edition whose one step waits for these messages. */
const drawn = (awaitedMessages: readonly string[]) =>
  city.act(async ({ db, now, city: { cityId } }) => {
    const number = await db.processEdition.count({ where: { cityId } })
    const { id } = await db.processEdition.create({
      data: {
        ...{ cityId, processId: 'city-case', number: number + 1, xml: '', hash: '' },
        steps: [{ elementId, awaitedMessages: [...awaitedMessages] }],
        deployedAt: now(),
      },
    })
    await db.case.update({ where: { id: caseId }, data: { processEditionId: id } })
  })
const escalateAt = (time: string) => {
  city.clock.now = local(time)
  return commandsOf(city, (ctx) => escalateClocks(ctx, { caseId }))
}
const open = () => commandsOf(city, (ctx) => tellOpenedStep(ctx, { caseId, elementId, awaited }))
const told = (name: string) => ({
  ...{ kind: 'send-message', name, correlationKey: caseId },
  ...{ timeToLive: 0, variables: {} },
})

describe('时限消息 two working hours of handling from 09:00', () => {
  test('the step at which the case stands is told once that handling is overdue, and nothing that it does not wait for', async () => {
    await drawn(awaited)
    await aTask(city, caseId)
    expect(await escalateAt('2026-03-02 10:36')).toEqual([])
    expect(await escalateAt('2026-03-02 11:00')).toEqual([told('handling-overdue')])
    expect(await escalateAt('2026-03-02 11:00')).toEqual([])
    expect(await escalateAt('2026-03-02 12:00')).toEqual([])
    expect(await open()).toEqual([])
  })

  test('where nobody waits nothing is sent', async () => {
    await aTask(city, caseId)
    expect(await escalateAt('2026-03-02 11:00')).toEqual([])
    await drawn([])
    expect(await escalateAt('2026-03-03 11:00')).toEqual([])
  })

  test('a step that opens when handling is overdue already is told then, and not again when the case comes back', async () => {
    await drawn(awaited)
    expect(await escalateAt('2026-03-02 11:00')).toEqual([])
    expect(await open()).toEqual([told('handling-overdue')])
    expect(await open()).toEqual([])
  })

  test('a clock that has stopped tells nobody', async () => {
    await drawn(awaited)
    await escalateAt('2026-03-02 11:00')
    await city.act((ctx) => runHandlingClock(ctx, { caseId, act: 'STOP' }))
    expect(await open()).toEqual([])
  })
})
