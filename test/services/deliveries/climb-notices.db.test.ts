import { beforeEach, describe, expect, test } from 'vitest'
import type { Role } from '../../../prisma/generated/enums.ts'
import { acknowledgeNotice } from '../../../services/deliveries/acknowledge-notice.ts'
import { climbNotices } from '../../../services/deliveries/climb-notices.ts'
import { officeAbove } from '../../../services/deliveries/office-above.ts'
import { planDeliveries } from '../../../services/deliveries/plan-deliveries.ts'
import { setReceiptLimit } from '../../../services/deliveries/set-receipt-limit.ts'
import { aCity, anActor, type TestCity } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { aCase, aUnit } from '../deadlines/a-deadline-case.ts'
import { aNotice, anOfficer, told } from './a-notice.ts'

let city: TestCity
let unitId: string
let caseId: string
const start = new Date('2026-03-02T02:00:00Z')
const minutesLater = (minutes: number) => {
  city.clock.now = new Date(start.getTime() + minutes * 60_000)
}
beforeEach(async () => {
  city = await aCity({ now: start })
  unitId = await aUnit(city, 'WORKS')
  caseId = await aCase(city, { unitId })
  return () => city.close()
})

const limit = (minutes?: number) =>
  city.act((ctx) => setReceiptLimit(ctx, minutes === undefined ? {} : { minutes }))
const plan = (noticeId: string) =>
  city.act((ctx) => planDeliveries(ctx, { noticeId, channels: {} }))
const planned = async (level?: number) => {
  const facts = level === undefined ? {} : { level }
  const noticeId = await aNotice(city, { caseId, unitId, facts })
  await plan(noticeId)
  return noticeId
}
const climb = () => climbNotices(city.act)
const above = () =>
  city.act(({ db }) =>
    db.notice.findMany({
      where: { caseId, kind: { startsWith: 'NOTICE_' } },
      orderBy: { id: 'asc' },
    }),
  )
const kinds = async () => (await above()).map(({ kind, role }) => [kind, role])

describe('上一级 the office above', () => {
  const chain = (role: Role | null): readonly (Role | null)[] => {
    const office = officeAbove({ role, unitId: null })
    return office === null ? [] : [office.role, ...chain(office.role)]
  }

  test('from the handler by the department and the command center to the leader, and no further', () => {
    expect(chain('HANDLER')).toEqual(['DEPARTMENT_OFFICER', 'DISPATCHER', 'LEADER'])
    expect(chain('COLLECTOR')).toEqual(['SHIFT_LEADER', 'DISPATCHER', 'LEADER'])
    expect(chain(null)).toEqual(['DISPATCHER', 'LEADER'])
  })

  test('a handler’s is the department of the same unit; the command center is the city’s', () => {
    expect(officeAbove({ role: 'HANDLER', unitId: 'u' })?.unitId).toBe('u')
    expect(officeAbove({ role: 'DEPARTMENT_OFFICER', unitId: 'u' })?.unitId).toBeNull()
  })
})

describe('无人可达 a notice that reaches nobody', () => {
  test('is told to the command center at once, once', async () => {
    const noticeId = await planned()
    await plan(noticeId)
    expect(await kinds()).toEqual([['NOTICE_UNREACHED', 'DISPATCHER']])
  })

  test('climbs to the top where nobody is anywhere, and then stops', async () => {
    await planned()
    for (const _ of [1, 2, 3]) for (const { id } of await above()) await plan(id)
    expect(await kinds()).toEqual([
      ['NOTICE_UNREACHED', 'DISPATCHER'],
      ['NOTICE_UNREACHED', 'LEADER'],
    ])
  })

  test('tells who was meant, and keeps until when', async () => {
    await plan(
      await aNotice(city, { caseId, unitId, facts: { dueAt: '2026-03-02T03:00:00.000Z' } }),
    )
    const [{ facts } = { facts: null }] = await above()
    expect(facts).toEqual({
      dueAt: '2026-03-02T03:00:00.000Z',
      of: { kind: 'CLOCK_OVERDUE', role: 'DEPARTMENT_OFFICER', unitId },
    })
  })
})

