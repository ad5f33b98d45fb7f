import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useListContext } from 'ra-core'
import type { ReactNode } from 'react'
import { useText } from '../texts/use-text.ts'

/** 筛选 — the filters of a list; they stand in the address. */
export const FilterBar = ({ children }: { readonly children: ReactNode }) => {
  const text = useText()
  const { filterValues, setFilters } = useListContext()
  return (
    <Stack
      component="search"
      aria-label={text('lists.filters')}
      direction="row"
      className="no-print"
      sx={{ gap: 1.5, mb: 2, flexWrap: 'wrap', alignItems: 'center' }}
    >
      {children}
      {Object.keys(filterValues).length > 0 && (
        <Button onClick={() => setFilters({})}>{text('lists.clear')}</Button>
      )}
    </Stack>
  )
}
