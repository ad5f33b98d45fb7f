import type { Prisma } from '../../prisma/generated/client.ts'
import { stateOf } from '../clock-requests/rules.ts'
import type { Transaction } from '../ctx.ts'
import { orderStateOf } from '../supervision-orders/rules.ts'
import { behind, type Rows, type Written, writing } from './rows.ts'

type Reading = Pick<Transaction, 'handover' | 'clockRequest' | 'supervisionOrder'>

/** 交接行 — a row a shift that was handed over, and whether it is signed for. */
export function handoverRows(db: Reading, written: Written): Rows<Prisma.HandoverWhereInput> {
  const { instant } = writing(written)
  return {
    headings: [
      ...(['handedAt', 'handedFrom', 'handedTo', 'stepCount', 'lateCount'] as const),
      ...(['note', 'acknowledgedAt', 'remark'] as const),
    ],
    count: (where, most) => db.handover.count({ where, take: most }),
    read: async ({ where, after, take }) => {
      const handovers = await db.handover.findMany({
        ...{ where, take, ...behind(after), orderBy: [{ handedAt: 'desc' }, { id: 'desc' }] },
        include: { fromPerson: { select: { name: true } }, toPerson: { select: { name: true } } },
      })
      const rows = handovers.map(({ fromPerson, toPerson, ...it }) => [
        ...[instant(it.handedAt), fromPerson.name, toPerson.name],
        ...[String(it.taskCount), String(it.lateCount), it.note ?? ''],
        ...[instant(it.acknowledgedAt), it.remark ?? ''],
      ])
      return { rows, last: handovers.at(-1)?.id ?? null }
    },
  }
}

/** 申请行 — a row a request of time, and what was answered. */
export function requestRows(db: Reading, written: Written): Rows<Prisma.ClockRequestWhereInput> {
  const cells = requestCells(written)
  return {
    headings: [
      ...(['caseNumber', 'asked', 'extension', 'resumesAt', 'unit', 'askedBy'] as const),
      ...(['askedAt', 'due', 'reason', 'state', 'answeredBy', 'answeredAt', 'answer'] as const),
    ],
    count: (where, most) => db.clockRequest.count({ where, take: most }),
    read: async ({ where, after, take }) => {
      const requests = await db.clockRequest.findMany({
        ...{ where, take, ...behind(after), orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }] },
        include: asked,
      })
      return { rows: requests.map(cells), last: requests.at(-1)?.id ?? null }
    },
  }
}

const person = { select: { name: true } } as const
const asked = {
  case: { select: { caseNumber: true } },
  clock: { select: { limitUnit: true, dueAt: true, state: true } },
  unit: { select: { name: true, nameEn: true } },
  ...{ requestedBy: person, settledBy: person },
} as const satisfies Prisma.ClockRequestInclude
type Request = Prisma.ClockRequestGetPayload<{ include: typeof asked }>

function requestCells(written: Written) {
  const { named, said, instant } = writing(written)
  return ({ clock, amount, ...it }: Request) => [
    ...[it.case.caseNumber, said.requestKinds[it.kind]],
    amount === null ? '' : `${amount} ${said.limitUnits[clock.limitUnit]}`,
    ...[instant(it.resumesAt), named(it.unit), it.requestedBy.name, instant(it.requestedAt)],
    ...[instant(clock.dueAt), it.reason, said.requestStates[stateOf({ ...it, clock })]],
    ...[it.settledBy?.name ?? '', instant(it.settledAt), it.answer ?? ''],
  ]
}

/** 督办行 — a row an order: what a department is pressed for, by whom and by when, and what it answered. */
export function orderRows(db: Reading, written: Written): Rows<Prisma.SupervisionOrderWhereInput> {
  const { named, said, instant } = writing(written)
  return {
    headings: [
      ...(['caseNumber', 'unit', 'demanded', 'givenBy', 'level', 'givenAt'] as const),
      ...(['answerBy', 'state', 'repliedBy', 'repliedAt', 'answer'] as const),
    ],
    count: (where, most) => db.supervisionOrder.count({ where, take: most }),
    read: async ({ where, after, take }) => {
      const orders = await db.supervisionOrder.findMany({
        ...{ where, take, ...behind(after), orderBy: [{ openedAt: 'desc' }, { id: 'desc' }] },
        include: {
          case: { select: { caseNumber: true, stage: true } },
          unit: { select: { name: true, nameEn: true } },
          ...{ openedBy: person, answeredBy: person },
        },
      })
      const rows = orders.map(({ unit, openedBy, answeredBy, ...it }) => [
        ...[it.case.caseNumber, named(unit), it.reason, openedBy?.name ?? ''],
        ...[it.level === null ? '' : String(it.level), instant(it.openedAt), instant(it.answerBy)],
        said.orderStates[orderStateOf(it, written.at)],
        ...[answeredBy?.name ?? '', instant(it.answeredAt), it.answer ?? ''],
      ])
      return { rows, last: orders.at(-1)?.id ?? null }
    },
  }
}
