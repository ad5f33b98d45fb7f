import ColumnsIcon from '@mui/icons-material/ViewColumnOutlined'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import IconButton from '@mui/material/IconButton'
import Popover from '@mui/material/Popover'
import Tooltip from '@mui/material/Tooltip'
import { useState } from 'react'
import { setPreferences } from '../api/set-preferences.ts'
import { usePreferences } from '../preferences.ts'
import { useText } from '../texts/use-text.ts'
import { alwaysShown, shownColumns, type WorkColumn, workColumns } from './work-columns.ts'

/** 选择列 — which columns the table shows, kept with the person. */
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
        <Columns />
      </Popover>
    </>
  )
}

const Columns = () => {
  const text = useText()
  const { workListColumns } = usePreferences()
  const shown = shownColumns(workListColumns)
  const turn = (column: WorkColumn) =>
    setPreferences({
      workListColumns: shown.includes(column)
        ? shown.filter((it) => it !== column)
        : [...shown, column],
    })
  return (
    <FormControl component="fieldset" sx={{ p: 2 }}>
      <FormLabel component="legend">{text('columns.shown')}</FormLabel>
      {workColumns.map((column) => (
        <FormControlLabel
          key={column}
          label={text(`fields.${column}`)}
          disabled={column === alwaysShown}
          control={
            <Checkbox size="small" checked={shown.includes(column)} onChange={() => turn(column)} />
          }
        />
      ))}
      <Button size="small" onClick={() => setPreferences({ workListColumns: [] })}>
        {text('columns.usual')}
      </Button>
    </FormControl>
  )
}
