import type { ClockLedgerFilter } from '../api/generated/operations.ts'
import { textIn } from '../lists/text-in.ts'
import { startOfDay } from '../time/day.ts'
import { ledgerKindIn } from './ledger-kinds.ts'

/** 台账筛选 — what the address says of the ledger, as the API asks for it. */
export const ledgerFilter = (given: Readonly<Record<string, unknown>>) =>
  ({
    kind: ledgerKindIn(given['kind']),
    unitId: textIn(given['unitId']),
    personId: textIn(given['personId']),
    from: startOfDay(given['from']),
    to: startOfDay(given['to'], 1),
  }) satisfies ClockLedgerFilter
