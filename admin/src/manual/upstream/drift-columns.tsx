import Box from '@mui/material/Box'
import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import type { Column } from '../../lists/column.ts'
import type { Text } from '../../texts/use-text.ts'
import { DifferingWords } from '../DifferingWords.tsx'
import { sayingsOf } from '../line-words.ts'
import type { LineChange } from '../list-difference.ts'

/** 对照行 — a line of two sides. */
export type TwoSided = Pick<LineChange, 'id' | 'before' | 'after' | 'changes'>

/** 条目名称 — class and condition of a line, whichever side has it. */
export function lineName({ before, after }: TwoSided, text: Text): string {
  const line = after ?? before
  if (line === null) return ''
  const number = text('difference.number', { number: line.conditionNo })
  return `${line.className} ${line.classCode} · ${number}`
}

type Labels = { readonly before: string; readonly after: string }

/** 对照列 — which line, in what the sides differ, and what each of them says. */
export function driftColumns<Row extends TwoSided>(text: Text, labels: Labels) {
  const side = (name: 'before' | 'after'): Column<Row> => ({
    name,
    label: labels[name],
    cell: (row) => <DifferingWords sayings={sayingsOf(row, text)} side={name} />,
  })
  const line: Column<Row> = {
    name: 'line',
    label: text('difference.line'),
    cell: (row) => <Box>{lineName(row, text)}</Box>,
    width: '15%',
  }
  const changes: Column<Row> = {
    name: 'changes',
    label: text('difference.changes'),
    cell: ({ changes: its }) => (
      <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
        {its.map((change) => (
          <Chip key={change} size="small" label={text(`manualChanges.${change}`)} />
        ))}
      </Stack>
    ),
    width: '12%',
  }
  return { line, changes, before: side('before'), after: side('after') }
}
