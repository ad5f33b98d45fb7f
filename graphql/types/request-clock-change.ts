import { z } from 'zod'
import * as enums from '../../prisma/generated/enums.ts'
import { worksHere } from '../../services/cases/rules.ts'
import { requestClockChange } from '../../services/clock-requests/request-clock-change.ts'
import { hindrance, mayAsk, rulesOfCity } from '../../services/clock-requests/rules.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { Clock } from './clock.ts'
import { ClockRequest } from './clock-request.ts'
import { ClockRequestKind } from './enums.ts'
import { attachmentIds, idempotencyKey } from './input.ts'

/** A clock is asked about once or twice in its life. */
const few = { field: 1, multiplier: 3 }
const kinds = Object.values(enums.ClockRequestKind)

builder.prismaObjectFields(Clock, (t) => ({
  requests: t.relation('requests', {
    type: ClockRequest,
    complexity: few,
    query: { orderBy: { requestedAt: 'desc' } },
  }),
  mayRequest: t.field({
    type: [ClockRequestKind],
    description: '可申请 — what the viewer may ask of this clock now; one request waits at a time.',
    select: {
      ...{ cityId: true, key: true, state: true, dueAt: true, unitId: true },
      entries: { select: { kind: true } },
      requests: { where: { state: 'WAITING' }, select: { id: true } },
      case: { select: { cityId: true, sharedCityId: true } },
    },
    resolve: async (clock, _args, { db, viewer, now }) => {
      const { actor, scope } = viewer ?? nobody
      const here = worksHere(scope.cityId, { unitId: clock.unitId, case: clock.case })
      if (!mayAsk(actor, clock) || !here || clock.requests.length > 0) return []
      const { cityId: id } = clock
      const rules = await db.city.findUniqueOrThrow({ where: { id }, select: rulesOfCity })
      return kinds.filter((kind) => hindrance(clock, rules, { kind, now: now() }) === null)
    },
  }),
}))

const RequestClockChangeInput = builder.inputType('RequestClockChangeInput', {
  fields: (t) => ({
    clockId: t.id(),
    kind: t.field({ type: ClockRequestKind }),
    amount: t.float({
      required: false,
      description: 'For an extension: by how much, in the clock’s own unit',
    }),
    resumesOn: t.string({
      required: false,
      validate: z.iso.date(),
      description: 'For a suspension: the day at whose beginning the clock goes on, yyyy-MM-dd',
    }),
    reason: t.string({ validate: z.string().max(2000) }),
    attachmentIds: attachmentIds(t),
    idempotencyKey: idempotencyKey(t),
  }),
})
const RequestClockChangeSuccess = builder
  .objectRef<{ readonly requestId: string }>('RequestClockChangeSuccess')
  .implement({
    fields: (t) => ({
      request: t.prismaField({
        type: ClockRequest,
        resolve: (query, { requestId: id }, _args, { db }) =>
          db.clockRequest.findUniqueOrThrow({ ...query, where: { id } }),
      }),
    }),
  })

builder.mutationField('requestClockChange', (t) =>
  t.field({
    type: RequestClockChangeSuccess,
    ...refusable,
    authScopes: { may: 'requestClockChange' },
    description: '计时申请 — asks for an extension, a suspension or an exemption of a clock.',
    args: { input: t.arg({ type: RequestClockChangeInput }) },
    resolve: (_root, { input }, context) =>
      perform(
        context,
        { operation: 'requestClockChange', input },
        (ctx, { clockId, attachmentIds: files = [], ...asked }) =>
          requestClockChange(ctx, {
            ...asked,
            clockId: rowId('Clock', clockId),
            attachmentIds: files.map((id) => rowId('Attachment', id)),
          }),
      ),
  }),
)
