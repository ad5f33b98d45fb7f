import Box from '@mui/material/Box'
import type { Column } from '../lists/column.ts'
import { Tabled } from '../lists/Tabled.tsx'
import { useText } from '../texts/use-text.ts'
import { type Line, linesIn } from './import-run.ts'
import { SaveLines } from './SaveLines.tsx'

const ranks = { REFUSED: 0, CREATED: 2, CHANGED: 2, UNCHANGED: 3 } as const
/** What is looked at first. */
const rankOf = ({ outcome, problem }: Line) =>
  problem !== null && outcome !== 'REFUSED' ? 1 : ranks[outcome]
const mostShown = 200

/** 逐行结果 — every line of the file, those with a problem first. */
export const ImportLines = ({ lines }: { readonly lines: readonly Line[] }) => {
  const text = useText()
  const columns = useColumns()
  const rows = lines
    .toSorted((one, other) => rankOf(one) - rankOf(other) || one.row - other.row)
    .slice(0, mostShown)
    .map((line) => ({ ...line, id: line.row }))
  if (rows.length === 0) return null
  return (
    <div>
      <SaveLines rows={() => linesIn(text, lines)} />
      <Tabled label={text('imports.lines')} columns={columns} rows={rows} />
      {lines.length > mostShown && (
        <Box sx={{ mt: 1, color: 'text.secondary' }}>
          {text('imports.more', { count: lines.length - mostShown })}
        </Box>
      )}
    </div>
  )
}

type Row = Line & { readonly id: number }

function useColumns(): readonly Column<Row>[] {
  const text = useText()
  return [
    { name: 'row', label: text('imports.row'), cell: ({ row }) => row, short: true },
    { name: 'label', label: text('imports.label'), cell: ({ label }) => label },
    {
      name: 'outcome',
      label: text('imports.outcome'),
      cell: ({ outcome }) => (
        <Box
          component="span"
          sx={outcome === 'REFUSED' ? { color: 'error.main', fontWeight: 600 } : {}}
        >
          {text(`lineOutcomes.${outcome}`)}
        </Box>
      ),
      short: true,
    },
    {
      name: 'problem',
      label: text('imports.problem'),
      cell: ({ problem, value, suggestion }) =>
        problem === null ? null : (
          <>
            {text(`lineProblems.${problem}`, { value: value ?? '' })}
            {suggestion !== null && (
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {' '}
                {text('imports.perhaps', { suggestion })}
              </Box>
            )}
          </>
        ),
      width: '50%',
    },
  ]
}
