import {
  type Addressee,
  clockLadder,
  type LadderStep,
} from '../../services/deadlines/clock-ladder.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { Clock } from './clock.ts'
import { EscalationKind, Role } from './enums.ts'
import { orders, raises } from './ladder-level.ts'

const LadderAddressee = builder.objectRef<Addressee>('LadderAddressee').implement({
  description: '通知对象 — an office that a level tells, and who is on duty there then.',
  fields: (t) => ({
    role: t.expose('role', { type: Role }),
    unitName: t.string({
      nullable: true,
      description: 'None: the role anywhere in the city',
      resolve: ({ unit }) => unit?.name ?? null,
    }),
    unitNameEn: t.string({ nullable: true, resolve: ({ unit }) => unit?.nameEn ?? null }),
    onDuty: t.stringList({
      description: 'Nobody: everybody of the role is meant',
      resolve: ({ onDuty }) => [...onDuty],
    }),
  }),
})

const LadderLevel = builder.objectRef<LadderStep>('LadderLevel').implement({
  description: '阶梯级别 — a level of a clock’s ladder.',
  fields: (t) => ({
    number: t.exposeInt('number'),
    kind: t.expose('kind', { type: EscalationKind }),
    share: t.exposeFloat('share', { description: 'Of the limit' }),
    dueAt: t.expose('dueAt', { type: 'DateTime' }),
    reachedAt: t.expose('reachedAt', { type: 'DateTime', nullable: true }),
    raisesPriority: t.exposeBoolean('raisesPriority', { description: raises }),
    answerHours: t.exposeInt('answerHours', { nullable: true, description: orders }),
    tells: t.field({ type: [LadderAddressee], resolve: ({ tells }) => [...tells] }),
  }),
})

builder.prismaObjectFields(Clock, (t) => ({
  ladder: t.field({
    type: [LadderLevel],
    complexity: { field: 20, multiplier: 5 },
    select: { id: true },
    description:
      '时限阶梯 — every level of this clock: when, whom it tells, and whether it has; of a clock that stands, as if it went on.',
    resolve: async ({ id }, _args, { db, viewer }) => [
      ...(await clockLadder({ db, city: (viewer ?? nobody).scope }, id)),
    ],
  }),
}))
