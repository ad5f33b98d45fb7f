import type { Reporter } from '../../prisma/generated/client.ts'
import { revealReporter } from '../../services/cases/reveal-reporter.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { idempotencyKey } from './input.ts'

const RevealedReporter = builder
  .objectRef<Pick<Reporter, 'name' | 'phone'>>('RevealedReporter')
  .implement({
    fields: (t) => ({
      name: t.exposeString('name', { nullable: true }),
      phone: t.exposeString('phone', { nullable: true }),
    }),
  })

const RevealReporterInput = builder.inputType('RevealReporterInput', {
  fields: (t) => ({ caseId: t.id(), idempotencyKey: idempotencyKey(t) }),
})

const RevealReporterSuccess = builder
  .objectRef<{ caseId: string }>('RevealReporterSuccess')
  .implement({
    fields: (t) => ({
      // read here and not by the act: what an act answers is stored with its idempotency key
      reporter: t.field({
        type: RevealedReporter,
        nullable: true,
        resolve: ({ caseId }, _args, { db }) => db.reporter.findUnique({ where: { caseId } }),
      }),
      mergedReports: t.field({
        type: [RevealedReporter],
        description: 'Who reported it again, in the order of Case.mergedReports',
        resolve: ({ caseId }, _args, { db }) =>
          db.mergedReport.findMany({ where: { caseId }, orderBy: { id: 'asc' } }),
      }),
    }),
  })

builder.mutationField('revealReporter', (t) =>
  t.field({
    type: RevealReporterSuccess,
    ...refusable,
    authScopes: { may: 'revealReporter' },
    description: '查看举报人 — the reporter of a case in full; the audit keeps who asked.',
    args: { input: t.arg({ type: RevealReporterInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'revealReporter', input }, (ctx, { caseId }) =>
        revealReporter(ctx, { caseId: rowId('Case', caseId) }),
      ),
  }),
)
