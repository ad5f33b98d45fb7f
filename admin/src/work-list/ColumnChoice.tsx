import ColumnsIcon from '@mui/icons-material/ViewColumnOutlined'
import IconButton from '@mui/material/IconButton'
import Popover from '@mui/material/Popover'
import Tooltip from '@mui/material/Tooltip'
import { useState } from 'react'
import { useText } from '../texts/use-text.ts'
import { ColumnOrder } from './ColumnOrder.tsx'

/** 选择列 — which columns the table shows and in which order, kept with the person. */
export const ColumnChoice = () => {
  const text = useText()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <Tooltip title={text('columns.choose')}>
        <IconButton
          aria-label={text('columns.choose')}
          aria-haspopup="dialog"
          onClick={({ currentTarget }) => setAnchor(currentTarget)}
          sx={{ display: { xs: 'none', md: 'inline-flex' } }}
        >
          <ColumnsIcon />
        </IconButton>
      </Tooltip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': text('columns.choose') } }}
      >
        <ColumnOrder />
      </Popover>
    </>
  )
}
