import Box from '@mui/material/Box'
import { useText } from '../texts/use-text.ts'
import type { Light } from './light.ts'
import { useTimes } from './use-times.ts'

type Props = { readonly dueAt: string | null; readonly light: Light | null; readonly now: number }

/** 时限 — what is left, or how long it is over; the instant itself beside it. */
export const DueWords = ({ dueAt, light, now }: Props) => {
  const text = useText()
  const { dueInWords, instant, instantInFull } = useTimes()
  if (dueAt === null)
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {text('time.noLimit')}
      </Box>
    )
  return (
    <span title={instantInFull(dueAt)}>
      <Box
        component="span"
        sx={light === 'GREEN' ? {} : { fontWeight: 600, color: inks[light ?? 'RED'] }}
      >
        {dueInWords(dueAt, now)}
      </Box>{' '}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {instant(dueAt)}
      </Box>
    </span>
  )
}

const inks = { YELLOW: 'warning.main', RED: 'error.main' } as const
