import Alert from '@mui/material/Alert'
import Snackbar from '@mui/material/Snackbar'
import { useState } from 'react'
import { ErrorWords } from '../shell/ErrorWords.tsx'
import { useText } from '../texts/use-text.ts'

/** 领办未成 — why the step of the row in focus was not taken, until it is closed or another one is. */
export const RowRefusal = ({ error }: { readonly error: unknown }) => {
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
