import { z } from 'zod'
import {
  Expected,
  exampleDifferences,
  Found,
  type ExampleDifference as Which,
} from '../../services/manual-examples/expectation.ts'
import { builder } from '../builder.ts'
import { optionalRowId, rowId } from '../ids.ts'
import { ExampleExpectation, ExampleTold, few } from './example-expectation.ts'
import { ManualEdition } from './manual-edition.ts'
import { ManualExample } from './manual-example.ts'
import { TrialState } from './manual-trial.ts'
import { ProcessDraft } from './process-draft.ts'
import { ProposalType } from './proposal.ts'
import { WorkingCalendar } from './working-calendar.ts'

const ExampleDifference = builder.enumType('ExampleDifference', {
  description:
    '示例差异 — other units, another limit, due at another instant, somebody is not told.',
  values: exampleDifferences,
})
const Differences = z.array(z.enum(exampleDifferences))

const ManualExampleResult = builder.prismaNode('ManualExampleResult', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'manualExampleRun' },
  description: '示例结果 — what an edition said of an example in one run.',
  fields: (t) => ({
    example: t.relation('example', { type: ManualExample }),
    differences: t.field({
      type: [ExampleDifference],
      description: 'In what it differs; empty where the example is met',
      select: { differences: true },
      resolve: ({ differences }): Which[] => Differences.parse(differences),
    }),
    expected: t.field({
      type: ExampleExpectation,
      description: 'As the example said then',
      select: { expected: true },
      resolve: ({ expected }) => Expected.parse(expected),
    }),
    answer: t.field({
      type: ProposalType,
      description: 'What the edition says, with the line and the rules that decided',
      select: { found: true },
      resolve: ({ found }) => Found.parse(found).proposal,
    }),
    dueAt: t.field({
      type: 'DateTime',
      description: 'When it would be due',
      select: { found: true },
      resolve: ({ found }) => new Date(Found.parse(found).dueAt),
    }),
    tells: t.field({
      type: [ExampleTold],
      description: 'Who would be told',
      complexity: few,
      select: { found: true },
      resolve: ({ found }) => Found.parse(found).tells,
    }),
    stale: t.boolean({
      description: 'The example was changed since.',
      select: { exampleVersion: true, example: { select: { version: true } } },
      resolve: ({ exampleVersion, example }) => example.version !== exampleVersion,
    }),
  }),
})

builder.prismaObjectFields(ManualExample, (t) => ({
  result: t.field({
    type: ManualExampleResult,
    nullable: true,
    description:
      'What became of it in a run, the latest where none is named; null where it was in none',
    args: { runId: t.arg.id({ required: false }) },
    select: ({ runId: id }, _context, nested) => {
      const runId = optionalRowId('ManualExampleRun', id)
      const where = runId === undefined ? {} : { runId }
      return { results: nested({ where, orderBy: { id: 'desc' as const }, take: 1 }) }
    },
    resolve: ({ results: [result] }) => result ?? null,
  }),
}))

export const ManualExampleRun = builder.prismaNode('ManualExampleRun', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'manualExampleRun' },
  description: '示例验证 — the examples of a city run against an edition.',
  fields: (t) => ({
    edition: t.relation('edition', { type: ManualEdition }),
    stale: t.boolean({
      description: 'The draft was changed since: the run says nothing of it any more.',
      select: { editionVersion: true, edition: { select: { version: true, publishedAt: true } } },
      resolve: ({ editionVersion, edition }) =>
        edition.publishedAt === null && edition.version !== editionVersion,
    }),
    state: t.expose('state', { type: TrialState }),
    onEngine: t.exposeBoolean('onEngine', {
      description:
        'Each was filed in the city’s sandbox on the engine; else the manual alone was asked.',
    }),
    calendar: t.relation('draftCalendar', {
      type: WorkingCalendar,
      nullable: true,
      description: 'The draft that was in force there',
    }),
    drafts: t.prismaField({
      type: [ProcessDraft],
      description: 'The drafts of processes that were in force there',
      select: { draftIds: true },
      resolve: (query, { draftIds }, _args, { db }) =>
        draftIds.length === 0
          ? []
          : db.processDraft.findMany({
              ...query,
              where: { id: { in: draftIds } },
              orderBy: { processId: 'asc' },
            }),
    }),
    gate: t.exposeBoolean('gate', { description: 'The edition was published on this one.' }),
    gateReason: t.exposeString('gateReason', {
      nullable: true,
      description: 'Why it was published although examples differed',
    }),
    requestedAt: t.expose('requestedAt', { type: 'DateTime' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true }),
    examples: t.exposeInt('examples'),
    done: t.exposeInt('done'),
    differing: t.exposeInt('differing'),
    failure: t.exposeString('failure', { nullable: true, description: 'Why it came to nothing' }),
    results: t.relatedConnection('results', {
      type: ManualExampleResult,
      cursor: 'id',
      args: { differing: t.arg.boolean({ required: false }) },
      query: ({ differing }) => ({
        where: differing === true ? { differences: { isEmpty: false } } : {},
        orderBy: { id: 'asc' as const },
      }),
    }),
  }),
})

builder.prismaObjectField(ManualEdition, 'exampleRuns', (t) =>
  t.relatedConnection('exampleRuns', {
    type: ManualExampleRun,
    cursor: 'id',
    query: { orderBy: { id: 'desc' } },
  }),
)

builder.queryField('manualExampleRun', (t) =>
  t.prismaField({
    type: ManualExampleRun,
    nullable: true,
    authScopes: { may: 'manualExampleRun' },
    args: { id: t.arg.id() },
    resolve: (query, _root, { id }, { db }) =>
      db.manualExampleRun.findUniqueOrThrow({
        ...query,
        where: { id: rowId('ManualExampleRun', id) },
      }),
  }),
)
