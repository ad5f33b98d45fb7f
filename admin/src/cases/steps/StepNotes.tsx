import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { ErrorWords } from '../../shell/ErrorWords.tsx'
import { useText } from '../../texts/use-text.ts'
import { useTimes } from '../../time/use-times.ts'
import type { Sending } from './use-complete-task.ts'

/** Somebody else has ended the step; what was typed stays until it is given up. */
export const GoneNote = ({ onClose }: { readonly onClose: () => void }) => {
  const text = useText()
  return (
    <Alert
      severity="warning"
      action={
        <Button color="inherit" size="small" onClick={onClose}>
          {text('step.discard')}
        </Button>
      }
    >
      {text('errors.TASK_CLOSED')}
    </Alert>
  )
}

type RestoredProps = { readonly at: number; readonly onClose: () => void }

/** 已恢复 — what stands in the form was typed before, and how to be rid of it. */
export const RestoredNote = ({ at, onClose }: RestoredProps) => {
  const text = useText()
  const { instant } = useTimes()
  return (
    <Alert
      severity="info"
      action={
        <Button color="inherit" size="small" onClick={onClose} sx={{ whiteSpace: 'nowrap' }}>
          {text('step.discard')}
        </Button>
      }
    >
      {text('step.restored', { at: instant(new Date(at).toISOString()) })}
    </Alert>
  )
}

/** Why it was not done, in a sentence. */
export const Refusal = ({
  sending,
  isOpen,
}: {
  readonly sending: Sending
  readonly isOpen: boolean
}) => {
  const text = useText()
  if (sending.state !== 'READY' || sending.refusal === null) return null
  const { code, field } = sending.refusal
  if (code === 'TASK_CLOSED' && !isOpen) return null
  return (
    <Alert severity="error">
      {field === 'comment' ? text('step.reasonNeeded') : <ErrorWords error={sending.refusal} />}
    </Alert>
  )
}
