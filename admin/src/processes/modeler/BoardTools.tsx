import FitIcon from '@mui/icons-material/FitScreenOutlined'
import RedoIcon from '@mui/icons-material/Redo'
import SearchIcon from '@mui/icons-material/Search'
import UndoIcon from '@mui/icons-material/Undo'
import ZoomInIcon from '@mui/icons-material/ZoomIn'
import ZoomOutIcon from '@mui/icons-material/ZoomOut'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useModelingTexts } from '../../texts/modeling/use-modeling-texts.ts'
import { useText } from '../../texts/use-text.ts'
import type { Board } from './board.ts'
import { MinimapTool } from './MinimapTool.tsx'

type Tool = {
  readonly name: string
  readonly Icon: typeof FitIcon
  /** Of the drawing tools, with what it is told. */
  readonly action: string
  readonly value?: object
  readonly off?: boolean
}

/** 画板按钮 — back and forth, closer and farther, the whole, what is looked for, and the minimap. */
export const BoardTools = ({ board }: { readonly board: Board | null }) => {
  const text = useText()
  const words = useModelingTexts()
  const stack = board?.get('commandStack')
  const tools: readonly Tool[] = [
    { name: words.undo, Icon: UndoIcon, action: 'undo', off: !stack?.canUndo() },
    { name: words.redo, Icon: RedoIcon, action: 'redo', off: !stack?.canRedo() },
    { name: words.find, Icon: SearchIcon, action: 'find' },
    {
      ...{ name: text('processEditions.fit'), Icon: FitIcon },
      ...{ action: 'zoom', value: { value: 'fit-viewport' } },
    },
    {
      ...{ name: text('processEditions.zoomIn'), Icon: ZoomInIcon },
      ...{ action: 'stepZoom', value: { value: 1 } },
    },
    {
      ...{ name: text('processEditions.zoomOut'), Icon: ZoomOutIcon },
      ...{ action: 'stepZoom', value: { value: -1 } },
    },
  ]
  return (
    <Stack direction="row" className="no-print" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
      {tools.map(({ name, Icon, action, value, off = false }) => (
        <Button
          key={name}
          size="small"
          startIcon={<Icon />}
          disabled={board === null || off}
          onClick={() => board?.get('editorActions').trigger(action, value)}
        >
          {name}
        </Button>
      ))}
      <MinimapTool board={board} />
    </Stack>
  )
}
