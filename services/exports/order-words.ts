import type { OrderState } from '../supervision-orders/rules.ts'

type OrderWords = { readonly orderStates: Readonly<Record<OrderState, string>> }

/** 督办用词 — what exported supervision orders say for the keys of the record; the screens say the same. */
export const orderWords = {
  zh: {
    orderStates: {
      WAITING: '待答复',
      LATE: '逾期未答复',
      ANSWERED: '已答复',
      LAPSED: '案件已结束，不再答复',
    },
  },
  en: {
    orderStates: {
      WAITING: 'Answer awaited',
      LATE: 'Not answered in time',
      ANSWERED: 'Answered',
      LAPSED: 'Lapsed: the case has ended',
    },
  },
} as const satisfies Record<'zh' | 'en', OrderWords>
