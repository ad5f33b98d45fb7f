import { isPermitted } from '../../services/accounts/assert-permission.ts'
import type { Permission } from '../../services/accounts/permissions.ts'
import type { Viewer } from '../../services/accounts/viewer.ts'
import {
  availableEditionActs,
  type OfficersAct,
  statusAt,
} from '../../services/command-manual/edition-states.ts'
import { hasEnded } from '../../services/command-manual/round-states.ts'
import { builder } from '../builder.ts'
import { EditionAct } from './enums.ts'
import { ManualEdition } from './manual-edition.ts'

const permissionOf = {
  SUBMIT: 'submitManualEdition',
  APPROVE: 'reviewManualEdition',
  SEND_BACK: 'reviewManualEdition',
  PUBLISH: 'publishManualEdition',
} as const satisfies Record<OfficersAct, Permission>

type Owned = { readonly cityId: string }

/** A city's edition is read above and below it, too; only the city itself acts on it. */
const mayHere = (viewer: Viewer | null, { cityId }: Owned, permission: Permission): boolean =>
  viewer?.scope.cityId === cityId && isPermitted(viewer.actor, permission)

builder.prismaObjectFields(ManualEdition, (t) => ({
  mayStartDraft: t.boolean({
    description: 'Whether its reader may start a draft with its lines',
    select: { cityId: true },
    resolve: (edition, _args, { viewer }) => mayHere(viewer, edition, 'startManualDraft'),
  }),
  mayMove: t.boolean({
    description: 'Whether its reader may move its lines to another edition of the catalogue',
    select: { cityId: true },
    resolve: (edition, _args, { viewer }) => mayHere(viewer, edition, 'moveManualToCatalogue'),
  }),
  mayEdit: t.boolean({
    description: 'Whether its reader may change its lines',
    select: { cityId: true, status: true },
    resolve: (edition, _args, { viewer }) =>
      edition.status === 'DRAFT' && mayHere(viewer, edition, 'changeManualLine'),
  }),
  mayRollBack: t.boolean({
    description: 'Whether its reader may bring its content back as a new edition',
    select: { cityId: true, status: true, inForceUntil: true },
    resolve: (edition, _args, { viewer, now }) =>
      statusAt(edition, now()) === 'SUPERSEDED' &&
      mayHere(viewer, edition, 'rollBackManualEdition'),
  }),
  mayOpenRound: t.boolean({
    description: 'Whether its reader may ask the units that its changed lines name',
    select: {
      cityId: true,
      status: true,
      rounds: { where: { endedAt: null }, select: { answerBy: true, endedAt: true } },
    },
    resolve: ({ cityId, status, rounds }, _args, { viewer, now }) =>
      status === 'IN_REVIEW' &&
      rounds.every((round) => hasEnded(round, now())) &&
      mayHere(viewer, { cityId }, 'openManualRound'),
  }),
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
