import { z } from 'zod'
import { startDraftFromUpstream } from '../../services/manual-inheritance/start-from-upstream.ts'
import { upstreamEditions } from '../../services/manual-inheritance/upstream-editions.ts'
import { builder } from '../builder.ts'
import { encodeId, rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { idempotencyKey } from './input.ts'
import { ManualEdition } from './manual-edition.ts'
import { UpstreamManual } from './upstream-manual.ts'

const mostAtOnce = 50

builder.queryField('upstreamManuals', (t) =>
  t.field({
    type: [UpstreamManual],
    authScopes: { may: 'upstreamManuals' },
    description: `上级手册 — what the places above have published, the nearest place and its newest edition first; ${mostAtOnce} at the most.`,
    resolve: async (_root, _args, { db }) => (await upstreamEditions(db)).slice(0, mostAtOnce),
  }),
)

const StartDraftFromUpstreamInput = builder.inputType('StartDraftFromUpstreamInput', {
  fields: (t) => ({
    editionId: t.id({ description: 'Of a place above: one of `upstreamManuals`' }),
    title: t.string({ required: false, validate: z.string().max(200) }),
    reason: t.string({ validate: z.string().max(1000) }),
    idempotencyKey: idempotencyKey(t),
  }),
})

type Started = { readonly editionId: string; readonly version: number }
const StartDraftFromUpstreamSuccess = builder
  .objectRef<Started>('StartDraftFromUpstreamSuccess')
  .implement({
    fields: (t) => ({
      editionId: t.id({ resolve: ({ editionId }) => encodeId('ManualEdition', editionId) }),
      version: t.exposeInt('version'),
    }),
  })

builder.mutationField('startDraftFromUpstream', (t) =>
  t.field({
    type: StartDraftFromUpstreamSuccess,
    ...refusable,
    authScopes: { may: 'startDraftFromUpstream' },
    description:
      '承接上级手册 — a draft with all the lines of an edition that a place above has published; units that the city does not have are phrases to confirm.',
    args: { input: t.arg({ type: StartDraftFromUpstreamInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'startDraftFromUpstream', input }, (ctx, given) =>
        startDraftFromUpstream(ctx, {
          ...given,
          editionId: rowId('ManualEdition', given.editionId),
        }),
      ),
  }),
)

builder.prismaObjectFields(ManualEdition, (t) => ({
  upstreamCity: t.exposeString('upstreamCity', {
    nullable: true,
    description: '承接自 — the place above whose edition it was taken over from',
  }),
  upstreamNumber: t.exposeInt('upstreamNumber', { nullable: true }),
  upstreamHash: t.exposeString('upstreamHash', {
    nullable: true,
    description: 'What that edition said: its content hash',
  }),
}))
