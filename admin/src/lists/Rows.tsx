import { type RaRecord, useListContext } from 'ra-core'
import type { Records } from './column.ts'
import { Tabled } from './Tabled.tsx'

/** 列表行 — the rows of the list around it, by their columns. */
export const Rows = <Row extends RaRecord>(shape: Omit<Records<Row>, 'rows'>) => {
  const { data = [] } = useListContext<Row>()
  return <Tabled rows={data} {...shape} />
}
