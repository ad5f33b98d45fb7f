import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useListContext } from 'ra-core'
import { useState } from 'react'
import { useAct } from '../api/use-act.ts'
import { Failure } from '../shell/Failure.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { revokeApiKey } from './change-api-keys.ts'
import type { ListedKey } from './list-api-keys.ts'

type Props = { readonly apiKey: ListedKey }

/** 吊销 — asks once more, for a key that has ended opens nothing ever again. */
export const RevokeKey = ({ apiKey }: Props) => {
  const text = useText()
  const viewer = useViewer()
  const [open, setOpen] = useState(false)
  if (apiKey.revokedAt !== null || !viewer?.may('revokeApiKey')) return null
  return (
    <>
      <Button
        size="small"
        color="error"
        sx={{ ml: 1, my: -0.5 }}
        aria-label={`${text('apiKeys.revoke')}: ${apiKey.name}`}
        onClick={() => setOpen(true)}
      >
        {text('apiKeys.revoke')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} aria-labelledby="revoke-key">
        <Asked apiKey={apiKey} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

const Asked = ({ apiKey, onClose }: Props & { readonly onClose: () => void }) => {
  const text = useText()
  const { refetch } = useListContext()
  const { perform, busy, error } = useAct(revokeApiKey)
  const revoke = async () => {
    if ((await perform({ apiKeyId: apiKey.id })) === null) return
    onClose()
    await refetch()
  }
  return (
    <>
      <DialogTitle id="revoke-key">
        {text('apiKeys.revokeTitle', { name: apiKey.name })}
      </DialogTitle>
      <DialogContent>
        {error === null ? text('apiKeys.revokeAdvice') : <Failure error={error} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('apiKeys.cancel')}</Button>
        <Button color="error" variant="contained" loading={busy} onClick={revoke}>
          {text('apiKeys.revoke')}
        </Button>
      </DialogActions>
    </>
  )
}
