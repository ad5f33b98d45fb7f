import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import type { ReactNode } from 'react'
import { useText } from '../texts/use-text.ts'
import { useClearing } from './use-clearing.ts'

/** 筛选 — the filters of a list; they stand in the address. */
export const FilterBar = ({ children }: { readonly children: ReactNode }) => {
  const text = useText()
  const { narrowed, clear } = useClearing()
  return (
    <Stack
      component="search"
      aria-label={text('lists.filters')}
      direction="row"
      className="no-print"
      sx={{ gap: 1.5, mb: 2, flexWrap: 'wrap', alignItems: 'center' }}
    >
      {children}
      {narrowed && <Button onClick={clear}>{text('lists.clear')}</Button>}
    </Stack>
  )
}
