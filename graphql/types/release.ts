import type { Release as Stored } from '../../prisma/generated/client.ts'
import * as enums from '../../prisma/generated/enums.ts'
import { readActor } from '../../services/accounts/stored-actor.ts'
import { holdingStates } from '../../services/held-by-release.ts'
import { personOf } from '../../services/process-drafts/lock-draft.ts'
import { type Members, membersOf } from '../../services/releases/content.ts'
import { memberAuthors } from '../../services/releases/member-authors.ts'
import { mayPublishAll } from '../../services/releases/rights.ts'
import { availableReleaseActs, releaseActs } from '../../services/releases/rules.ts'
import { builder } from '../builder.ts'
import { type Context, nobody } from '../context.ts'
import { ManualEdition } from './manual-edition.ts'
import { ProcessDraft } from './process-draft.ts'
import { WorkingCalendar } from './working-calendar.ts'

const ReleaseState = builder.enumType('ReleaseState', {
  description:
    '发布批状态 — a draft, reviewed by somebody else, waiting for its instant; in force, failed with nothing changed, or withdrawn.',
  values: Object.values(enums.ReleaseState),
})
const ReleaseAct = builder.enumType('ReleaseAct', {
  description: '发布批操作 — what can be done with a release.',
  values: releaseActs,
})

type Document = NonNullable<Members['manual']>['document']
const ReleaseDocument = builder.objectRef<Document>('ReleaseDocument').implement({
  description: '发文信息 — how the manual of a release is issued.',
  fields: (t) => ({
    documentNumber: t.exposeString('documentNumber'),
    meeting: t.exposeString('meeting', { nullable: true }),
    issuingBody: t.exposeString('issuingBody'),
    issuedOn: t.exposeString('issuedOn'),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why it is published although its checks warn',
    }),
    examplesReason: t.exposeString('examplesReason', {
      nullable: true,
      description: 'Why it is published although examples differ',
    }),
  }),
})

const kept = {
  manualEditionId: true,
  document: true,
  calendarId: true,
  applyToOpen: true,
  processes: true,
} as const
const kindsOf = ({ manual, processes, calendar }: Members) => ({
  manual: manual !== null,
  processes: processes.length > 0,
  calendar: calendar !== null,
})

export const Release = builder.prismaNode('Release', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'releases' },
  description:
    '发布批 — an edition of the manual, drafts of processes and an edition of the calendar that take effect at one instant, all or none.',
  fields: (t) => ({
    name: t.exposeString('name'),
    reason: t.exposeString('reason'),
    instant: t.expose('instant', { type: 'DateTime', description: 'When it is to take effect' }),
    state: t.expose('state', { type: ReleaseState }),
    manualEdition: t.relation('manualEdition', { type: ManualEdition, nullable: true }),
    document: t.field({
      type: ReleaseDocument,
      nullable: true,
      select: kept,
      resolve: (release) => membersOf(release).manual?.document ?? null,
    }),
    calendar: t.relation('calendar', { type: WorkingCalendar, nullable: true }),
    applyToOpen: t.exposeBoolean('applyToOpen', {
      description: 'Whether the calendar goes to the open cases, too',
    }),
    processCount: t.int({
      select: kept,
      resolve: (release) => membersOf(release).processes.length,
    }),
    drafts: t.prismaField({
      type: [ProcessDraft],
      description: 'The drafts of processes that it brings',
      select: kept,
      resolve: (query, release, _args, { db }) =>
        db.processDraft.findMany({
          ...query,
          where: { id: { in: membersOf(release).processes.map(({ draftId }) => draftId) } },
          orderBy: { processId: 'asc' },
        }),
    }),
    createdByName: t.exposeString('createdByName'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    reviewedByName: t.string({
      nullable: true,
      select: { reviewer: true },
      resolve: ({ reviewer }) => (reviewer === null ? null : readActor(reviewer).name),
    }),
    reviewedAt: t.expose('reviewedAt', { type: 'DateTime', nullable: true }),
    scheduledByName: t.exposeString('scheduledByName', { nullable: true }),
    scheduledAt: t.expose('scheduledAt', { type: 'DateTime', nullable: true }),
    settledAt: t.expose('settledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it took effect, failed or was withdrawn',
    }),
    failure: t.exposeString('failure', {
      nullable: true,
      description: 'A code: of the refusal that it failed of, or FAULT',
    }),
    comment: t.exposeString('comment', {
      nullable: true,
      description: 'Why it failed or was withdrawn',
    }),
    restoresName: t.string({
      nullable: true,
      description: 'The release before which was in force what this one brings back',
      select: { restores: { select: { name: true } } },
      resolve: ({ restores }) => restores?.name ?? null,
    }),
    version: t.exposeInt('version'),
    availableActions: t.field({
      type: [ReleaseAct],
      description: 'What its reader may do with it now, the one that leads on first',
      // it asks who has made what it brings
      complexity: { field: 30, multiplier: 1 },
      select: { ...kept, cityId: true, state: true, authorIds: true },
      resolve: (release, _args, context) => actsOn(release, context),
    }),
  }),
})

type Asked = Parameters<typeof membersOf>[0] & Pick<Stored, 'cityId' | 'state' | 'authorIds'>

async function actsOn(release: Asked, { db, viewer }: Context) {
  const { actor, scope } = viewer ?? nobody
  const { cityId, state, authorIds } = release
  if (scope.cityId !== cityId) return []
  const members = membersOf(release)
  const memberAuthorIds = await memberAuthors({ db }, members)
  const mayPublish = mayPublishAll(actor, kindsOf(members))
  return availableReleaseActs(
    { state, authorIds, memberAuthorIds },
    { personId: personOf(actor), mayPublish },
  )
}

builder.queryField('releases', (t) =>
  t.prismaConnection({
    type: Release,
    cursor: 'id',
    authScopes: { may: 'releases' },
    description: '发布批 — those of the asker’s own city, the latest first.',
    args: {
      open: t.arg.boolean({
        required: false,
        description:
          'Only those that have not taken effect, failed or been withdrawn; or only these',
      }),
    },
    resolve: (query, _root, { open }, { db, viewer }) =>
      db.release.findMany({
        ...query,
        where: {
          cityId: (viewer ?? nobody).scope.cityId,
          ...(open != null && { state: { [open ? 'in' : 'notIn']: [...holdingStates] } }),
        },
        orderBy: { id: 'desc' },
      }),
  }),
)
