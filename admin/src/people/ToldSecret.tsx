import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import { SecretText } from '../api-keys/SecretText.tsx'
import { useText } from '../texts/use-text.ts'

type Props = { readonly secret: string; readonly onClose: () => void }

/** 初始密码 — told this once, with a button that copies it. */
export const ToldSecret = ({ secret, onClose }: Props) => {
  const text = useText()
  return (
    <>
      <DialogTitle>{text('personActs.password')}</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2 }}>
          <Alert severity="warning">{text('personActs.passwordOnce')}</Alert>
          <SecretText secret={secret} label={text('personActs.password')} />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('apiKeys.kept')}</Button>
      </DialogActions>
    </>
  )
}
