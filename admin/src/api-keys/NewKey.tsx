import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import { useText } from '../texts/use-text.ts'
import { SecretText } from './SecretText.tsx'

type Props = { readonly secret: string | null; readonly onClose: () => void }

/** 新密钥 — its text, this once. */
export const NewKey = ({ secret, onClose }: Props) => {
  const text = useText()
  return (
    <>
      <DialogTitle>{text('apiKeys.created')}</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2 }}>
          <Alert severity="warning">
            {text(secret === null ? 'apiKeys.notShown' : 'apiKeys.shownOnce')}
          </Alert>
          {secret !== null && <SecretText secret={secret} />}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text(secret === null ? 'app.close' : 'apiKeys.kept')}</Button>
      </DialogActions>
    </>
  )
}
