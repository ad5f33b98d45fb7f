import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Act, Actor } from '../../../services/ctx.ts'
import { pressDepartment } from '../../../services/deadlines/press-department.ts'
import { recipientsOf } from '../../../services/deliveries/recipients.ts'
import { answerSupervisionOrder } from '../../../services/supervision-orders/answer-supervision-order.ts'
import { openSupervisionOrder } from '../../../services/supervision-orders/open-supervision-order.ts'
import { tellLateOrders } from '../../../services/supervision-orders/tell-late-orders.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { somebodyAt } from '../../support/department.ts'
import { local } from '../deadlines/a-calendar.ts'
import { aCase, aUnit, storedOf } from '../deadlines/a-deadline-case.ts'

type Somebody = Actor & { readonly id: string }
let city: TestCity
let unitId: string
/** Of the department, of the city, and of another department. */
let own: Somebody
let mayor: Somebody
let stranger: Somebody
let caseId: string
beforeAll(async () => {
  city = await aCity()
  unitId = await aUnit(city, 'WORKS')
  own = await somebodyAt(city, 'LEADER', unitId)
  mayor = await somebodyAt(city, 'LEADER', null)
  stranger = await somebodyAt(city, 'LEADER', await aUnit(city, 'PARKS'))
})
afterAll(() => city.close())
beforeEach(async () => {
  city.clock.now = local('2026-03-02 Mon 09:00')
  caseId = await aCase(city, { unitId })
})

const answerBy = local('2026-03-03 18:00')
const press = (who: Actor) =>
  city.actAs(who)((ctx) => openSupervisionOrder(ctx, { caseId, reason: '群众多次反映', answerBy }))
const pressByLevel = () =>
  city.act(async (ctx) => {
    const caseFile = { id: caseId, cityId: city.scope.cityId, sharedCityId: null }
    const level = { openedAt: ctx.now(), answerBy, level: 2 }
    return pressDepartment(ctx, { caseFile, unitId, ...level })
  })
const lookAt = (time: string) => {
  city.clock.now = local(time)
  return tellLateOrders(city.act)
}
const noticesOf = async () =>
  (await storedOf(city, caseId)).notices.filter(({ kind }) => kind === 'SUPERVISION_LATE')
/** Everybody whom the notices reach, as often as they do. */
async function told() {
  const notices = await noticesOf()
  const reached = await Promise.all(
    notices.map((notice) => city.act(({ db, now }) => recipientsOf(db, notice, now()))),
  )
  return reached
    .flat()
    .map(({ id }) => id)
    .sort()
}
const auditOf = () =>
  city.act(({ db }) =>
    db.auditEntry.count({ where: { caseId, action: 'tellLateOrder', actorKind: 'SYSTEM' } }),
  )
const ids = (...people: readonly Somebody[]) => people.map(({ id }) => id).sort()

describe('督办逾期 an order that nobody has answered by its hour', () => {
  test('is told of to the leaders of the department and of the city, once, when the hour is over', async () => {
    await press(mayor)
    expect(await lookAt('2026-03-03 18:00')).toBe(0)
    expect(await lookAt('2026-03-03 18:01')).toBe(1)
    expect(await lookAt('2026-03-03 18:02')).toBe(0)
    expect(await told()).toEqual(ids(own, mayor))
    const [notice] = await noticesOf()
    expect(notice).toMatchObject({
      role: 'LEADER',
      unitId,
      facts: { dueAt: answerBy.toISOString() },
    })
    expect(await auditOf()).toBe(1)
  })

  test('is told of to whoever gave it, too, where he is no leader of either', async () => {
    await press(stranger)
    await lookAt('2026-03-03 18:01')
    expect(await told()).toEqual(ids(own, mayor, stranger))
  })

  test('was opened by a level of the ladder: the leaders alone are told', async () => {
    await pressByLevel()
    await lookAt('2026-03-03 18:01')
    expect(await told()).toEqual(ids(own, mayor))
    expect(await noticesOf()).toHaveLength(1)
  })

  test('looked for at the same moment by two it is told of once', async () => {
    await press(stranger)
    city.clock.now = local('2026-03-03 18:01')
    await Promise.all([tellLateOrders(city.act), tellLateOrders(city.act)])
    expect(await noticesOf()).toHaveLength(2)
    expect(await auditOf()).toBe(1)
  })

  test('keeps none behind it waiting where telling of it fails, and is told of once that works', async () => {
    const failing = caseId
    await press(mayor)
    caseId = await aCase(city, { unitId })
    await press(mayor)
    city.clock.now = local('2026-03-03 18:01')
    const faulty: Act = (run) =>
      city.act((ctx) =>
        run({
          ...ctx,
          audit: (entry) => {
            if (entry.caseId === failing) throw new RangeError('a fault')
            ctx.audit(entry)
          },
        }),
      )
    await expect(tellLateOrders(faulty)).rejects.toThrow('a fault')
    expect(await noticesOf()).toHaveLength(1)
    caseId = failing
    expect(await noticesOf()).toEqual([])
    expect(await tellLateOrders(city.act)).toBe(1)
    expect(await noticesOf()).toHaveLength(1)
  })

  test('is found however late one looks', async () => {
    await press(mayor)
    expect(await lookAt('2026-05-01 09:00')).toBe(1)
    expect(await noticesOf()).toHaveLength(1)
  })
})

describe('督办按时 an order of which nobody is told', () => {
  test('was answered in time', async () => {
    const { orderId } = await press(mayor)
    const officer = await somebodyAt(city, 'DEPARTMENT_OFFICER', unitId)
    await city.actAs(officer)((ctx) =>
      answerSupervisionOrder(ctx, { orderId, answer: '已安排抢修' }),
    )
    expect(await lookAt('2026-03-03 18:01')).toBe(0)
    expect(await noticesOf()).toEqual([])
  })

  test('lapsed with its case, and is looked at once', async () => {
    await press(mayor)
    await city.act(({ db }) => db.case.update({ where: { id: caseId }, data: { stage: 'CLOSED' } }))
    expect([await lookAt('2026-03-03 18:01'), await lookAt('2026-03-03 18:02')]).toEqual([1, 0])
    expect(await noticesOf()).toEqual([])
    expect(await auditOf()).toBe(0)
  })
})
