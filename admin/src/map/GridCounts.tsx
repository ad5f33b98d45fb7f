import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useText } from '../texts/use-text.ts'
import type { GridCount } from './use-grid-counts.ts'

/** 各网格件数 — what the shades of the map say, as a table. */
export const GridCounts = ({ counts }: { readonly counts: readonly GridCount[] }) => {
  const text = useText()
  return (
    <Box component="details" sx={{ mt: 1.5 }}>
      <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600 }}>
        {text('map.countsByGrid', { count: counts.length })}
      </Box>
      <Table aria-label={text('map.heat')} sx={{ mt: 1, maxWidth: 640 }}>
        <TableHead>
          <TableRow>
            <TableCell>{text('map.grid')}</TableCell>
            <TableCell>{text('map.code')}</TableCell>
            <TableCell align="right">{text('map.points')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {counts.map(({ gridId, code, name, count }) => (
            <TableRow key={gridId}>
              <TableCell>{name}</TableCell>
              <TableCell>{code}</TableCell>
              <TableCell align="right">{count}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  )
}
