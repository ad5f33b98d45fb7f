import { z } from 'zod'
import * as enums from '../../prisma/generated/enums.ts'
import { isPermitted } from '../../services/accounts/assert-permission.ts'
import { manualChanges } from '../../services/command-manual/difference.ts'
import {
  hasEnded,
  inquiryState,
  inquiryStates,
} from '../../services/command-manual/round-states.ts'
import { mayDecideIn } from '../../services/manual-rounds/decide-objection.ts'
import { answeringUnits } from '../../services/manual-rounds/own-unit.ts'
import { StoredChange } from '../../services/manual-rounds/stored-change.ts'
import { builder } from '../builder.ts'
import { encodeId, rowId } from '../ids.ts'
import { ManualChange, ManualLine } from './manual-difference.ts'
import { editionIdOf } from './manual-line.ts'

const InquiryState = builder.enumType('InquiryState', {
  description:
    '答复状态 — what came of asking a unit; RELEASED where the edition was sent back before its time was over.',
  values: inquiryStates,
})
export const ObjectionDecision = builder.enumType('ObjectionDecision', {
  description: '采纳情况',
  values: Object.values(enums.ObjectionDecision),
})
const Changes = z.array(z.enum(manualChanges))
const ending = { answerBy: true, endedAt: true, withdrawn: true } as const

const ManualRoundLine = builder.prismaObject('ManualRoundLine', {
  select: { entryId: true },
  description:
    '征求条目 — a changed line as a unit was shown it, its objection, and what became of that.',
  fields: (t) => ({
    entryId: t.id({ resolve: ({ entryId }) => encodeId('ManualEntry', entryId) }),
    changes: t.field({
      type: [ManualChange],
      select: { changes: true },
      resolve: ({ changes }) => Changes.parse(changes),
    }),
    before: t.field({
      type: ManualLine,
      nullable: true,
      select: { line: true },
      resolve: ({ line }) => StoredChange.parse(line).before,
    }),
    after: t.field({
      type: ManualLine,
      nullable: true,
      select: { line: true },
      resolve: ({ line }) => StoredChange.parse(line).after,
    }),
    casesChanged: t.exposeInt('casesChanged', {
      nullable: true,
      description: 'Tried cases that would be answered otherwise; null where nothing was tried',
    }),
    objection: t.exposeString('objection', { nullable: true }),
    decision: t.expose('decision', { type: ObjectionDecision, nullable: true }),
    decisionReason: t.exposeString('decisionReason', { nullable: true }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true }),
    decidedByName: t.exposeString('decidedByName', { nullable: true }),
  }),
})

export const ManualRoundUnit = builder.prismaObject('ManualRoundUnit', {
  select: { roundId: true, unitId: true },
  description: '征求对象 — a unit that is asked about its lines, and its answer.',
  fields: (t) => ({
    roundId: t.id({ resolve: ({ roundId }) => encodeId('ManualRound', roundId) }),
    unitId: t.id({ resolve: ({ unitId }) => encodeId('OrganizationUnit', unitId) }),
    unitName: t.exposeString('unitName', { description: 'As it was called then' }),
    editionId: t.id({
      select: { round: { select: { editionId: true } } },
      resolve: ({ round }) => encodeId('ManualEdition', round.editionId),
    }),
    editionNumber: t.int({
      select: { round: { select: { edition: { select: { number: true } } } } },
      resolve: ({ round }) => round.edition.number,
    }),
    editionTitle: t.string({
      select: { round: { select: { edition: { select: { title: true } } } } },
      resolve: ({ round }) => round.edition.title,
    }),
    note: t.string({
      nullable: true,
      select: { round: { select: { note: true } } },
      resolve: ({ round }) => round.note,
    }),
    answerBy: t.field({
      type: 'DateTime',
      select: { round: { select: { answerBy: true } } },
      resolve: ({ round }) => round.answerBy,
    }),
    state: t.field({
      type: InquiryState,
      select: { answeredAt: true, objections: true, round: { select: ending } },
      resolve: (asked, _args, { now }) => inquiryState(asked, asked.round, now()),
    }),
    lineCount: t.exposeInt('lineCount'),
    casesGained: t.exposeInt('casesGained', {
      nullable: true,
      description: 'Tried cases in which the unit would be proposed first and is not now',
    }),
    casesLost: t.exposeInt('casesLost', { nullable: true, description: 'And the other way round' }),
    answeredAt: t.expose('answeredAt', { type: 'DateTime', nullable: true }),
    answeredByName: t.exposeString('answeredByName', { nullable: true }),
    silentAt: t.expose('silentAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its silence was recorded',
    }),
    objections: t.exposeInt('objections'),
    openObjections: t.exposeInt('openObjections', { description: 'Those that nobody has decided' }),
    mayAnswer: t.boolean({
      description: 'Whether its reader may answer, or answer anew',
      select: {
        cityId: true,
        unitId: true,
        objections: true,
        openObjections: true,
        round: { select: ending },
      },
      resolve: ({ cityId, unitId, objections, openObjections, round }, _args, { viewer, now }) =>
        viewer?.scope.cityId === cityId &&
        objections === openObjections &&
        !hasEnded(round, now()) &&
        answeringUnits(viewer.actor).includes(unitId),
    }),
    lines: t.relation('lines', {
      type: ManualRoundLine,
      args: { objected: t.arg.boolean({ required: false, description: 'Only objections' }) },
      query: ({ objected }) => ({
        where: objected === true ? { objection: { not: null } } : {},
        orderBy: { position: 'asc' as const },
      }),
    }),
  }),
})

