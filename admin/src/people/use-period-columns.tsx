import type { HeldPeriodFragment } from '../api/generated/operations.ts'
import type { Column } from '../lists/column.ts'
import { useNow } from '../live/now.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { grantedInWords } from './granted-in-words.ts'
import { periodState } from './period.ts'

/** 任期列 — role, unit, from, until, by whom it was given, and whether it holds now. */
export function usePeriodColumns(): readonly Column<HeldPeriodFragment>[] {
  const text = useText()
  const named = useNamed()
  const now = useNow()
  const { instantInFull } = useTimes()
  return [
    { name: 'role', label: text('people.role'), cell: ({ role }) => text(`roles.${role}`) },
    { name: 'unit', label: text('fields.unit'), cell: ({ unit }) => unit && named(unit) },
    {
      name: 'from',
      label: text('fields.from'),
      cell: ({ startsAt }) =>
        startsAt === null ? text('personActs.ever') : instantInFull(startsAt),
      short: true,
    },
    {
      name: 'to',
      label: text('fields.to'),
      cell: ({ endsAt }) => (endsAt === null ? text('personActs.forGood') : instantInFull(endsAt)),
      short: true,
    },
    {
      name: 'grantedBy',
      label: text('personActs.grantedBy'),
      cell: (period) => grantedInWords(period, instantInFull),
    },
    {
      name: 'state',
      label: text('people.state'),
      cell: (period) => text(`periodStates.${periodState(period, now)}`),
      short: true,
    },
  ]
}
