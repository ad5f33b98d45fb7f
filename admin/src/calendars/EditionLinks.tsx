import Box from '@mui/material/Box'
import { Link } from 'react-router'
import type { ReadCalendarsQuery } from '../api/generated/operations.ts'
import { useText } from '../texts/use-text.ts'

type Props = {
  readonly editions: ReadCalendarsQuery['workingCalendars']
  readonly shown: string
}

/** 各版本 — the editions of the calendar, each with the day from which it holds. */
export const EditionLinks = ({ editions, shown }: Props) => {
  const text = useText()
  return (
    <Box component="nav" aria-label={text('calendars.editions')} className="no-print">
      <Box component="ul" sx={list}>
        {editions.map(({ id, edition, effectiveOn, state }) => (
          <li key={id}>
            <Box
              component={Link}
              to={`/calendars/${id}/show`}
              {...(id === shown && { 'aria-current': 'page' as const })}
              sx={id === shown ? { ...chip, ...chosen } : chip}
            >
              {text('calendars.edition', { number: edition })} ·{' '}
              {state === 'PUBLISHED'
                ? text('calendars.from', { on: effectiveOn })
                : text(`calendarStates.${state}`)}
            </Box>
          </li>
        ))}
      </Box>
    </Box>
  )
}

const list = { m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 1, listStyle: 'none' }
const chip = {
  display: 'inline-block',
  px: 1.5,
  py: 0.5,
  border: 1,
  borderColor: 'divider',
  borderRadius: 4,
  color: 'text.primary',
  bgcolor: 'background.paper',
  textDecoration: 'none',
  fontSize: '0.875rem',
}
const chosen = { borderColor: 'primary.main', borderWidth: 2, fontWeight: 600 }
