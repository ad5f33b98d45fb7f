import { z } from 'zod'
import { resumeClock } from '../../services/clock-requests/resume-clock.ts'
import { holdsOffice, mayAsk, officeFor } from '../../services/clock-requests/rules.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { Clock } from './clock.ts'
import { idempotencyKey } from './input.ts'

builder.prismaObjectFields(Clock, (t) => ({
  resumesAt: t.field({
    type: 'DateTime',
    nullable: true,
    description: 'Of a clock that stands: when it goes on by itself',
    select: { state: true, nextAt: true },
    resolve: ({ state, nextAt }) => (state === 'PAUSED' ? nextAt : null),
  }),
  mayResume: t.boolean({
    description: 'Whether the viewer may let it go on now',
    select: {
      ...{ state: true, key: true, unitId: true },
      case: { select: { cityId: true, sharedCityId: true, secondLevelUnitId: true } },
    },
    resolve: ({ state, case: caseFile, ...clock }, _args, { viewer }) => {
      const { actor, scope } = viewer ?? nobody
      const where = { cityId: scope.cityId, case: caseFile }
      const office = officeFor('SUSPENSION', caseFile)
      return state === 'PAUSED' && (mayAsk(actor, clock) || holdsOffice(actor, office, where))
    },
  }),
}))

const ResumeClockInput = builder.inputType('ResumeClockInput', {
  fields: (t) => ({
    clockId: t.id(),
    reason: t.string({ validate: z.string().max(2000) }),
    idempotencyKey: idempotencyKey(t),
  }),
})
const ResumeClockSuccess = builder
  .objectRef<{ readonly clockId: string }>('ResumeClockSuccess')
  .implement({
    fields: (t) => ({
      clock: t.prismaField({
        type: Clock,
        resolve: (query, { clockId: id }, _args, { db }) =>
          db.clock.findUniqueOrThrow({ ...query, where: { id } }),
      }),
    }),
  })

builder.mutationField('resumeClock', (t) =>
  t.field({
    type: ResumeClockSuccess,
    ...refusable,
    authScopes: { may: 'resumeClock' },
    description: '恢复计时 — ends a suspension before its day.',
    args: { input: t.arg({ type: ResumeClockInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'resumeClock', input }, (ctx, { clockId, reason }) =>
        resumeClock(ctx, { clockId: rowId('Clock', clockId), reason }),
      ),
  }),
)