export const ManualRound = builder.prismaNode('ManualRound', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'manualRound' },
  description:
    '征求意见 — the units that an edition’s changed lines name are asked, until an instant.',
  fields: (t) => ({
    editionId: t.id({
      select: { editionId: true },
      resolve: ({ editionId }) => encodeId('ManualEdition', editionId),
    }),
    editionNumber: t.int({
      select: { edition: { select: { number: true } } },
      resolve: ({ edition }) => edition.number,
    }),
    editionTitle: t.string({
      select: { edition: { select: { title: true } } },
      resolve: ({ edition }) => edition.title,
    }),
    note: t.exposeString('note', { nullable: true }),
    openedAt: t.expose('openedAt', { type: 'DateTime' }),
    openedByName: t.exposeString('openedByName'),
    answerBy: t.expose('answerBy', { type: 'DateTime' }),
    ended: t.boolean({
      select: ending,
      resolve: (round, _args, { now }) => hasEnded(round, now()),
    }),
    tried: t.boolean({
      description: 'Whether the units were told what a trial says of their lines',
      select: { trialId: true },
      resolve: ({ trialId }) => trialId !== null,
    }),
    mayDecide: t.boolean({
      description: 'Whether its reader may adopt objections or not',
      select: { cityId: true, edition: { select: { status: true } } },
      resolve: ({ cityId, edition }, _args, { viewer }) =>
        viewer?.scope.cityId === cityId &&
        mayDecideIn.has(edition.status) &&
        isPermitted(viewer.actor, 'decideManualObjection'),
    }),
    units: t.relation('units', {
      type: ManualRoundUnit,
      query: { orderBy: [{ unitName: 'asc' }, { id: 'asc' }] },
    }),
  }),
})

builder.queryField('manualRounds', (t) =>
  t.prismaField({
    type: [ManualRound],
    authScopes: { may: 'manualRounds' },
    description: '征求意见 — the rounds of an edition, the latest first.',
    args: { editionId: t.arg.id() },
    resolve: async (query, _root, { editionId }, { db }) =>
      db.manualRound.findMany({
        ...query,
        where: { editionId: await editionIdOf(db, editionId) },
        orderBy: { id: 'desc' },
      }),
  }),
)

builder.queryField('manualRound', (t) =>
  t.prismaField({
    type: ManualRound,
    nullable: true,
    authScopes: { may: 'manualRound' },
    args: { id: t.arg.id() },
    resolve: (query, _root, { id }, { db }) =>
      db.manualRound.findUniqueOrThrow({ ...query, where: { id: rowId('ManualRound', id) } }),
  }),
)
