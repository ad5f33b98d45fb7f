import Box from '@mui/material/Box'
import { wantedOf } from '../forms/adopted.ts'
import { UnitField } from '../forms/UnitField.tsx'
import { ChoiceFilter } from '../lists/ChoiceFilter.tsx'
import { DayFilter } from '../lists/DayFilter.tsx'
import { FilterBar } from '../lists/FilterBar.tsx'
import { useFilter } from '../lists/use-filter.ts'
import { PersonFilter } from '../people/PersonFilter.tsx'
import { useText } from '../texts/use-text.ts'
import { useUnitNames } from '../units/use-unit-names.ts'
import { ledgerKinds } from './ledger-kinds.ts'

/** 台账筛选 — by what happened, whose clock it is, who did it, and by day. */
export const LedgerFilters = () => {
  const text = useText()
  return (
    <FilterBar>
      <ChoiceFilter
        name="kind"
        label={text('ledger.what')}
        choices={ledgerKinds.map((value) => ({ value, label: text(`clockEntryKinds.${value}`) }))}
      />
      <UnitFilter />
      <PersonFilter name="personId" label={text('ledger.actor')} />
      <DayFilter name="from" label={text('fields.from')} />
      <DayFilter name="to" label={text('fields.to')} />
    </FilterBar>
  )
}

const UnitFilter = () => {
  const { value, setValue } = useFilter('unitId')
  const id = value === '' ? null : value
  const label = useUnitNames([id])(id)
  return (
    <Box sx={{ width: 220, flex: { xs: '1 1 100%', sm: '0 0 auto' } }}>
      <UnitField
        alsoInactive
        first={wantedOf(value, label)}
        onPick={(picked) => setValue(picked?.id ?? '')}
      />
    </Box>
  )
}
