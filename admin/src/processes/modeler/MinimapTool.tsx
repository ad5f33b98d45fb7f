import MapIcon from '@mui/icons-material/MapOutlined'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useModelingTexts } from '../../texts/modeling/use-modeling-texts.ts'
import type { Board } from './board.ts'

/** 鹰眼图按钮 — shows the whole drawing, small, and puts it away. */
export const MinimapTool = ({ board }: { readonly board: Board | null }) => {
  const words = useModelingTexts()
  const [, setTimes] = useState(0)
  const minimap = board?.get('minimap')
  const toggle = () => {
    minimap?.toggle()
    setTimes((times) => times + 1)
  }
  return (
    <Button
      size="small"
      startIcon={<MapIcon />}
      disabled={minimap === undefined}
      aria-pressed={minimap?.isOpen() ?? false}
      onClick={toggle}
    >
      {words.minimap}
    </Button>
  )
}
