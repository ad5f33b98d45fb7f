import Box from '@mui/material/Box'
import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import type { Column } from '../lists/column.ts'
import { RowLink } from '../lists/RowLink.tsx'
import { Rows } from '../lists/Rows.tsx'
import { useText } from '../texts/use-text.ts'
import { DifferingWords } from './DifferingWords.tsx'
import { sayingsOf } from './line-words.ts'
import type { LineChange } from './list-difference.ts'

/** 差异行 — class and condition, in what it differs, old and new words, and the cases that it touches. */
export const DifferenceRows = () => {
  const text = useText()
  const words = (row: LineChange, side: 'before' | 'after') => (
    <DifferingWords sayings={sayingsOf(row, text)} side={side} />
  )
  const columns: readonly Column<LineChange>[] = [
    {
      name: 'line',
      label: text('difference.line'),
      cell: (row) => <Line row={row} />,
      width: '15%',
    },
    {
      name: 'changes',
      label: text('difference.changes'),
      cell: ({ changes }) => (
        <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
          {changes.map((change) => (
            <Chip key={change} size="small" label={text(`manualChanges.${change}`)} />
          ))}
        </Stack>
      ),
      width: '12%',
    },
    {
      name: 'before',
      label: text('difference.before'),
      cell: (row) => words(row, 'before'),
      width: '31%',
    },
    { name: 'after', label: text('difference.after'), cell: (row) => words(row, 'after') },
    {
      name: 'cases',
      label: text('difference.cases'),
      cell: ({ openCases, pastCases }) => (
        <>
          <div>{text('difference.openCases', { count: openCases })}</div>
          <div>{text('difference.pastCases', { count: pastCases })}</div>
        </>
      ),
      short: true,
    },
  ]
  return <Rows label={text('difference.title')} columns={columns} />
}

const Line = ({ row: { before, after } }: { readonly row: LineChange }) => {
  const text = useText()
  const line = after ?? before
  if (line === null) return null
  return (
    <>
      <RowLink to={casesOf(line.classCode)}>{line.className}</RowLink>
      <Box sx={{ color: 'text.secondary', fontWeight: 400 }}>
        {`${line.classCode} · ${text('difference.number', { number: line.conditionNo })}`}
      </Box>
    </>
  )
}

const casesOf = (classCode: string) =>
  `/cases?filter=${encodeURIComponent(JSON.stringify({ classCode }))}`
