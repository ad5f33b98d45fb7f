import AddIcon from '@mui/icons-material/Add'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import { useListContext } from 'ra-core'
import { useState } from 'react'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { KeyForm } from './KeyForm.tsx'
import { NewKey } from './NewKey.tsx'

/** What was made: null while it is being filled in, and the key's text where it arrived. */
type Made = { readonly secret: string | null } | null

/** 新建密钥 — a form, then the key itself; only its own button closes that. */
export const CreateKey = () => {
  const text = useText()
  const viewer = useViewer()
  const { refetch } = useListContext()
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<Made>(null)
  const close = () => setOpen(false)
  const show = (secret: string | null) => {
    setMade({ secret })
    void refetch()
  }
  if (!viewer?.may('createApiKey')) return null
  return (
    <>
      <Button variant="contained" startIcon={<AddIcon />} onClick={() => setOpen(true)}>
        {text('apiKeys.create')}
      </Button>
      <Dialog
        open={open}
        aria-labelledby="create-key"
        fullWidth
        {...(made === null && { onClose: close })}
        slotProps={{ transition: { onExited: () => setMade(null) } }}
      >
        {made === null ? (
          <KeyForm onMade={show} onClose={close} />
        ) : (
          <NewKey secret={made.secret} onClose={close} />
        )}
      </Dialog>
    </>
  )
}
