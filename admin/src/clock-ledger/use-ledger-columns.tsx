import { entryInWords } from '../cases/entry-in-words.ts'
import type { Column } from '../lists/column.ts'
import { RowLink } from '../lists/RowLink.tsx'
import { clockName } from '../texts/clock-name.ts'
import { clockReason } from '../texts/clock-reason.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import type { LedgerRow } from './list-ledger.ts'

/** 台账列 — of which case and clock, what, when, with what effect, by whom and why. */
export function useLedgerColumns(): readonly Column<LedgerRow>[] {
  const text = useText()
  const named = useNamed()
  const { instantInFull } = useTimes()
  return [
    {
      name: 'case',
      label: text('fields.caseNumber'),
      cell: ({ caseId, caseNumber }) => <RowLink to={`/cases/${caseId}`}>{caseNumber}</RowLink>,
    },
    {
      name: 'at',
      label: text('ledger.at'),
      cell: ({ at }) => instantInFull(at),
      short: true,
    },
    {
      name: 'clock',
      label: text('ledger.clock'),
      cell: ({ clockKey, reworkShare, unitName, unitNameEn }) =>
        [
          clockName(text, clockKey),
          reworkShare === null ? '' : text('rework.clock'),
          unitName === null ? '' : named({ name: unitName, nameEn: unitNameEn ?? '' }),
        ]
          .filter((part) => part !== '')
          .join(' · '),
    },
    {
      name: 'what',
      label: text('ledger.what'),
      cell: (entry) => entryInWords(text, entry),
    },
    {
      name: 'effect',
      label: text('ledger.effect'),
      cell: ({ effect, dueBefore, dueAfter }) =>
        text(effect === 'MOVED' ? 'ledger.moved' : 'ledger.due', {
          effect: text(`ledgerEffects.${effect}`),
          before: instantInFull(dueBefore),
          due: instantInFull(dueAfter),
        }),
    },
    {
      name: 'actor',
      label: text('ledger.actor'),
      cell: ({ actorName }) => actorName ?? text('clockLedger.system'),
      short: true,
    },
    {
      name: 'reason',
      label: text('ledger.reason'),
      cell: ({ reason }) => clockReason(text, reason),
    },
  ]
}
