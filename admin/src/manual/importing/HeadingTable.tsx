import Alert from '@mui/material/Alert'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { Section } from '../../cases/Section.tsx'
import type { Column } from '../../lists/column.ts'
import { Tabled } from '../../lists/Tabled.tsx'
import { keyIn, keysOf } from '../../texts/keys-of.ts'
import { texts } from '../../texts/loaded.ts'
import { useText } from '../../texts/use-text.ts'
import type { Sheet } from './import-manual.ts'
import { columnOf, isTaken, missingIn, type Said } from './said-headings.ts'

type Props = {
  readonly sheet: Sheet
  readonly said: Said
  readonly onSay: (said: Said) => void
}

/** 栏目对照 — the headings of a sheet, and what each of them means; what is not recognized is said by hand. */
export const HeadingTable = ({ sheet, said, onSay }: Props) => {
  const text = useText()
  const missing = missingIn(sheet, said)
  const rows = sheet.headings.map((heading, place) => ({ ...heading, id: place }))
  const title = text('importing.headingsOf', { sheet: sheet.sheet, row: sheet.row })
  return (
    <Section title={title}>
      {missing.length > 0 && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {text('importing.missing', {
            columns: missing.map((column) => text(`manualColumns.${column}`)).join('、'),
          })}
        </Alert>
      )}
      <Tabled label={title} columns={useColumns({ sheet, said, onSay })} rows={rows} />
    </Section>
  )
}

type Row = Sheet['headings'][number] & { readonly id: number }

function useColumns({ sheet, said, onSay }: Props): readonly Column<Row>[] {
  const text = useText()
  return [
    { name: 'heading', label: text('importing.heading'), cell: ({ heading }) => heading },
    { name: 'sample', label: text('importing.sample'), cell: ({ sample }) => sample, width: '40%' },
    {
      name: 'column',
      label: text('importing.means'),
      cell: (row) => (
        <TextField
          select
          size="small"
          fullWidth
          value={columnOf(said, row) ?? ''}
          onChange={({ target }) =>
            onSay({ ...said, [row.heading]: keyIn(texts.manualColumns, target.value) ?? null })
          }
          slotProps={{
            select: {
              displayEmpty: true,
              SelectDisplayProps: {
                'aria-label': text('importing.meansOf', { heading: row.heading }),
              },
            },
          }}
        >
          <MenuItem value="">{text('importing.notReadColumn')}</MenuItem>
          {keysOf(texts.manualColumns).map((column) => (
            <MenuItem
              key={column}
              value={column}
              disabled={isTaken(sheet, said, { heading: row.heading, column })}
            >
              {text(`manualColumns.${column}`)}
            </MenuItem>
          ))}
        </TextField>
      ),
    },
  ]
}
