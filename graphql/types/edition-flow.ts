import { isPermitted } from '../../services/accounts/assert-permission.ts'
import type { Permission } from '../../services/accounts/permissions.ts'
import {
  availableEditionActs,
  type OfficersAct,
  statusAt,
} from '../../services/command-manual/edition-states.ts'
import { hasEnded } from '../../services/command-manual/round-states.ts'
import { builder } from '../builder.ts'
import { EditionAct, EditionStatus } from './enums.ts'
import { ManualEdition } from './manual-edition.ts'

const EditionStep = builder.prismaObject('ManualEditionStep', {
  select: { id: true },
  description: '版本流转 — who took an edition to its next state, when, and what was said.',
  fields: (t) => ({
    act: t.expose('act', { type: EditionAct }),
    status: t.expose('status', { type: EditionStatus, description: 'What it was afterwards' }),
    at: t.expose('at', { type: 'DateTime' }),
    byName: t.exposeString('byName', {
      nullable: true,
      description: 'As they were called then; null for the system',
    }),
    comment: t.exposeString('comment', { nullable: true }),
  }),
})

const permissionOf = {
  SUBMIT: 'submitManualEdition',
  APPROVE: 'reviewManualEdition',
  SEND_BACK: 'reviewManualEdition',
  PUBLISH: 'publishManualEdition',
} as const satisfies Record<OfficersAct, Permission>

builder.prismaObjectFields(ManualEdition, (t) => ({
  authorName: t.string({
    nullable: true,
    description: 'Who drafted it; null for the system',
    select: { createdById: true },
    resolve: async ({ createdById }, _args, { db }) =>
      createdById === null
        ? null
        : ((await db.person.findUnique({ where: { id: createdById } }))?.name ?? null),
  }),
  inForceUntil: t.expose('inForceUntil', {
    type: 'DateTime',
    nullable: true,
    description: 'When the next published edition takes over',
  }),
  documentNumber: t.exposeString('documentNumber', { nullable: true, description: '文号' }),
  meeting: t.exposeString('meeting', {
    nullable: true,
    description: 'The meeting that approved it',
  }),
  issuingBody: t.exposeString('issuingBody', { nullable: true, description: '发文机关' }),
  contentHash: t.exposeString('contentHash', {
    nullable: true,
    description: 'SHA-256 over what it said when it was published; null before',
  }),
  issuedOn: t.string({
    nullable: true,
    description: 'The day on which it was issued: 2026-11-22',
    select: { issuedOn: true },
    resolve: ({ issuedOn }) => issuedOn?.toISOString().slice(0, 10) ?? null,
  }),
  restores: t.relation('restores', {
    nullable: true,
    description: 'The earlier edition whose content it brings back',
  }),
  mayRollBack: t.boolean({
    description: 'Whether its reader may bring its content back as a new edition',
    select: { cityId: true, status: true, inForceUntil: true },
    resolve: (edition, _args, { viewer, now }) =>
      viewer?.scope.cityId === edition.cityId &&
      statusAt(edition, now()) === 'SUPERSEDED' &&
      isPermitted(viewer.actor, 'rollBackManualEdition'),
  }),
  mayOpenRound: t.boolean({
    description: 'Whether its reader may ask the units that its changed lines name',
    select: {
      cityId: true,
      status: true,
      rounds: { where: { endedAt: null }, select: { answerBy: true, endedAt: true } },
    },
    resolve: ({ cityId, status, rounds }, _args, { viewer, now }) =>
      viewer?.scope.cityId === cityId &&
      status === 'IN_REVIEW' &&
      rounds.every((round) => hasEnded(round, now())) &&
      isPermitted(viewer.actor, 'openManualRound'),
  }),
  steps: t.relation('steps', { type: EditionStep, query: { orderBy: { id: 'asc' } } }),
  availableActions: t.field({
    type: [EditionAct],
    description: 'What its reader may do with it now, the one that leads on first',
    select: {
      ...{ cityId: true, status: true },
      ...{ createdById: true, lastEditedById: true, submittedById: true },
    },
    resolve: (edition, _args, { viewer }) =>
      viewer === null || viewer.scope.cityId !== edition.cityId
        ? []
        : availableEditionActs(edition, {
            personId: viewer.actor.kind === 'PERSON' ? viewer.actor.id : null,
            holds: (act) => isPermitted(viewer.actor, permissionOf[act]),
          }),
  }),
}))
