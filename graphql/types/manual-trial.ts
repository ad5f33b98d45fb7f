import { z } from 'zod'
import * as enums from '../../prisma/generated/enums.ts'
import { DispatchMode as Mode } from '../../services/cases/dispatch-mode.ts'
import { Proposal } from '../../services/cases/proposal.ts'
import {
  type TrialChange as Change,
  TrialAnswer,
  TrialCounts,
  trialChanges,
  UnitLoad,
} from '../../services/manual-trials/trial-answers.ts'
import { builder } from '../builder.ts'
import { encodeId, rowId } from '../ids.ts'
import { Case } from './case.ts'
import { ManualEdition } from './manual-edition.ts'
import { ProposalType } from './proposal.ts'

export const TrialState = builder.enumType('TrialState', {
  description: '试算状态',
  values: Object.values(enums.TrialState),
})
const TrialChange = builder.enumType('TrialChange', {
  description:
    '变化 — another unit proposed first, other candidates behind it, another limit, dispatched in another way, verified or not any more, nobody any more, somebody at last.',
  values: trialChanges,
})
const DispatchMode = builder.enumType('DispatchMode', {
  values: Mode.options,
  description:
    '派遣方式 — automatically, by the dispatcher to a department, or through the second level.',
})
const Changes = z.array(z.enum(trialChanges))

const TrialChangeCount = builder
  .objectRef<{ change: Change; cases: number }>('TrialChangeCount')
  .implement({
    fields: (t) => ({
      change: t.expose('change', { type: TrialChange }),
      cases: t.exposeInt('cases'),
    }),
  })

const TrialLoad = builder.objectRef<UnitLoad>('TrialLoad').implement({
  description:
    '工作量变化 — cases in which a unit is proposed first by one edition and not by the other.',
  fields: (t) => ({
    unitId: t.id({ resolve: ({ unitId }) => encodeId('OrganizationUnit', unitId) }),
    unitName: t.exposeString('unitName'),
    lost: t.exposeInt('lost'),
    gained: t.exposeInt('gained'),
  }),
})

const ManualTrialCase = builder.prismaNode('ManualTrialCase', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'manualTrial' },
  description: '试算案件 — a case of which two editions say different things, and why each does.',
  fields: (t) => ({
    case: t.relation('case', { type: Case }),
    changes: t.field({
      type: [TrialChange],
      select: { change: { select: { changes: true } } },
      resolve: ({ change }) => Changes.parse(change.changes),
    }),
    before: t.field({
      type: ProposalType,
      description: 'What the edition in force says',
      select: { change: { select: { before: true } } },
      resolve: ({ change }) => Proposal.parse(change.before),
    }),
    after: t.field({
      type: ProposalType,
      description: 'What the edition that is tried says',
      select: { change: { select: { after: true } } },
      resolve: ({ change }) => Proposal.parse(change.after),
    }),
    dispatchBefore: t.field({
      type: DispatchMode,
      nullable: true,
      description: 'Null: a trial of earlier days did not look at it',
      select: { change: { select: { before: true } } },
      resolve: ({ change }) => TrialAnswer.parse(change.before).dispatchMode,
    }),
    dispatchAfter: t.field({
      type: DispatchMode,
      nullable: true,
      select: { change: { select: { after: true } } },
      resolve: ({ change }) => TrialAnswer.parse(change.after).dispatchMode,
    }),
  }),
})

export const ManualTrial = builder.prismaNode('ManualTrial', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'manualTrial' },
  description: '试算 — an edition tried on the cases of a period, against the edition in force.',
  fields: (t) => ({
    edition: t.relation('edition', { type: ManualEdition }),
    against: t.relation('against', { type: ManualEdition }),
    stale: t.boolean({
      description: 'The draft was changed since: the trial says nothing of it any more.',
      select: { editionVersion: true, edition: { select: { version: true, publishedAt: true } } },
      resolve: ({ editionVersion, edition }) =>
        edition.publishedAt === null && edition.version !== editionVersion,
    }),
    from: t.expose('from', { type: 'DateTime' }),
    until: t.expose('until', { type: 'DateTime' }),
    state: t.expose('state', { type: TrialState }),
    requestedAt: t.expose('requestedAt', { type: 'DateTime' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', nullable: true }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true }),
    factSets: t.exposeInt('factSets', { description: 'Different sets of facts among the cases' }),
    compared: t.exposeInt('compared', { description: 'How many of them have been compared' }),
    cases: t.exposeInt('cases', { description: 'Cases filed within the period' }),
    changed: t.exposeInt('changed', { description: 'Those that would be answered differently' }),
    counts: t.field({
      type: [TrialChangeCount],
      select: { counts: true },
      resolve: ({ counts }) => {
        const known = TrialCounts.parse(counts)
        return trialChanges.map((change) => ({ change, cases: known[change] ?? 0 }))
      },
    }),
    loads: t.field({
      type: [TrialLoad],
      select: { loads: true },
      resolve: ({ loads }) => z.array(UnitLoad).parse(loads),
    }),
    failure: t.exposeString('failure', { nullable: true, description: 'Why it came to nothing' }),
    changedCases: t.relatedConnection('trialCases', {
      type: ManualTrialCase,
      cursor: 'id',
      args: { change: t.arg({ type: TrialChange, required: false }) },
      query: ({ change }) => ({
        where: change == null ? {} : { change: { changes: { has: change } } },
        orderBy: { id: 'asc' as const },
      }),
    }),
  }),
})

builder.prismaObjectField(ManualEdition, 'trials', (t) =>
  t.relatedConnection('trials', {
    type: ManualTrial,
    cursor: 'id',
    query: { orderBy: { id: 'desc' } },
  }),
)

builder.queryField('manualTrial', (t) =>
  t.prismaField({
    type: ManualTrial,
    nullable: true,
    authScopes: { may: 'manualTrial' },
    args: { id: t.arg.id() },
    resolve: (query, _root, { id }, { db }) =>
      db.manualTrial.findUniqueOrThrow({ ...query, where: { id: rowId('ManualTrial', id) } }),
  }),
)
