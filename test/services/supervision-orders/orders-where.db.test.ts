import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Prisma } from '../../../prisma/generated/client.ts'
import type { Actor } from '../../../services/ctx.ts'
import { type OrderSide, ordersWhere } from '../../../services/supervision-orders/orders-where.ts'
import { orderStateOf, orderStates } from '../../../services/supervision-orders/rules.ts'
import { aCity, anActor, type TestCity } from '../../support/city.ts'
import { somebodyAt } from '../../support/department.ts'
import { local } from '../deadlines/a-calendar.ts'
import { aCase, aUnit } from '../deadlines/a-deadline-case.ts'

const now = local('2026-03-02 Mon 09:00')
const before = local('2026-03-02 08:59')
let city: TestCity
let works: string
let leader: Actor & { readonly id: string }
let other: Actor & { readonly id: string }
beforeAll(async () => {
  city = await aCity()
  city.clock.now = now
  works = await aUnit(city, 'WORKS')
  leader = await somebodyAt(city, 'LEADER', null)
  other = await somebodyAt(city, 'LEADER', null)
  const units = [works, await aUnit(city, 'PARKS')]
  const givers = [leader.id, other.id, null]
  for (const [i, stage] of (['HANDLING', 'CLOSED', 'VOIDED', 'NOT_FILED'] as const).entries()) {
    const caseId = await aCase(city)
    await city.act(async ({ db, city: { cityId } }) => {
      await db.case.update({ where: { id: caseId }, data: { stage } })
      const orders = [before, now].flatMap((answerBy) =>
        [null, before].map((answeredAt) => ({ answerBy, answeredAt })),
      )
      const data = orders.map((order, n) => ({
        ...{ cityId, caseId, reason: '', openedAt: before, ...order },
        // one waits at a time about a case and a department
        unitId: units[(i + (n >> 1)) % 2] ?? works,
        openedById: givers[(i + n) % 3] ?? null,
      }))
      await db.supervisionOrder.createMany({ data })
    })
  }
})
afterAll(() => city.close())

type Where = Prisma.SupervisionOrderWhereInput
const found = (where: Where) =>
  city.act(({ db }) =>
    db.supervisionOrder.findMany({
      where,
      include: { case: { select: { stage: true } } },
      orderBy: { id: 'asc' },
    }),
  )

describe('筛选督办 the list of orders', () => {
  test.each(orderStates)(
    'in the state %s has those that are in it, and no others',
    async (state) => {
      const listed = await found(ordersWhere({ actor: leader, state, at: now }))
      const all = await found({})
      expect(all).toHaveLength(16)
      expect(listed).toEqual(all.filter((order) => orderStateOf(order, now) === state))
      expect(listed.length).toBeGreaterThan(0)
    },
  )

  test('of one side has what the viewer’s departments have to answer, what he gave, what leaders gave, what the ladder did', async () => {
    const all = await found({})
    const officer = anActor([{ role: 'DEPARTMENT_OFFICER', unitId: works }], other.id)
    const sides: readonly (readonly [
      OrderSide,
      Actor,
      (order: (typeof all)[number]) => boolean,
    ])[] = [
      ['TO_US', officer, ({ unitId }) => unitId === works],
      ['TO_US', leader, () => false],
      ['BY_ME', leader, ({ openedById }) => openedById === leader.id],
      ['BY_ME', anActor([]), () => false],
      ['BY_LEADERS', officer, ({ openedById }) => openedById !== null],
      ['BY_LADDER', officer, ({ openedById }) => openedById === null],
    ]
    for (const [side, actor, isOf] of sides)
      expect([side, await found(ordersWhere({ actor, side, at: now }))]).toEqual([
        side,
        all.filter(isOf),
      ])
    expect(await found(ordersWhere({ actor: leader, at: now }))).toEqual(all)
  })
})
