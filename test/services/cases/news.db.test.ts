import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '../../../services/accounts/open-session.ts'
import { addComment } from '../../../services/cases/add-comment.ts'
import { lastVisit } from '../../../services/cases/last-visit.ts'
import { newsFor } from '../../../services/cases/news.ts'
import { realTime } from '../../../services/city-time.ts'
import { handOverShift } from '../../../services/handovers/hand-over-shift.ts'
import { aCity } from '../../support/city.ts'
import {
  aCaseAt,
  aReport,
  aWorkingCity,
  take,
  type WorkingCity,
} from '../../support/working-city.ts'

let city: WorkingCity
let leader: string
beforeAll(async () => {
  city = await aWorkingCity()
  leader = city.staff.actor('SHIFT_LEADER', null).id ?? ''
})
afterAll(() => city.close())

const minute = 60_000
const later = (minutes: number) => {
  city.clock.now = new Date(city.clock.now.getTime() + minutes * minute)
  return city.clock.now
}
const db = () => city.database.read(city.scope)
const told = async (personId: string, since: Date) =>
  (await newsFor(db(), { personId, since })).map(({ kind, personName, text }) => [
    kind,
    personName,
    text,
  ])

describe('动态 what has changed', () => {
  test('is what colleagues did to the cases one has worked on, not what one did oneself', async () => {
    const { task, unitId } = await aCaseAt(city, 'userTask_DispatchCase')
    const since = later(1)
    await take(city, task, { outcome: 'DISPATCH', answers: { unitId } })
    expect(await told(leader, since)).toEqual([['STEP', 'DISPATCHER', null]])
    const dispatcher = city.staff.actor('DISPATCHER', null).id ?? ''
    expect(await told(dispatcher, since)).toEqual([])
    expect(await told(leader, later(1))).toEqual([])
  })

  test('is what is said to somebody, also of a case they have not worked on', async () => {
    const since = later(1)
    const caseId = await aReport(city)
    const handler = city.staff.actor('HANDLER', null).id ?? ''
    await city.actAs(city.staff.actor('COLLECTOR', null))((ctx) =>
      addComment(ctx, { caseId, text: '请看', mentions: [handler] }),
    )
    expect(await told(handler, since)).toEqual([['MENTION', 'COLLECTOR', '请看']])
    expect(await told(leader, since)).toEqual([])
  })
})

describe('告知 what is meant for somebody in person', () => {
  const person = (role: 'COLLECTOR' | 'DISPATCHER') => city.staff.actor(role, null)
  const handOver = (toPersonId: string) =>
    city.actAs(person('DISPATCHER'))((ctx) => handOverShift(ctx, { toPersonId, note: '夜班' }))

  test('交接班 the receiver of a hand-over is told once, nobody else is', async () => {
    const since = later(1)
    const receiver = person('COLLECTOR').id ?? ''
    await handOver(receiver)
    expect(await told(receiver, since)).toEqual([['HANDOVER', 'DISPATCHER', '夜班']])
    expect(await told(person('DISPATCHER').id ?? '', since)).toEqual([])
    expect(await told(receiver, later(1))).toEqual([])
  })

  test('is not pushed out by however many steps of colleagues', async () => {
    const { caseId, task, unitId } = await aCaseAt(city, 'userTask_DispatchCase')
    const since = later(1)
    await city.actAs(person('COLLECTOR'))((ctx) =>
      addComment(ctx, { caseId, text: '请看', mentions: [leader] }),
    )
    await handOver(leader)
    later(1)
    await take(city, task, { outcome: 'DISPATCH', answers: { unitId } })
    for (let count = 0; count < 25; count += 1)
      await city.actAs(person('COLLECTOR'))((ctx) => addComment(ctx, { caseId, text: '催办' }))
    const items = await newsFor(db(), { personId: leader, since })
    const kinds = items.map(({ kind }) => kind)
    expect(items).toHaveLength(20)
    expect(kinds.slice(-2).toSorted()).toEqual(['HANDOVER', 'MENTION'])
  })

  test('城市隔离 a hand-over of another city is told to nobody here', async () => {
    const other = await aCity({ database: city.testDatabase })
    const since = later(1)
    await handOver(leader)
    expect(await newsFor(other.database.read(other.scope), { personId: leader, since })).toEqual([])
    await other.close()
  })
})

describe('上次来访 since when', () => {
  const since = (personId: string, now: Date) => lastVisit(db(), { personId, now, clock: realTime })
  const signIn = (personId: string, at: Date) =>
    openSession({ db: city.database.prisma, now: () => at }, personId)

  test('a day at the first visit, then the session before this one, at most thirty days', async () => {
    const collector = city.staff.actor('COLLECTOR', null).id ?? ''
    const first = later(1)
    await signIn(collector, first)
    expect(await since(collector, first)).toEqual(new Date(first.getTime() - 1440 * minute))
    const second = later(600)
    await signIn(collector, second)
    expect(await since(collector, second)).toEqual(first)
    const long = later(90 * 1440)
    expect(await since(collector, long)).toEqual(new Date(long.getTime() - 30 * 1440 * minute))
  })

  test('of somebody in another city nobody is told', async () => {
    const other = await aCity({ database: city.testDatabase })
    const now = later(1)
    await signIn(leader, later(-100))
    await signIn(leader, now)
    const seen = await lastVisit(other.database.read(other.scope), {
      ...{ personId: leader, now, clock: realTime },
    })
    expect(seen).toEqual(new Date(now.getTime() - 1440 * minute))
    await other.close()
  })
})
