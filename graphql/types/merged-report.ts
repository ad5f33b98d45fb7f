import { isPermitted } from '../../services/accounts/assert-permission.ts'
import { maskName, maskPhone } from '../../services/cases/mask-reporter.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { encodeId } from '../ids.ts'
import { Case } from './case.ts'
import { CaseSource } from './enums.ts'

const mayRead = ({ viewer }: Context) => isPermitted(viewer?.actor ?? null, 'readReporter')

export const MergedReport = builder.prismaObject('MergedReport', {
  select: { id: true },
  description:
    '并案 — the problem was reported again. Who did is masked, and told to those who confirm, answer or judge; revealReporter shows it.',
  fields: (t) => ({
    id: t.id({ select: { id: true }, resolve: ({ id }) => encodeId('MergedReport', id) }),
    source: t.expose('source', { type: CaseSource }),
    description: t.exposeString('description', { nullable: true }),
    reportedAt: t.expose('reportedAt', { type: 'DateTime' }),
    name: t.string({
      nullable: true,
      select: { name: true },
      resolve: ({ name }, _args, context) => (mayRead(context) ? maskName(name) : null),
    }),
    phone: t.string({
      nullable: true,
      select: { phone: true },
      resolve: ({ phone }, _args, context) => (mayRead(context) ? maskPhone(phone) : null),
    }),
  }),
})

builder.prismaObjectFields(Case, (t) => ({
  timesReported: t.exposeInt('timesReported', {
    description: '重复反映次数 — the first report counts',
  }),
  mergedReports: t.relation('mergedReports', {
    type: MergedReport,
    query: { orderBy: { id: 'asc' } },
  }),
}))
