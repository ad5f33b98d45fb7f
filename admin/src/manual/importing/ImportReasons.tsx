import Box from '@mui/material/Box'
import { Section } from '../../cases/Section.tsx'
import { SaveLines } from '../../imports/SaveLines.tsx'
import type { Column } from '../../lists/column.ts'
import { Tabled } from '../../lists/Tabled.tsx'
import { useText } from '../../texts/use-text.ts'
import type { ImportRun } from './import-manual.ts'
import { reasonIn, reasonsIn } from './reason-words.ts'

type Line = ImportRun['lines'][number]
type Row = Line & { readonly id: string }

const mostShown = 200
const ranks = { NOT_READ: 0, ASSUMED: 1, READ: 2 } as const

/** 逐行结果 — every row of which something is to be said, those that were not read first. */
export const ImportReasons = ({ lines }: { readonly lines: readonly Line[] }) => {
  const text = useText()
  const columns = useColumns()
  const rows = lines
    .toSorted((one, other) => ranks[one.outcome] - ranks[other.outcome])
    .slice(0, mostShown)
    .map((line) => ({ ...line, id: `${line.sheet} ${line.row}` }))
  if (rows.length === 0) return null
  return (
    <Section title={text('imports.lines')}>
      <SaveLines rows={() => reasonsIn(text, lines)} />
      <Tabled label={text('imports.lines')} columns={columns} rows={rows} />
      {lines.length > mostShown && (
        <Box sx={{ mt: 1, color: 'text.secondary' }}>
          {text('imports.more', { count: lines.length - mostShown })}
        </Box>
      )}
    </Section>
  )
}

function useColumns(): readonly Column<Row>[] {
  const text = useText()
  return [
    {
      name: 'row',
      label: text('imports.row'),
      cell: ({ sheet, row }) => text('importing.place', { sheet, row }),
      short: true,
    },
    {
      name: 'outcome',
      label: text('imports.outcome'),
      cell: ({ outcome }) => (
        <Box
          component="span"
          sx={outcome === 'NOT_READ' ? { color: 'error.main', fontWeight: 600 } : {}}
        >
          {text(`importOutcomes.${outcome}`)}
        </Box>
      ),
      short: true,
    },
    {
      name: 'reason',
      label: text('importing.reason'),
      cell: ({ reason }) => reasonIn(text, reason),
      width: '60%',
    },
  ]
}
