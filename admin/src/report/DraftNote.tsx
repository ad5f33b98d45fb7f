import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import type { Form } from './use-form.ts'

/** 已恢复 — says that what stands in the form was typed before, and how to be rid of it. */
export const DraftNote = ({ form: { restoredAt, startAnew } }: { readonly form: Form }) => {
  const text = useText()
  const { instant } = useTimes()
  if (restoredAt === null) return null
  return (
    <Alert
      severity="info"
      action={
        <Button color="inherit" size="small" onClick={startAnew} sx={{ whiteSpace: 'nowrap' }}>
          {text('report.startAnew')}
        </Button>
      }
    >
      {text('report.restored', { at: instant(new Date(restoredAt).toISOString()) })}
    </Alert>
  )
}
