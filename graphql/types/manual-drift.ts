import {
  type DriftedLine,
  driftKinds,
  type DriftKind as Kind,
  type UpstreamChange,
} from '../../services/manual-inheritance/drift.ts'
import {
  type ManualDrift as Drift,
  manualDrift,
} from '../../services/manual-inheritance/manual-drift.ts'
import { takeUpstreamChanges } from '../../services/manual-inheritance/take-upstream-changes.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { encodeId, rowId } from '../ids.ts'
import { pageOf } from '../page-of.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { idempotencyKey } from './input.ts'
import { ManualChange, ManualLine } from './manual-difference.ts'
import { UpstreamManual } from './upstream-manual.ts'

const DriftKind = builder.enumType('DriftKind', {
  description: '偏离类型 — overridden here, added here, or left out here.',
  values: driftKinds,
})

const DriftedManualLine = builder.objectRef<DriftedLine>('DriftedManualLine').implement({
  description: '偏离行 — a line that is not as the place above had it when it was taken over.',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => encodeId('ManualEntry', id) }),
    drift: t.expose('drift', { type: DriftKind }),
    changes: t.field({ type: [ManualChange], resolve: ({ changes }) => [...changes] }),
    before: t.expose('before', {
      type: ManualLine,
      nullable: true,
      description: 'As it was above',
    }),
    after: t.expose('after', { type: ManualLine, nullable: true, description: 'As it is here' }),
  }),
})

const UpstreamLineChange = builder.objectRef<UpstreamChange>('UpstreamLineChange').implement({
  description: '上级变化 — a line that the place above has changed since it was taken over.',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => encodeId('ManualEntry', id) }),
    changes: t.field({ type: [ManualChange], resolve: ({ changes }) => [...changes] }),
    overridden: t.field({
      type: [ManualChange],
      description:
        'What was changed here about the same line; empty where nothing stands against it',
      resolve: ({ overridden }) => [...overridden],
    }),
    before: t.expose('before', { type: ManualLine, nullable: true }),
    after: t.expose('after', { type: ManualLine, nullable: true }),
  }),
})

const ManualDrift = builder.objectRef<Drift>('ManualDrift').implement({
  description: '手册偏离 — an edition held against the one above that it was taken over from.',
  fields: (t) => ({
    origin: t.expose('origin', { type: UpstreamManual, description: 'Taken over from' }),
    upstream: t.expose('upstream', { type: UpstreamManual, description: 'In force there now' }),
    unchanged: t.exposeInt('unchanged'),
    overridden: t.int({ resolve: (drift) => ofKind(drift, 'OVERRIDDEN').length }),
    own: t.int({ resolve: (drift) => ofKind(drift, 'OWN').length }),
    leftOut: t.int({ resolve: (drift) => ofKind(drift, 'LEFT_OUT').length }),
    changedAbove: t.int({ resolve: ({ upstreamChanges }) => upstreamChanges.length }),
    lines: t.connection({
      type: DriftedManualLine,
      args: { drift: t.arg({ type: DriftKind, required: false }) },
      resolve: (drift, { drift: kind, ...args }) =>
        pageOf(args, ofKind(drift, kind ?? null), async (page) => page),
    }),
    upstreamChanges: t.connection({
      type: UpstreamLineChange,
      resolve: ({ upstreamChanges }, args) => pageOf(args, upstreamChanges, async (page) => page),
    }),
  }),
})

const ofKind = ({ drifted }: Drift, kind: Kind | null) =>
  kind === null ? drifted : drifted.filter(({ drift }) => drift === kind)

builder.queryField('manualDrift', (t) =>
  t.field({
    type: ManualDrift,
    nullable: true,
    authScopes: { may: 'manualDrift' },
    description:
      '手册偏离 — what is the city’s own about an edition that was taken over, and what has changed above since; null for one that was not.',
    args: { editionId: t.arg.id() },
    resolve: (_root, { editionId }, { db, viewer, now }) =>
      manualDrift(
        { db, city: viewer?.scope ?? nobody.scope, now },
        { editionId: rowId('ManualEdition', editionId) },
      ),
  }),
)

const TakeUpstreamChangesInput = builder.inputType('TakeUpstreamChangesInput', {
  fields: (t) => ({
    editionId: t.id(),
    expectedVersion: t.int({ description: 'The edition’s, as its drift was read' }),
    upstreamId: t.id({ description: 'The edition in force above, as the drift told it' }),
    changeIds: t.idList({ description: 'The changes that are taken; every other one is left' }),
    idempotencyKey: idempotencyKey(t),
  }),
})

type Taken = Awaited<ReturnType<typeof takeUpstreamChanges>>
const TakeUpstreamChangesSuccess = builder
  .objectRef<Taken>('TakeUpstreamChangesSuccess')
  .implement({
    fields: (t) => ({
      version: t.exposeInt('version', { description: 'Of the edition' }),
      taken: t.exposeInt('taken'),
      left: t.exposeInt('left', { description: 'Deviations of the city’s own from now on' }),
    }),
  })

builder.mutationField('takeUpstreamChanges', (t) =>
  t.field({
    type: TakeUpstreamChangesSuccess,
    ...refusable,
    authScopes: { may: 'takeUpstreamChanges' },
    description:
      '承接上级变化 — takes changes of the place above into a draft as one act, which may be undone; the draft counts as taken over from the edition in force there now.',
    args: { input: t.arg({ type: TakeUpstreamChangesInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'takeUpstreamChanges', input }, (ctx, given) =>
        takeUpstreamChanges(ctx, {
          ...given,
          editionId: rowId('ManualEdition', given.editionId),
          upstreamId: rowId('ManualEdition', given.upstreamId),
          changeIds: given.changeIds.map((id) => rowId('ManualEntry', id)),
        }),
      ),
  }),
)
