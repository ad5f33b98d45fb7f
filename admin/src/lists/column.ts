import type { ReactNode } from 'react'

/** 列 — one fact of every row; the first one names the row. */
export type Column<Row> = {
  readonly name: string
  readonly label: string
  /** Null or an empty text where the row has none. */
  readonly cell: (row: Row) => ReactNode
  /** Kept on one line, where there is room. */
  readonly short?: boolean
  readonly width?: string
}

export type Records<Row> = {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
}
