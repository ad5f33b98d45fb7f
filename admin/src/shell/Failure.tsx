import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Button from '@mui/material/Button'
import { useText } from '../texts/use-text.ts'
import { ErrorWords } from './ErrorWords.tsx'

type Props = { readonly error: unknown; readonly onRetry?: () => void }

/** 失败 — what did not work, in a sentence, and the way to try again. */
export const Failure = ({ error, onRetry }: Props) => {
  const text = useText()
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
      <ErrorWords error={error} />
    </Alert>
  )
}
