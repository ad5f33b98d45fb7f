import Box from '@mui/material/Box'
import { useText } from '../texts/use-text.ts'

type Props = { readonly count: number; readonly most: number }

/** 另有 — on paper, how many rows the screen shows beside these. */
export const MoreOnScreen = ({ count, most }: Props) => {
  const text = useText()
  if (count <= most) return null
  return (
    <Box sx={{ display: 'none', '@media print': { display: 'block', fontStyle: 'italic' } }}>
      {text('case.moreOnScreen', { count: count - most })}
    </Box>
  )
}
