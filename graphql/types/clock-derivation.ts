import type { Derivation, LedgerLine } from '../../services/deadlines/clock-derivation.ts'
import { reasons, type Stretch } from '../../services/deadlines/explain-due-at.ts'
import { builder } from '../builder.ts'
import { ClockEntryKind } from './enums.ts'

const StretchReason = builder.enumType('StretchReason', {
  description: '推算原因 — counted, or why not.',
  values: reasons,
})

const ClockStretch = builder.objectRef<Stretch>('ClockStretch').implement({
  description: '推算时段 — one stretch between a clock’s start and its due date.',
  fields: (t) => ({
    from: t.expose('from', { type: 'DateTime' }),
    to: t.expose('to', { type: 'DateTime' }),
    reason: t.expose('reason', { type: StretchReason }),
    name: t.exposeString('name', { nullable: true, description: 'Of a public holiday' }),
  }),
})

const ClockLedgerLine = builder.objectRef<LedgerLine>('ClockLedgerLine').implement({
  description: '台账 — one thing that happened to a clock.',
  fields: (t) => ({
    number: t.exposeInt('number'),
    kind: t.expose('kind', { type: ClockEntryKind }),
    at: t.expose('at', { type: 'DateTime' }),
    amount: t.exposeFloat('amount', { nullable: true, description: 'In the clock’s own unit' }),
    reason: t.exposeString('reason'),
    actorName: t.exposeString('actorName', {
      nullable: true,
      description: 'Null for the system, and for other systems',
    }),
    requestedByName: t.exposeString('requestedByName', {
      nullable: true,
      description: 'Who had asked for what the actor granted',
    }),
  }),
})

export const ClockDerivation = builder.objectRef<Derivation>('ClockDerivation').implement({
  description:
    '期限推算 — how a due date came about, without gaps; what counts adds up to the limit.',
  fields: (t) => ({
    limit: t.exposeFloat('limit', { description: 'With extensions, in the clock’s own unit' }),
    workingDayHours: t.exposeFloat('workingDayHours'),
    stretches: t.field({
      type: [ClockStretch],
      resolve: ({ stretches }) => [...stretches],
    }),
    ledger: t.field({
      type: [ClockLedgerLine],
      description: '台账 — what happened to the clock, in order, and who did it',
      resolve: ({ ledger }) => [...ledger],
    }),
  }),
})
