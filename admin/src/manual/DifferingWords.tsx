import Box from '@mui/material/Box'
import { Facts } from '../cases/Facts.tsx'
import { useText } from '../texts/use-text.ts'
import { differingPart, type Saying } from './line-words.ts'

type Props = { readonly sayings: readonly Saying[]; readonly side: 'before' | 'after' }

/** 新旧文字 — what one edition says, with what the other has differently marked. */
export const DifferingWords = ({ sayings, side }: Props) => {
  const text = useText()
  const other = side === 'before' ? 'after' : 'before'
  if (sayings.every((saying) => saying[side] === ''))
    return <Box sx={{ color: 'text.secondary' }}>{text('app.none')}</Box>
  return (
    <Facts
      facts={sayings.map((saying) => [
        saying.label,
        <Marked key={saying.name} words={saying[side]} other={saying[other]} side={side} />,
      ])}
    />
  )
}

type MarkedProps = {
  readonly words: string
  readonly other: string
  readonly side: Props['side']
}

const Marked = ({ words, other, side }: MarkedProps) => {
  const { head, part, tail } = differingPart(words, other)
  if (other === '') return <Box sx={{ whiteSpace: 'pre-line' }}>{words}</Box>
  return (
    <Box sx={{ whiteSpace: 'pre-line' }}>
      {head}
      {part !== '' && (
        <Box component={side === 'before' ? 'del' : 'ins'} sx={marks[side]}>
          {part}
        </Box>
      )}
      {tail}
    </Box>
  )
}

const marks = {
  before: { color: 'error.main', textDecoration: 'line-through' },
  after: { color: 'success.main', textDecoration: 'none', fontWeight: 600 },
}
