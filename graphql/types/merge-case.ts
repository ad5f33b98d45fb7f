import { z } from 'zod'
import { mergeCase } from '../../services/cases/merge-case.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { Case } from './case.ts'
import { idempotencyKey } from './input.ts'

const MergeCaseInput = builder.inputType('MergeCaseInput', {
  fields: (t) => ({
    caseId: t.id({ description: 'The case that ends' }),
    intoCaseId: t.id({ description: 'The case that goes on' }),
    reason: t.string({ validate: z.string().max(2000) }),
    idempotencyKey: idempotencyKey(t),
  }),
})

const MergeCaseSuccess = builder.objectRef<{ intoCaseId: string }>('MergeCaseSuccess').implement({
  fields: (t) => ({
    into: t.prismaField({
      type: Case,
      description: 'The case that goes on',
      resolve: (query, { intoCaseId }, _args, { db }) =>
        db.case.findUniqueOrThrow({ ...query, where: { id: intoCaseId } }),
    }),
  }),
})

builder.mutationField('mergeCase', (t) =>
  t.field({
    type: MergeCaseSuccess,
    ...refusable,
    authScopes: { may: 'mergeCase' },
    description:
      '合并案件 — ends a filed case that is about the same as another one, which goes on; what was reported, said and shown stays, and is found from there.',
    args: { input: t.arg({ type: MergeCaseInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'mergeCase', input }, (ctx, { caseId, intoCaseId, reason }) =>
        mergeCase(ctx, {
          caseId: rowId('Case', caseId),
          intoCaseId: rowId('Case', intoCaseId),
          reason,
        }),
      ),
  }),
)
