import { ExportButton } from '../exports/ExportButton.tsx'
import { ListPage } from '../lists/ListPage.tsx'
import { Rows } from '../lists/Rows.tsx'
import { useText } from '../texts/use-text.ts'
import { LedgerFilters } from './LedgerFilters.tsx'
import { ledgerFilter } from './ledger-filter.ts'
import { useLedgerColumns } from './use-ledger-columns.tsx'

/** 计时台账 — what happened to the clocks of the city, who did it and what it did to the due dates. */
export const LedgerList = () => {
  const text = useText()
  return (
    <ListPage
      section="ledger"
      filters={<LedgerFilters />}
      actions={
        <ExportButton
          list="CLOCK_LEDGER"
          filterOf={(filter) => ({ ledgerFilter: ledgerFilter(filter) })}
        />
      }
    >
      <Rows label={text('ledger.title')} columns={useLedgerColumns()} />
    </ListPage>
  )
}
