import { mayCompleteStage } from '../../services/cases/complete-limit-stage.ts'
import { derivationOf } from '../../services/deadlines/clock-derivation.ts'
import { changedLimit } from '../../services/deadlines/ledger.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { ClockDerivation } from './clock-derivation.ts'
import { ClockEntryKind, ClockState, EscalationKind, LimitUnit } from './enums.ts'

const ClockEntry = builder.prismaObject('ClockEntry', {
  select: { id: true },
  description: '计时台账 — what happened to a clock; nothing is overwritten.',
  fields: (t) => ({
    number: t.exposeInt('number'),
    kind: t.expose('kind', { type: ClockEntryKind }),
    at: t.expose('at', { type: 'DateTime' }),
    amount: t.exposeFloat('amount', { nullable: true }),
    reason: t.exposeString('reason'),
  }),
})

export const Escalation = builder.prismaObject('Escalation', {
  select: { id: true },
  description: '升级记录 — a level of the ladder that was reached.',
  fields: (t) => ({
    level: t.exposeInt('level'),
    kind: t.expose('kind', { type: EscalationKind }),
    dueAt: t.expose('dueAt', { type: 'DateTime' }),
    at: t.expose('at', { type: 'DateTime' }),
  }),
})

export const Clock = builder.prismaNode('Clock', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'case' },
  description: '时钟 — one limit that runs for a case: a step’s, or that of handling.',
  fields: (t) => ({
    key: t.exposeString('key'),
    limitValue: t.float({
      description: '时限 — as it was changed last, without extensions',
      select: { limitValue: true, limitUnit: true, entries: { orderBy: { number: 'asc' } } },
      resolve: ({ limitValue: value, limitUnit: unit, entries }) =>
        changedLimit({ limit: { value, unit }, entries }),
    }),
    limitUnit: t.expose('limitUnit', { type: LimitUnit }),
    reworkShare: t.exposeFloat('reworkShare', {
      nullable: true,
      description: 'Of the limit for handling, where it was started for rework',
    }),
    state: t.expose('state', { type: ClockState }),
    startedAt: t.expose('startedAt', { type: 'DateTime' }),
    warnAt: t.expose('warnAt', { type: 'DateTime' }),
    dueAt: t.expose('dueAt', { type: 'DateTime' }),
    stoppedAt: t.expose('stoppedAt', { type: 'DateTime', nullable: true }),
    mayComplete: t.boolean({
      description:
        '完成分段 — whether it counts a stage of a limit, and the viewer may say now that this is done',
      select: { state: true, key: true, unitId: true },
      resolve: ({ state, ...clock }, _args, { viewer }) =>
        state !== 'STOPPED' && mayCompleteStage((viewer ?? nobody).actor, clock),
    }),
    entries: t.relation('entries', { type: ClockEntry, query: { orderBy: { number: 'asc' } } }),
    derivation: t.field({
      type: ClockDerivation,
      description: '期限推算 — computed anew from ledger and calendar edition.',
      select: {
        ...{ calendarId: true, unitId: true, limitValue: true, limitUnit: true, startedAt: true },
        entries: { orderBy: { number: 'asc' } },
      },
      resolve: (clock, _args, { db, viewer }) =>
        derivationOf({ db, city: (viewer ?? nobody).scope }, clock),
    }),
    escalations: t.relation('escalations', {
      type: Escalation,
      query: { orderBy: { level: 'asc' } },
    }),
  }),
})
