import { mayIssue } from '../../services/order-slips/rules.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { Case, fewOfCase } from './case.ts'
import { OrderSlip } from './order-slip.ts'

const issuing = {
  stage: true,
  responsibleUnitId: true,
  hops: { where: { givenBackAt: null, task: { status: 'OPEN' } }, select: { toUnitId: true } },
} as const

// 派遣单 — of a case
builder.prismaObjectFields(Case, (t) => ({
  orderSlips: t.relation('orderSlips', {
    type: OrderSlip,
    complexity: fewOfCase,
    query: { orderBy: { id: 'asc' } },
  }),
  mayIssueOrderSlip: t.boolean({
    description: 'Whether the viewer may issue an order slip now',
    select: issuing,
    resolve: (caseFile, _args, { viewer }) => mayIssue((viewer ?? nobody).actor, caseFile),
  }),
}))
