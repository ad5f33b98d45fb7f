import Alert from '@mui/material/Alert'
import Snackbar from '@mui/material/Snackbar'
import { useState } from 'react'
import { useText } from '../texts/use-text.ts'
import { ErrorWords } from './ErrorWords.tsx'

/** 未成提示 — why what was pressed did not come to pass, until it is closed or something is pressed again. */
export const RefusalToast = ({ error }: { readonly error: unknown }) => {
  const text = useText()
  const [closed, setClosed] = useState<unknown>(null)
  const close = () => setClosed(error)
  return (
    <Snackbar open={error !== null && error !== closed} onClose={close}>
      <Alert severity="error" onClose={close} closeText={text('app.close')}>
        {error !== null && <ErrorWords error={error} />}
      </Alert>
    </Snackbar>
  )
}
