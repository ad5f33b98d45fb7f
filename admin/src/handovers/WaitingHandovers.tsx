import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { Link } from 'react-router'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { useWaitingHandovers } from './use-waiting-handovers.ts'

/** 待签收 — told above the work list until it is signed for. */
export const WaitingHandovers = () => {
  const text = useText()
  const { instant } = useTimes()
  const waiting = useWaitingHandovers()
  if (waiting.length === 0) return null
  return (
    <Stack sx={{ gap: 1, mb: 2 }}>
      {waiting.map(({ id, fromPerson, handedAt, taskCount: count, lateCount: late }) => (
        <Alert
          key={id}
          severity="info"
          action={
            <Button
              color="inherit"
              size="small"
              component={Link}
              to={`/handovers/${id}/show`}
              sx={{ whiteSpace: 'nowrap' }}
            >
              {text('handovers.look')}
            </Button>
          }
        >
          {text('handovers.left', { name: fromPerson.name, at: instant(handedAt) })}{' '}
          {text('handovers.counts', { count, late })}
        </Alert>
      ))}
    </Stack>
  )
}
