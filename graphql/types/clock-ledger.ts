import {
  clockLedger,
  type LedgerEntryFound,
  type LedgerFilter,
  ledgerKinds,
} from '../../services/deadlines/clock-ledger.ts'
import { ledgerEffects } from '../../services/deadlines/ledger-effect.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { encodeId, optionalRowId } from '../ids.ts'
import { readPage } from '../read-page.ts'
import { LimitUnit } from './enums.ts'

const ClockLedgerKind = builder.enumType('ClockLedgerKind', {
  description: '台账类型 — what the ledger of the city tells of a clock; starts stand on the case.',
  values: ledgerKinds,
})

const ClockLedgerEffect = builder.enumType('ClockLedgerEffect', {
  description: '期限影响 — what became of a due date.',
  values: ledgerEffects,
})

const ClockLedgerEntry = builder.objectRef<LedgerEntryFound>('ClockLedgerEntry').implement({
  description: '台账记录 — one thing that happened to a clock, and what it did to the due date.',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => encodeId('ClockEntry', id) }),
    kind: t.expose('kind', { type: ClockLedgerKind }),
    at: t.expose('at', { type: 'DateTime' }),
    amount: t.exposeFloat('amount', { nullable: true, description: 'In the clock’s own unit' }),
    reason: t.exposeString('reason', {
      description:
        'As an officer wrote it; the system’s by key: CALLED_BACK, CASE_ENDED, RECONCILED',
    }),
    actorName: t.exposeString('actorName', {
      nullable: true,
      description: 'Null for the system, and for other systems',
    }),
    caseId: t.id({ resolve: ({ caseId }) => encodeId('Case', caseId) }),
    caseNumber: t.exposeString('caseNumber'),
    clockKey: t.exposeString('clockKey'),
    limitValue: t.exposeFloat('limitValue', { description: 'Without extensions' }),
    limitUnit: t.expose('limitUnit', { type: LimitUnit }),
    reworkShare: t.exposeFloat('reworkShare', {
      nullable: true,
      description: 'Of the limit for handling, where the clock was started for rework',
    }),
    unitName: t.exposeString('unitName', { nullable: true, description: 'Whose clock it is' }),
    unitNameEn: t.exposeString('unitNameEn', { nullable: true }),
    effect: t.expose('effect', { type: ClockLedgerEffect }),
    dueBefore: t.expose('dueBefore', { type: 'DateTime' }),
    dueAfter: t.expose('dueAfter', {
      type: 'DateTime',
      description: 'By the calendar edition that the clock is pinned to now',
    }),
  }),
})

export const ClockLedgerFilter = builder.inputType('ClockLedgerFilter', {
  fields: (t) => ({
    kind: t.field({ type: ClockLedgerKind, required: false }),
    unitId: t.id({ required: false }),
    personId: t.id({ required: false }),
    from: t.field({ type: 'DateTime', required: false }),
    to: t.field({ type: 'DateTime', required: false }),
  }),
})

/** The filter with the rows' own ids; throws NOT_FOUND for an id of anything else. */
export const ledgerFilter = (given: typeof ClockLedgerFilter.$inferInput): LedgerFilter => ({
  kind: given.kind ?? undefined,
  unitId: optionalRowId('OrganizationUnit', given.unitId),
  personId: optionalRowId('Person', given.personId),
  ...{ from: given.from ?? undefined, before: given.to ?? undefined },
})

builder.queryField('clockLedger', (t) =>
  t.connection({
    type: ClockLedgerEntry,
    authScopes: { may: 'clockLedger' },
    description:
      '计时台账 — what happened to the clocks of the city’s own cases, the latest first.',
    args: {
      kind: t.arg({ type: ClockLedgerKind, required: false }),
      unitId: t.arg.id({ required: false, description: 'Whose clock it is' }),
      personId: t.arg.id({ required: false, description: 'Who did it' }),
      from: t.arg({ type: 'DateTime', required: false }),
      to: t.arg({ type: 'DateTime', required: false }),
    },
    resolve: (_root, { kind, unitId, personId, from, to, ...args }, { db, viewer }) => {
      const filter = ledgerFilter({ kind, unitId, personId, from, to })
      const city = (viewer ?? nobody).scope
      return readPage(args, (page) => clockLedger({ db, city }, { filter, page }))
    },
  }),
)