describe('签收时限 a notice that nobody signs for', () => {
  beforeEach(() => anOfficer(city, { name: '张三', unitId }))

  test('stays where it is while the city has set no time', async () => {
    await planned()
    minutesLater(10_000)
    expect([await climb(), await kinds()]).toEqual([0, []])
  })

  test('goes to the next office when the time is over, once', async () => {
    await limit(10)
    await planned()
    minutesLater(9)
    expect(await climb()).toBe(0)
    minutesLater(10)
    expect([await climb(), await climb()]).toEqual([1, 0])
    expect(await kinds()).toEqual([['NOTICE_UNANSWERED', 'DISPATCHER']])
  })

  test('looked for at the same moment by two it goes up once', async () => {
    await limit(10)
    await planned()
    minutesLater(11)
    await Promise.all([climb(), climb()])
    expect(await kinds()).toHaveLength(1)
  })

  test('names whoever is on duty at the next office', async () => {
    const personId = await anOfficer(city, { name: '值班员', unitId: null, role: 'DISPATCHER' })
    await limit(10)
    await planned()
    minutesLater(10)
    await city.act(async ({ db, now, city: { cityId } }) => {
      const endsAt = new Date(now().getTime() + 1000)
      await db.duty.create({ data: { cityId, unitId, personId, startsAt: start, endsAt } })
    })
    await climb()
    const [next] = await above()
    expect(next?.facts).toMatchObject({ onDuty: [{ personId, name: '值班员' }] })
    await plan(next?.id ?? '')
    expect(await told(city, next?.id ?? '')).toEqual([['APP', '值班员', 'DELIVERED']])
  })

  test('signed for in time stays where it is; so does that of a case that has ended', async () => {
    await limit(10)
    const noticeId = await planned()
    const { id } = await city.act(({ db }) =>
      db.person.findFirstOrThrow({ where: { name: '张三' } }),
    )
    await city.actAs(anActor([], id))((ctx) => acknowledgeNotice(ctx, { noticeId }))
    await planned()
    await city.act(({ db }) => db.case.update({ where: { id: caseId }, data: { stage: 'CLOSED' } }))
    minutesLater(11)
    expect([await climb(), await kinds()]).toEqual([1, []])
  })

  test('the time is set, changed and taken back; not to nothing, nor to days', async () => {
    const minutesNow = () =>
      city.act(async ({ db, city: { cityId } }) => {
        const { receiptMinutes } = await db.city.findUniqueOrThrow({ where: { id: cityId } })
        return receiptMinutes
      })
    const seen: unknown[] = []
    for (const minutes of [10, 30, undefined]) {
      await limit(minutes)
      seen.push(await minutesNow())
    }
    expect(seen).toEqual([10, 30, null])
    for (const minutes of [0, 1441, 1.5]) await expect(limit(minutes)).rejects.toThrow()
    expect(await minutesNow()).toBeNull()
  })

  test('by two who did not see each other it is changed once', async () => {
    const change = (expectedVersion: number) =>
      refusalOf(city.act((ctx) => setReceiptLimit(ctx, { minutes: 5, expectedVersion })))
    expect([await change(1), await change(1)]).toEqual(['done', 'VERSION_CONFLICT'])
  })
})

const own = (levels: { level: number; minutes: number }[], minutes?: number) =>
  city.act((ctx) => setReceiptLimit(ctx, { levels, ...(minutes !== undefined && { minutes }) }))
const settings = () =>
  city.act(({ db, city: { cityId } }) =>
    db.city.findUniqueOrThrow({
      where: { id: cityId },
      select: { receiptMinutes: true, receiptLimits: true },
    }),
  )

describe('各级签收时限 levels of the ladder with a time of their own', () => {
  beforeEach(() => anOfficer(city, { name: '张三', unitId }))

  test('a level climbs after its own minutes, the others after the city’s', async () => {
    await own([{ level: 2, minutes: 5 }], 30)
    await planned(2)
    await planned(3)
    minutesLater(5)
    expect(await climb()).toBe(1)
    minutesLater(29)
    expect(await climb()).toBe(0)
    minutesLater(30)
    expect(await climb()).toBe(1)
  })

  test('where the city has none for the others, only those climb that have their own', async () => {
    await own([{ level: 2, minutes: 5 }])
    await planned(1)
    await planned(2)
    minutesLater(10_000)
    expect([await climb(), await kinds()]).toEqual([1, [['NOTICE_UNANSWERED', 'DISPATCHER']]])
  })

  test('the office above has the minutes of the same level', async () => {
    await anOfficer(city, { name: '派遣员', unitId: null, role: 'DISPATCHER' })
    await own([{ level: 2, minutes: 5 }], 30)
    await planned(2)
    minutesLater(5)
    await climb()
    const [next] = await above()
    await plan(next?.id ?? '')
    minutesLater(10)
    await climb()
    expect(await kinds()).toEqual([
      ['NOTICE_UNANSWERED', 'DISPATCHER'],
      ['NOTICE_UNANSWERED', 'LEADER'],
    ])
  })

  test('they stay when only the city’s is changed, and go when none is named', async () => {
    await own([{ level: 2, minutes: 5 }], 30)
    await limit(20)
    expect(await settings()).toEqual({ receiptMinutes: 20, receiptLimits: { 2: 5 } })
    await own([], 20)
    expect(await settings()).toEqual({ receiptMinutes: 20, receiptLimits: {} })
  })

  test.each([
    ['no minute', [{ level: 2, minutes: 0 }]],
    ['more than a day', [{ level: 2, minutes: 1441 }]],
    ['half a minute', [{ level: 2, minutes: 1.5 }]],
    ['a level that the city has not', [{ level: 6, minutes: 5 }]],
    ['one level twice', [1, 2].map((minutes) => ({ level: 2, minutes }))],
  ])('%s is refused, and nothing is changed', async (_what, levels) => {
    await own([{ level: 1, minutes: 5 }], 30)
    await expect(own(levels, 10)).rejects.toThrow()
    expect(await settings()).toEqual({ receiptMinutes: 30, receiptLimits: { 1: 5 } })
  })

  test('the audit keeps what was set and what it was before', async () => {
    await own([{ level: 1, minutes: 5 }], 30)
    await own([{ level: 2, minutes: 10 }])
    const lines = await city.act(({ db }) =>
      db.auditEntry.findMany({ where: { action: 'setReceiptLimit' }, orderBy: { id: 'asc' } }),
    )
    expect(lines.map(({ details }) => details)).toEqual([
      { minutes: 30, levels: ['1: 5'], formerly: [null] },
      { minutes: null, levels: ['2: 10'], formerly: [30, '1: 5'] },
    ])
  })
})
