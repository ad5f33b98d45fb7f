import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import { useText } from '../texts/use-text.ts'
import { flagsOf, type LineFlag } from './line-flags.ts'

type Props = { readonly line: Readonly<Record<LineFlag, boolean>> }

/** 标记 — urgent, self-handling, quick path: those that a line has. */
export const FlagChips = ({ line }: Props) => {
  const text = useText()
  return (
    <Stack component="span" direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
      {flagsOf(line).map((flag) => (
        <Chip key={flag} component="span" size="small" label={text(`grounds.${flag}`)} />
      ))}
    </Stack>
  )
}
