import { ExportButton } from '../exports/ExportButton.tsx'
import { ListPage } from '../lists/ListPage.tsx'
import { Rows } from '../lists/Rows.tsx'
import { useText } from '../texts/use-text.ts'
import { CreateKey } from './CreateKey.tsx'
import { useKeyColumns } from './use-key-columns.tsx'

/** 接口密钥 — the keys of other systems: when each was last used, and when it ends. */
export const ApiKeyList = () => {
  const text = useText()
  return (
    <ListPage section="apiKeys" actions={<KeyActs />}>
      <Rows label={text('apiKeys.title')} columns={useKeyColumns()} />
    </ListPage>
  )
}

const KeyActs = () => (
  <>
    <ExportButton list="API_KEYS" filterOf={() => ({})} />
    <CreateKey />
  </>
)
