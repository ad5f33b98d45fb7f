import PreviousIcon from '@mui/icons-material/ChevronLeft'
import NextIcon from '@mui/icons-material/ChevronRight'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import { useText } from '../texts/use-text.ts'
import { useDayWords } from './use-day-words.ts'
import { addDays, mondayOf } from './week.ts'

type Props = {
  readonly monday: string
  readonly today: string
  readonly onChoose: (day: string) => void
}

/** 选周 — the week before, the next one, and back to this one. */
export const WeekChoice = ({ monday, today, onChoose }: Props) => {
  const text = useText()
  const { short } = useDayWords()
  return (
    <Stack
      direction="row"
      role="group"
      aria-label={text('duties.week')}
      sx={{ alignItems: 'center' }}
    >
      <IconButton
        aria-label={text('duties.weekBefore')}
        onClick={() => onChoose(addDays(monday, -7))}
      >
        <PreviousIcon />
      </IconButton>
      <strong aria-live="polite">
        {short(monday)} – {short(addDays(monday, 6))}
      </strong>
      <IconButton
        aria-label={text('duties.weekAfter')}
        onClick={() => onChoose(addDays(monday, 7))}
      >
        <NextIcon />
      </IconButton>
      {monday !== mondayOf(today) && (
        <Button onClick={() => onChoose(today)}>{text('duties.thisWeek')}</Button>
      )}
    </Stack>
  )
}
