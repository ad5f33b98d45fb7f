import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import Stack from '@mui/material/Stack'
import type { Column, Records } from './column.ts'

/** One card a record: its name, and below it whatever it has, with the words for it. */
export const Cards = <Row extends { readonly id: unknown }>({
  label,
  columns,
  rows,
}: Records<Row>) => (
  <Stack component="ul" aria-label={label} sx={{ p: 0, m: 0, gap: 1 }}>
    {rows.map((row) => (
      <Card key={String(row.id)} component="li" sx={{ listStyle: 'none', p: 1.5 }}>
        <RecordCard row={row} columns={columns} />
      </Card>
    ))}
  </Stack>
)

type Carded<Row> = { readonly row: Row; readonly columns: readonly Column<Row>[] }

const RecordCard = <Row,>({ row, columns: [name, ...others] }: Carded<Row>) => (
  <>
    <Box sx={{ fontWeight: 600 }}>{name?.cell(row)}</Box>
    <Box component="dl" sx={facts}>
      {others
        .map(({ cell, ...column }) => ({ ...column, value: cell(row) }))
        .filter(({ value }) => value !== null && value !== '')
        .map(({ name, label, value }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </Box>
  </>
)

const facts = {
  m: 0,
  mt: 0.75,
  '& > div': { display: 'flex', gap: 1, py: 0.25 },
  '& dt': { flex: '0 0 6.5em', color: 'text.secondary' },
  '& dd': { m: 0, minWidth: 0 },
}
