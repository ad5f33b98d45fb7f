import {
  type DisputedCase,
  disputedCase,
  type Handled,
  type Refusal as RefusalSaid,
  type Ruling as RulingMade,
  refusalsOf,
  rulingsOf,
  similarHandled,
  similarRulings,
} from '../../services/cases/read-dispute.ts'
import { builder } from '../builder.ts'
import { encodeId, rowId } from '../ids.ts'
import { fewOfCase } from './case.ts'
import { NamedUnit } from './unit-choice.ts'

const CaseRefusal = builder.objectRef<RefusalSaid>('CaseRefusal').implement({
  description:
    '拒收记录 — a unit sent the case back, with its words and whom it holds to be responsible.',
  fields: (t) => ({
    unit: t.field({ type: NamedUnit, nullable: true, resolve: (refusal) => refusal.unit }),
    personName: t.exposeString('personName', { nullable: true }),
    at: t.expose('at', { type: 'DateTime', nullable: true }),
    words: t.exposeString('words'),
    proposed: t.field({ type: NamedUnit, nullable: true, resolve: (refusal) => refusal.proposed }),
  }),
})

const Ruling = builder.objectRef<RulingMade>('Ruling').implement({
  description: '裁定 — the command center says which unit is responsible for a case, and why.',
  fields: (t) => ({
    caseId: t.id({ resolve: (ruling) => encodeId('Case', ruling.case.id) }),
    caseNumber: t.string({ resolve: (ruling) => ruling.case.caseNumber }),
    unit: t.field({ type: NamedUnit, resolve: ({ unit }) => unit }),
    grounds: t.exposeString('grounds'),
    ruledAt: t.expose('ruledAt', { type: 'DateTime' }),
    ruledBy: t.string({ nullable: true, resolve: ({ ruledBy }) => ruledBy?.name ?? null }),
  }),
})

const HandledCases = builder.objectRef<Handled>('HandledCases').implement({
  description: '同类处置 — how many cases of the class in the street a unit has handled in a year.',
  fields: (t) => ({
    unit: t.field({ type: NamedUnit, resolve: ({ unit }) => unit }),
    cases: t.exposeInt('cases'),
  }),
})

const CaseDispute = builder.objectRef<DisputedCase>('CaseDispute').implement({
  description: '责任争议 — what was said of who is responsible for a case, and of cases like it.',
  fields: (t) => ({
    refusals: t.field({
      type: [CaseRefusal],
      complexity: fewOfCase,
      resolve: async ({ id }, _args, { db }) => [...(await refusalsOf(db, { caseId: id }))],
    }),
    rulings: t.field({
      type: [Ruling],
      complexity: fewOfCase,
      description: 'The latest first',
      resolve: ({ id }, _args, { db }) => rulingsOf(db, { caseId: id }),
    }),
    similarRulings: t.field({
      type: [Ruling],
      complexity: fewOfCase,
      description: '同类裁定 — of cases of its class in its street, the latest first',
      resolve: async (known, _args, { db }) => [...(await similarRulings(db, known))],
    }),
    similarHandled: t.field({
      type: [HandledCases],
      complexity: fewOfCase,
      description:
        '同类处置 — who has handled cases of its class in its street, most of them first',
      resolve: async (known, _args, { db, now }) => [
        ...(await similarHandled(db, { ...known, at: now() })),
      ],
    }),
  }),
})

builder.queryField('caseDispute', (t) =>
  t.field({
    type: CaseDispute,
    authScopes: { may: 'caseDispute' },
    description: '责任争议 — who refused a case, how it was ruled, and how cases like it were.',
    args: { caseId: t.arg.id() },
    resolve: (_root, { caseId }, { db }) => disputedCase(db, { caseId: rowId('Case', caseId) }),
  }),
)
