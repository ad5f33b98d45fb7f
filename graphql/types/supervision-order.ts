import { worksHere } from '../../services/cases/rules.ts'
import { orderSides, ordersWhere } from '../../services/supervision-orders/orders-where.ts'
import { orderStateOf, orderStates, speaksFor } from '../../services/supervision-orders/rules.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { Case } from './case.ts'
import { OrganizationUnit } from './organization-unit.ts'
import { Person } from './person.ts'

export const SupervisionOrderState = builder.enumType('SupervisionOrderState', {
  values: orderStates,
  description:
    '督办状态 — LATE: nobody has answered in time; LAPSED: nobody has, and the case has ended.',
})

export const SupervisionOrderSide = builder.enumType('SupervisionOrderSide', {
  values: orderSides,
  description:
    '督办范围 — TO_US: a department of the viewer has to answer; BY_ME, BY_LEADERS, BY_LADDER: who gave it.',
})

export const SupervisionOrder = builder.prismaNode('SupervisionOrder', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'case' },
  description: '督办 — a department is pressed about a case, and answers in words.',
  fields: (t) => ({
    reason: t.exposeString('reason', { description: 'Empty where a level of the ladder presses' }),
    unit: t.relation('unit', { type: OrganizationUnit }),
    case: t.relation('case', { type: Case }),
    openedAt: t.expose('openedAt', { type: 'DateTime' }),
    openedBy: t.relation('openedBy', {
      type: Person,
      nullable: true,
      description: 'None: a level of the ladder of handling',
    }),
    level: t.exposeInt('level', { nullable: true, description: 'Of the ladder, where that did' }),
    answerBy: t.expose('answerBy', { type: 'DateTime' }),
    state: t.field({
      type: SupervisionOrderState,
      select: { answerBy: true, answeredAt: true, case: { select: { stage: true } } },
      resolve: (order, _args, { now }) => orderStateOf(order, now()),
    }),
    answer: t.exposeString('answer', { nullable: true }),
    answeredAt: t.expose('answeredAt', { type: 'DateTime', nullable: true }),
    answeredBy: t.relation('answeredBy', { type: Person, nullable: true }),
    mayAnswer: t.boolean({
      description: 'Whether the viewer may answer it now',
      select: {
        ...{ unitId: true, answerBy: true, answeredAt: true },
        case: { select: { stage: true, cityId: true, sharedCityId: true } },
      },
      resolve: (order, _args, { viewer, now }) => {
        const { actor, scope } = viewer ?? nobody
        const waits = ['WAITING', 'LATE'].includes(orderStateOf(order, now()))
        return waits && worksHere(scope.cityId, order) && speaksFor(actor, order.unitId)
      },
    }),
  }),
})

builder.queryField('supervisionOrders', (t) =>
  t.prismaConnection({
    type: SupervisionOrder,
    cursor: 'id',
    authScopes: { may: 'supervisionOrders' },
    description: '督办 — of the cases that the viewer may see, the latest first.',
    args: {
      side: t.arg({ type: SupervisionOrderSide, required: false }),
      state: t.arg({ type: SupervisionOrderState, required: false }),
    },
    resolve: (query, _root, { side, state }, { db, viewer, now }) =>
      db.supervisionOrder.findMany({
        ...query,
        where: ordersWhere({ actor: (viewer ?? nobody).actor, side, state, at: now() }),
        orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
      }),
  }),
)
