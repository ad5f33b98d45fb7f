import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useTypedReason } from '../../forms/use-typed-reason.ts'
import { Failure } from '../../shell/Failure.tsx'
import { useText } from '../../texts/use-text.ts'
import { useTimes } from '../../time/use-times.ts'
import { commentManualLine, type Line, settleManualComment } from './change-lines.ts'
import { commentsKey, type LineComment } from './use-comments.ts'
import { useEditor } from './use-editor.ts'

type Props = {
  readonly line: Line
  readonly comments: readonly LineComment[]
  readonly onClose: () => void
}

/** 条目意见 — what was said of a line, a word more, and what is settled. */
export const LineComments = ({ line, comments, onClose }: Props) => {
  const text = useText()
  const title = useId()
  const { reason: said, setReason, forget } = useTypedReason(`line-comment ${line.id}`)
  const reread = useReread()
  const { perform, busy, error } = useAct(commentManualLine)
  const say = async () => {
    if ((await perform({ entryId: line.id, text: said.trim() })) === null) return
    forget()
    await reread()
  }
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={title} onClose={onClose}>
      <DialogTitle id={title}>
        {text('editor.comments', { name: line.className, number: line.conditionNo })}
      </DialogTitle>
      <DialogContent>
        {comments.length === 0 && text('editor.noComments')}
        <Box component="ul" sx={{ p: 0, m: 0, mb: 2, listStyle: 'none' }}>
          {comments.map((comment) => (
            <Said key={comment.id} {...comment} />
          ))}
        </Box>
        <TextField
          multiline
          fullWidth
          minRows={2}
          label={text('editor.newComment')}
          value={said}
          onChange={({ target }) => setReason(target.value)}
          slotProps={{ htmlInput: { maxLength: 1000 } }}
        />
        {error !== null && <Failure error={error} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('app.close')}</Button>
        <Button variant="contained" loading={busy} disabled={said.trim() === ''} onClick={say}>
          {text('editor.say')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

const Said = ({ id, byName, at, text: said, settledAt, settledByName }: LineComment) => {
  const text = useText()
  const { instant } = useTimes()
  const reread = useReread()
  const { perform, busy } = useAct(settleManualComment)
  const settle = async () => {
    if ((await perform({ commentId: id })) !== null) await reread()
  }
  return (
    <Box component="li" sx={{ py: 1 }}>
      <Box sx={{ color: 'text.secondary' }}>{`${byName} · ${instant(at)}`}</Box>
      <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{said}</Box>
      {settledAt === null ? (
        <Button size="small" loading={busy} onClick={settle}>
          {text('editor.settle')}
        </Button>
      ) : (
        <Box sx={{ color: 'text.secondary' }}>
          {text('editor.settled', { by: settledByName ?? '', at: instant(settledAt) })}
        </Box>
      )}
    </Box>
  )
}

function useReread() {
  const client = useQueryClient()
  const { editionId } = useEditor()
  return () => client.invalidateQueries({ queryKey: commentsKey(editionId) })
}
