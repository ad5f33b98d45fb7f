import KeyboardIcon from '@mui/icons-material/KeyboardOutlined'
import Dialog from '@mui/material/Dialog'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Fab from '@mui/material/Fab'
import FormControlLabel from '@mui/material/FormControlLabel'
import Switch from '@mui/material/Switch'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { setPreferences } from '../api/set-preferences.ts'
import { useProgress } from '../home/use-progress.ts'
import { usePreferences } from '../preferences.ts'
import { useText } from '../texts/use-text.ts'
import { useKeysOfPage } from './own-keys.ts'
import { useKeys } from './use-keys.ts'

const keys = [
  ['j', 'help.nextRow'],
  ['k', 'help.previousRow'],
  ['Enter', 'help.openRow'],
  ['x', 'help.choose'],
  ['a', 'help.take'],
  ['e', 'help.edit'],
  ['/', 'help.search'],
  ['n', 'help.report'],
  ['Ctrl + Enter', 'help.send'],
  ['Esc', 'help.closeThis'],
  ['?', 'help.showThis'],
] as const

/** 键盘帮助 — the keys, in the same place on every page. */
export const Help = () => {
  const text = useText()
  const { singleKeys } = usePreferences()
  const [open, setOpen] = useState(false)
  const { tick } = useProgress()
  const show = () => {
    tick('keys')
    setOpen(true)
  }
  useKeys({ '?': show })
  return (
    <>
      <Fab
        className="no-print"
        size="small"
        aria-label={text('help.open')}
        onClick={show}
        sx={corner}
      >
        <KeyboardIcon fontSize="small" />
      </Fab>
      <Dialog open={open} onClose={() => setOpen(false)} aria-labelledby="keyboard-help">
        <DialogTitle id="keyboard-help">{text('help.title')}</DialogTitle>
        <DialogContent>
          <Keys />
          <FormControlLabel
            sx={{ mt: 1 }}
            label={text('help.singleKeys')}
            control={
              <Switch
                checked={singleKeys}
                onChange={(_event, checked) => setPreferences({ singleKeys: checked })}
              />
            }
          />
        </DialogContent>
      </Dialog>
    </>
  )
}

const Keys = () => {
  const text = useText()
  const own = useKeysOfPage()
  return (
    <>
      <KeyTable rows={keys.map(([key, meaning]) => [key, text(meaning)])} />
      {own !== null && (
        <>
          <Typography variant="h3" sx={{ mt: 2 }}>
            {own.title}
          </Typography>
          <KeyTable rows={own.keys} />
        </>
      )}
    </>
  )
}

type Rows = { readonly rows: readonly (readonly [key: string, meaning: string])[] }

const KeyTable = ({ rows }: Rows) => (
  <Table size="small">
    <TableBody>
      {rows.map(([key, meaning]) => (
        <TableRow key={key}>
          <TableCell component="th" scope="row">
            <kbd>{key}</kbd>
          </TableCell>
          <TableCell>{meaning}</TableCell>
        </TableRow>
      ))}
    </TableBody>
  </Table>
)

const corner = {
  position: 'fixed',
  right: 16,
  bottom: 16,
  boxShadow: 'none',
  border: 1,
  borderColor: 'divider',
  bgcolor: 'background.paper',
  color: 'text.secondary',
  display: { xs: 'none', md: 'inline-flex' },
}
