import Typography from '@mui/material/Typography'
import { useViewer } from '../shell/use-viewer.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import type { WaitingTask } from '../work-list/list-waiting-tasks.ts'

type Props = Pick<WaitingTask, 'appointed' | 'role' | 'unit'>

/** 承办人 — who is appointed to a step, and which unit below the viewer’s has it, in a list. */
export const HandledBy = ({ appointed, role, unit }: Props) => {
  const text = useText()
  const named = useNamed()
  const viewer = useViewer()
  if (viewer === null) return null
  const mine = appointed !== null && appointed.id === viewer.personId
  const elsewhere = role === 'HANDLER' && unit !== null && unit.id !== viewer.unit?.id
  const words = [
    elsewhere && named(unit),
    mine && text('handling.mine'),
    appointed !== null && !mine && text('handling.theirs', { name: appointed.name }),
  ].filter(Boolean)
  if (words.length === 0) return null
  return (
    <Typography
      variant="body2"
      component="div"
      sx={mine ? { color: 'primary.main', fontWeight: 600 } : { color: 'text.secondary' }}
    >
      {words.join(' · ')}
    </Typography>
  )
}
