import type { Prisma } from '../../prisma/generated/client.ts'
import { ends } from '../cases/rules.ts'
import type { Actor } from '../ctx.ts'
import { departmentsOf, type OrderState } from './rules.ts'

/** 督办范围 — TO_US: a department of the viewer has to answer; BY_ME, BY_LEADERS, BY_LADDER: who gave it. */
export const orderSides = ['TO_US', 'BY_ME', 'BY_LEADERS', 'BY_LADDER'] as const
export type OrderSide = (typeof orderSides)[number]

type Where = Prisma.SupervisionOrderWhereInput
type Asked = {
  readonly actor: Actor
  readonly side?: OrderSide | null | undefined
  readonly state?: OrderState | null | undefined
  readonly at: Date
}

/** 筛选督办 — the orders of one side and in one state; a condition left out, or null, narrows nothing. */
export const ordersWhere = ({ actor, side, state, at }: Asked): Where => ({
  AND: [side ? ofSide(actor, side) : {}, state ? inState(state, at) : {}],
})

const ofSide = (actor: Actor, side: OrderSide): Where =>
  ({
    TO_US: { unitId: { in: [...departmentsOf(actor)] } },
    BY_ME: actor.id === null ? { id: { in: [] } } : { openedById: actor.id },
    BY_LEADERS: { openedById: { not: null } },
    BY_LADDER: { openedById: null },
  })[side]

/** The same that orderStateOf says of one order. */
function inState(state: OrderState, at: Date): Where {
  const open = { answeredAt: null, case: { stage: { notIn: [...ends] } } }
  return {
    ANSWERED: { answeredAt: { not: null } },
    LAPSED: { answeredAt: null, case: { stage: { in: [...ends] } } },
    LATE: { ...open, answerBy: { lt: at } },
    WAITING: { ...open, answerBy: { gte: at } },
  }[state]
}
