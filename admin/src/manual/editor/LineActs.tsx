import CommentIcon from '@mui/icons-material/ChatBubbleOutlineOutlined'
import RemoveIcon from '@mui/icons-material/DeleteOutlined'
import Badge from '@mui/material/Badge'
import IconButton from '@mui/material/IconButton'
import { useState } from 'react'
import { useText } from '../../texts/use-text.ts'
import type { Line } from './change-lines.ts'
import { LineComments } from './LineComments.tsx'
import { useComments } from './use-comments.ts'
import { useEditor } from './use-editor.ts'

/** 条目操作 — what was said of a line, and taking it out. */
export const LineActs = ({ line }: { readonly line: Line }) => {
  const text = useText()
  const { editionId, remove } = useEditor()
  const [open, setOpen] = useState(false)
  const comments = useComments(editionId).filter(({ entryId }) => entryId === line.id)
  const waiting = comments.filter(({ settledAt }) => settledAt === null).length
  const named = { name: line.className, number: line.conditionNo }
  return (
    <>
      <IconButton
        aria-label={text('editor.commentsOf', { ...named, count: waiting })}
        onClick={() => setOpen(true)}
      >
        <Badge badgeContent={waiting} color="primary">
          <CommentIcon fontSize="small" />
        </Badge>
      </IconButton>
      <IconButton aria-label={text('editor.remove', named)} onClick={() => void remove(line)}>
        <RemoveIcon fontSize="small" />
      </IconButton>
      {open && <LineComments line={line} comments={comments} onClose={() => setOpen(false)} />}
    </>
  )
}
