import Card from '@mui/material/Card'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { Records } from './column.ts'
import { rowInFocus } from './row-in-focus.ts'

/** One row a record. */
export const Grid = <Row extends { readonly id: unknown }>({
  label,
  columns,
  rows,
}: Records<Row>) => (
  <Card>
    <Table aria-label={label}>
      <TableHead>
        <TableRow>
          {columns.map(({ name, label, width }) => (
            <TableCell key={name} {...(width !== undefined && { sx: { width } })}>
              {label}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={String(row.id)} sx={{ ...rowInFocus, verticalAlign: 'baseline' }}>
            {columns.map(({ name, cell, short }) => (
              <TableCell key={name} sx={short ? { whiteSpace: 'nowrap' } : {}}>
                {cell(row)}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  </Card>
)
