import Typography from '@mui/material/Typography'
import type { AppointedFragment } from '../api/generated/operations.ts'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'

/** 承办人 — who is appointed to a step, in a list. */
export const AppointedTo = ({ appointed }: AppointedFragment) => {
  const text = useText()
  const viewer = useViewer()
  if (appointed === null) return null
  const mine = appointed.id === viewer?.personId
  return (
    <Typography
      variant="body2"
      component="div"
      sx={mine ? { color: 'primary.main', fontWeight: 600 } : { color: 'text.secondary' }}
    >
      {mine ? text('handling.mine') : text('handling.theirs', { name: appointed.name })}
    </Typography>
  )
}
