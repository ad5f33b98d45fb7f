import { z } from 'zod'
import { decideClockRequest } from '../../services/clock-requests/decide-clock-request.ts'
import { withdrawClockRequest } from '../../services/clock-requests/withdraw-clock-request.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { ClockRequest } from './clock-request.ts'
import { idempotencyKey } from './input.ts'

const Words = z.string().max(2000)

const settled = (name: string) =>
  builder.objectRef<{ readonly requestId: string }>(name).implement({
    fields: (t) => ({
      request: t.prismaField({
        type: ClockRequest,
        resolve: (query, { requestId: id }, _args, { db }) =>
          db.clockRequest.findUniqueOrThrow({ ...query, where: { id } }),
      }),
    }),
  })

const DecideClockRequestInput = builder.inputType('DecideClockRequestInput', {
  fields: (t) => ({
    requestId: t.id(),
    approve: t.boolean({ description: 'False refuses it' }),
    answer: t.string({ validate: Words, description: 'Why' }),
    idempotencyKey: idempotencyKey(t),
  }),
})
const DecideClockRequestSuccess = settled('DecideClockRequestSuccess')

builder.mutationField('decideClockRequest', (t) =>
  t.field({
    type: DecideClockRequestSuccess,
    ...refusable,
    authScopes: { may: 'decideClockRequest' },
    description: '审批计时申请 — grants or refuses a request; the clock follows at once.',
    args: { input: t.arg({ type: DecideClockRequestInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'decideClockRequest', input }, (ctx, { requestId, ...said }) =>
        decideClockRequest(ctx, { ...said, requestId: rowId('ClockRequest', requestId) }),
      ),
  }),
)

const WithdrawClockRequestInput = builder.inputType('WithdrawClockRequestInput', {
  fields: (t) => ({
    requestId: t.id(),
    reason: t.string({ required: false, validate: Words }),
    idempotencyKey: idempotencyKey(t),
  }),
})
const WithdrawClockRequestSuccess = settled('WithdrawClockRequestSuccess')

builder.mutationField('withdrawClockRequest', (t) =>
  t.field({
    type: WithdrawClockRequestSuccess,
    ...refusable,
    authScopes: { may: 'withdrawClockRequest' },
    description: '撤回计时申请 — takes back what nobody has decided yet.',
    args: { input: t.arg({ type: WithdrawClockRequestInput }) },
    resolve: (_root, { input }, context) =>
      perform(
        context,
        { operation: 'withdrawClockRequest', input },
        (ctx, { requestId, ...said }) =>
          withdrawClockRequest(ctx, { ...said, requestId: rowId('ClockRequest', requestId) }),
      ),
  }),
)
