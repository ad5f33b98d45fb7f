import { isPermitted } from '../../services/accounts/assert-permission.ts'
import { canBeMerged } from '../../services/cases/rules.ts'
import { builder } from '../builder.ts'
import { encodeId } from '../ids.ts'
import { Attachment } from './attachment.ts'
import { Case } from './case.ts'
import { Comment } from './case-comment.ts'
import { MergedReport } from './merged-report.ts'
import { Reporter } from './reporter.ts'

const MergedCase = builder.prismaObject('Case', {
  variant: 'MergedCase',
  select: { id: true },
  description:
    '并入案件 — a case that was merged into another one: who reported it, what was said and shown.',
  fields: (t) => ({
    id: t.id({ select: { id: true }, resolve: ({ id }) => encodeId('Case', id) }),
    caseNumber: t.exposeString('caseNumber'),
    description: t.exposeString('description'),
    address: t.exposeString('address'),
    reportedAt: t.expose('reportedAt', { type: 'DateTime' }),
    timesReported: t.exposeInt('timesReported'),
    mergedAt: t.expose('closedAt', { type: 'DateTime', nullable: true }),
    reason: t.exposeString('explanation', { nullable: true }),
    reporter: t.relation('reporter', {
      type: Reporter,
      nullable: true,
      authScopes: { may: 'readReporter' },
    }),
    mergedReports: t.relation('mergedReports', {
      type: MergedReport,
      query: { orderBy: { id: 'asc' } },
    }),
    attachments: t.relation('attachments', {
      type: Attachment,
      query: { orderBy: [{ boundAt: 'asc' }, { uploadedAt: 'asc' }] },
    }),
    comments: t.relation('comments', { type: Comment, query: { orderBy: { id: 'asc' } } }),
  }),
})

// 合并案件 — what a case says of it, whether it went on or was merged
builder.prismaObjectFields(Case, (t) => ({
  mergedIntoId: t.id({
    nullable: true,
    description: 'The case that goes on in the place of this one',
    select: { mergedIntoId: true },
    resolve: ({ mergedIntoId: id }) => (id === null ? null : encodeId('Case', id)),
  }),
  mergedIntoNumber: t.string({
    nullable: true,
    select: { mergedInto: { select: { caseNumber: true } } },
    resolve: ({ mergedInto }) => mergedInto?.caseNumber ?? null,
  }),
  mergedCases: t.relation('mergedCases', {
    type: MergedCase,
    query: { orderBy: { id: 'asc' } },
    // seldom more than one or two
    complexity: { field: 1, multiplier: 2 },
  }),
  mayMerge: t.boolean({
    description: 'Whether the viewer may merge it into another case now',
    select: { cityId: true, stage: true, filedAt: true },
    resolve: (caseFile, _args, { viewer }) =>
      viewer !== null &&
      caseFile.cityId === viewer.scope.cityId &&
      canBeMerged(caseFile) &&
      isPermitted(viewer.actor, 'mergeCase'),
  }),
}))
