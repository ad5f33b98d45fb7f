import type { Theme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { type RaRecord, useListContext } from 'ra-core'
import { Cards } from './Cards.tsx'
import type { Column } from './column.ts'
import { Grid } from './Grid.tsx'
import { useRowKeys } from './use-row-keys.ts'

type Props<Row extends RaRecord> = {
  readonly label: string
  readonly columns: readonly Column<Row>[]
}

/** 表格 — the rows of a list by their columns: a table, or cards on a phone. */
export const Rows = <Row extends RaRecord>({ label, columns }: Props<Row>) => {
  const wide = useMediaQuery<Theme>(({ breakpoints }) => breakpoints.up('md'))
  const rows = useRowKeys<HTMLDivElement>()
  const { data = [] } = useListContext<Row>()
  const Shape = wide ? Grid : Cards
  return (
    <div ref={rows}>
      <Shape label={label} columns={columns} rows={data} />
    </div>
  )
}
