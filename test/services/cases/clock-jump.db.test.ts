import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAuthentication } from '../../../services/accounts/authenticate.ts'
import { openSession } from '../../../services/accounts/open-session.ts'
import { signOut } from '../../../services/accounts/sign-out.ts'
import {
  aCaseAt,
  aWorkingCity,
  reach,
  stored,
  take,
  type WorkingCity,
} from '../../support/working-city.ts'

const hour = 3_600_000
let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
})
afterAll(() => city.close())

const handlingDue = async (caseId: string) => {
  const { clocks } = await stored(city, caseId)
  return clocks.find(({ key }) => key === 'handling')?.dueAt
}
const jump = (milliseconds: number) => {
  city.clock.now = new Date(city.clock.now.getTime() + milliseconds)
}

describe('时钟跳变 a clock that jumps an hour', () => {
  test.each([
    ['back', -hour],
    ['forward', hour],
  ])('%s between two steps: the case goes on, and its deadlines stay', async (_, way) => {
    const { caseId, task } = await aCaseAt(city, 'userTask_HandleCase')
    const before = await handlingDue(caseId)
    jump(way)
    await take(city, task, 'HANDLED')
    const next = await reach(city, caseId, 'userTask_GiveFeedback')
    jump(-way)
    await take(city, next, 'GIVE_FEEDBACK')
    const { visits, clocks } = await stored(city, caseId)
    expect(visits.every(({ closedAt }) => closedAt !== null)).toBe(true)
    expect(clocks.every(({ dueAt, startedAt }) => dueAt >= startedAt)).toBe(true)
    expect(await handlingDue(caseId)).toEqual(before)
  })

  test('whose session has ended is not remembered for as long as the clock was ahead', async () => {
    const recognition = { db: city.database.prisma, now: () => city.clock.now }
    const personId = city.staff.actor('HANDLER', null).id ?? ''
    const { token } = await openSession(recognition, personId)
    const { authenticate } = createAuthentication(recognition)
    expect((await authenticate({ sessionToken: token }))?.actor.id).toBe(personId)
    // by another process
    await signOut(recognition, { token })
    jump(-hour)
    expect(await authenticate({ sessionToken: token })).toBeNull()
    jump(hour)
  })
})
