import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Button from '@mui/material/Button'
import { codeOf, traceOf } from '../api/api-error.ts'
import { useText } from '../texts/use-text.ts'

type Props = { readonly error: unknown; readonly onRetry?: () => void }

/** 失败 — what did not work, in a sentence, and the way to try again. */
export const Failure = ({ error, onRetry }: Props) => {
  const text = useText()
  const trace = traceOf(error)
  return (
    <Alert
      severity="error"
      action={
        onRetry && (
          <Button color="inherit" size="small" onClick={onRetry}>
            {text('app.retry')}
          </Button>
        )
      }
    >
      <AlertTitle>{text('errors.title')}</AlertTitle>
      {text(`errors.${codeOf(error)}`)}
      {trace !== null && <div>{text('app.trace', { trace })}</div>}
    </Alert>
  )
}
