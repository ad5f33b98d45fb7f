import type { Theme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { Cards } from './Cards.tsx'
import type { Records } from './column.ts'
import { Grid } from './Grid.tsx'
import { useRowKeys } from './use-row-keys.ts'

/** 表格 — records by their columns: a table, or cards on a phone. */
export const Tabled = <Row extends { readonly id: unknown }>(records: Records<Row>) => {
  const wide = useMediaQuery<Theme>(({ breakpoints }) => breakpoints.up('md'))
  const rows = useRowKeys<HTMLDivElement>()
  return <div ref={rows}>{wide ? <Grid {...records} /> : <Cards {...records} />}</div>
}
