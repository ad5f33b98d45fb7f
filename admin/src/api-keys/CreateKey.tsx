import AddIcon from '@mui/icons-material/Add'
import { useListContext } from 'ra-core'
import { ActDialog } from '../forms/ActDialog.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { askedKey, missingIn } from './asked-key.ts'
import { createApiKey } from './change-api-keys.ts'
import { KeyFields } from './KeyFields.tsx'
import { keyRefusal } from './key-refusal.ts'
import { NewKey } from './NewKey.tsx'

/** 新建密钥 — a form, then the key itself; only its own button closes that. */
export const CreateKey = () => {
  const text = useText()
  const viewer = useViewer()
  const { refetch } = useListContext()
  if (!viewer?.may('createApiKey')) return null
  return (
    <ActDialog
      label={text('apiKeys.create')}
      title={text('apiKeys.create')}
      icon={<AddIcon />}
      look="contained"
      act={createApiKey}
      refusal={keyRefusal}
      given={(fields) => {
        const asked = askedKey(fields)
        return missingIn(asked) ?? asked
      }}
      onDone={() => void refetch()}
      toldOnce={({ secret }, close) => <NewKey secret={secret} onClose={close} />}
    >
      <KeyFields />
    </ActDialog>
  )
}
