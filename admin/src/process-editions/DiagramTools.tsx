import FitIcon from '@mui/icons-material/FitScreenOutlined'
import ZoomInIcon from '@mui/icons-material/ZoomIn'
import ZoomOutIcon from '@mui/icons-material/ZoomOut'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useText } from '../texts/use-text.ts'
import type { Moves } from './use-diagram.ts'

const tools = [
  ['fit', FitIcon],
  ['zoomIn', ZoomInIcon],
  ['zoomOut', ZoomOutIcon],
] as const

/** 视图按钮 — the whole model, closer, farther. */
export const DiagramTools = ({ moves }: { readonly moves: Moves }) => {
  const text = useText()
  return (
    <Stack direction="row" className="no-print" sx={{ gap: 0.5, mb: 1 }}>
      {tools.map(([name, Icon]) => (
        <Button key={name} size="small" startIcon={<Icon />} onClick={moves[name]}>
          {text(`processEditions.${name}`)}
        </Button>
      ))}
    </Stack>
  )
}
