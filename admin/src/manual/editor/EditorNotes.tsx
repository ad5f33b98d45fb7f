import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { Failure } from '../../shell/Failure.tsx'
import { useText } from '../../texts/use-text.ts'
import { editInWords } from './EditHistory.tsx'
import type { Editing } from './use-editor.ts'
import { useOthers } from './use-others.ts'

type Props = {
  readonly editing: Editing
  /** The draft's version when the page was opened. */
  readonly opened: number
}

/** 编辑提示 — what did not work, and what somebody else did meanwhile. */
export const EditorNotes = ({ editing, opened }: Props) => {
  const text = useText()
  const { failed, setFailed } = editing
  const last = useOthers(editing, opened)
  return (
    <Box aria-live="polite">
      {failed !== null && (
        <Box sx={{ mb: 2 }}>
          <Failure error={failed.error} {...(failed.again && { onRetry: failed.again })} />
          <Button size="small" onClick={() => setFailed(null)}>
            {text('app.close')}
          </Button>
        </Box>
      )}
      {last !== null && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {text('editor.other', { by: last.byName, what: editInWords(last, text) })}
        </Alert>
      )}
    </Box>
  )
}
