import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useText } from '../../texts/use-text.ts'
import type { LineFlag } from '../line-flags.ts'
import type { Line } from './change-lines.ts'
import { cellId } from './ShownCell.tsx'
import { useEditor } from './use-editor.ts'

type Props = { readonly line: Line; readonly flag: LineFlag }

/** 紧急、自行处置 — a yes or no of a line, turned in its place. */
export const FlagCell = ({ line, flag }: Props) => {
  const text = useText()
  const { save } = useEditor()
  const turn = (given: boolean) =>
    save({
      ...{ line, field: flag, given: { [flag]: given } },
      words: text(given ? 'audit.yes' : 'audit.no'),
    })
  return (
    <FormControlLabel
      label={text(`grounds.${flag}`)}
      control={
        <Checkbox
          id={cellId(line.id, flag)}
          size="small"
          sx={{ py: 0.5 }}
          checked={line[flag]}
          onChange={({ target }) => turn(target.checked)}
        />
      }
      sx={{ mr: 1.5, '& .MuiFormControlLabel-label': { fontSize: '0.8125rem' } }}
    />
  )
}
