import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { useText } from '../../texts/use-text.ts'
import { AddLine } from './AddLine.tsx'
import { BulkDialog } from './BulkDialog.tsx'
import { LineFilters } from './LineFilters.tsx'
import { useEditor } from './use-editor.ts'
import { useLineFilter } from './use-line-filter.ts'
import { useLines } from './use-lines.ts'

/** 编辑工具 — which lines are shown, how many, and what can be done with them all. */
export const EditorTools = ({ standard }: { readonly standard: string }) => {
  const text = useText()
  const { editionId, done, undoLast } = useEditor()
  const { filter } = useLineFilter()
  const { total } = useLines({ editionId, filter })
  const [open, setOpen] = useState(false)
  return (
    <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
      <LineFilters />
      <span role="status">{text('editor.count', { count: total })}</span>
      <Stack direction="row" sx={{ gap: 1, ml: { sm: 'auto' }, flexWrap: 'wrap' }}>
        <Button variant="outlined" disabled={done.length === 0} onClick={() => void undoLast()}>
          {text('editor.undo')}
        </Button>
        <Button variant="outlined" disabled={total === 0} onClick={() => setOpen(true)}>
          {text('editor.bulk')}
        </Button>
        <AddLine standard={standard} />
      </Stack>
      {open && <BulkDialog onClose={() => setOpen(false)} />}
    </Stack>
  )
}
