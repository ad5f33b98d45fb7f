import { z } from 'zod'
import { rollBackRelease } from '../../services/releases/roll-back-release.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { changedRelease, choice, documentOf, ReleaseDocumentInput, words } from './release-acts.ts'

const RollBackReleaseSuccess = changedRelease('RollBackReleaseSuccess')
const RollBackReleaseInput = builder.inputType('RollBackReleaseInput', {
  fields: (t) => ({
    ...choice(t),
    name: t.string({
      validate: z.string().trim().min(1).max(80),
      description: 'Of the release that brings back what was',
    }),
    reason: t.string({ validate: words.min(1) }),
    instant: t.field({ type: 'DateTime', description: 'When all of it is to take effect' }),
    document: t.field({
      type: ReleaseDocumentInput,
      required: false,
      description: 'How the manual that comes back is issued; refused without where there is one',
    }),
  }),
})

builder.mutationField('rollBackRelease', (t) =>
  t.field({
    type: RollBackReleaseSuccess,
    ...refusable,
    authScopes: { may: 'rollBackRelease' },
    description:
      '回退发布批 — ties what was in force before a release to a new one, for somebody else to review.',
    args: { input: t.arg({ type: RollBackReleaseInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'rollBackRelease', input }, (ctx, { document, ...given }) =>
        rollBackRelease(ctx, {
          ...given,
          releaseId: rowId('Release', given.releaseId),
          document: document ? documentOf(document) : undefined,
          jobTypes: context.models.jobTypes,
        }),
      ),
  }),
)
