import type { Derivation } from '../../services/deadlines/clock-derivation.ts'
import { reasons, type Stretch } from '../../services/deadlines/explain-due-at.ts'
import { builder } from '../builder.ts'

const StretchReason = builder.enumType('StretchReason', {
  description: '推算原因 — counted, or why not.',
  values: reasons,
})

const ClockStretch = builder.objectRef<Stretch>('ClockStretch').implement({
  description: '推算时段 — one stretch between a clock’s start and its due date.',
  fields: (t) => ({
    from: t.expose('from', { type: 'DateTime' }),
    to: t.expose('to', { type: 'DateTime' }),
    reason: t.expose('reason', { type: StretchReason }),
    name: t.exposeString('name', { nullable: true, description: 'Of a public holiday' }),
  }),
})

export const ClockDerivation = builder.objectRef<Derivation>('ClockDerivation').implement({
  description:
    '期限推算 — how a due date came about, without gaps; what counts adds up to the limit.',
  fields: (t) => ({
    limit: t.exposeFloat('limit', { description: 'With extensions, in the clock’s own unit' }),
    workingDayHours: t.exposeFloat('workingDayHours'),
    stretches: t.field({
      type: [ClockStretch],
      resolve: ({ stretches }) => [...stretches],
    }),
  }),
})
