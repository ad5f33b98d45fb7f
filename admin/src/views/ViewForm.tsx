import Button from '@mui/material/Button'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { type FormEvent, useState } from 'react'
import { useAct } from '../api/use-act.ts'
import { Failure } from '../shell/Failure.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { en } from '../texts/en.ts'
import { keyIn, keysOf } from '../texts/keys-of.ts'
import { useText } from '../texts/use-text.ts'
import { saveView } from './change-views.ts'
import type { useViews } from './use-views.ts'
import type { View } from './view.ts'

type Props = {
  /** The view to change; null for a new one. */
  readonly view: View | null
  readonly views: ReturnType<typeof useViews>
  readonly onClose: () => void
}

/** 视图表单 — a name, and for whom: oneself, or everybody of a role. */
export const ViewForm = ({ view, views, onClose }: Props) => {
  const text = useText()
  const viewer = useViewer()
  const [name, setName] = useState(view?.name ?? '')
  const { busy, error, send } = useSaving({ view, views, onClose })
  return (
    <form onSubmit={(event) => send(event, name)} noValidate>
      <DialogTitle id="view-form">{text(view === null ? 'views.new' : 'views.change')}</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          {error !== null && <Failure error={error} />}
          <TextField
            label={text('views.name')}
            helperText={text(views.of.hint)}
            value={name}
            onChange={({ target }) => setName(target.value)}
            autoComplete="off"
            autoFocus
            slotProps={{ htmlInput: { maxLength: 60 } }}
          />
          {viewer?.may('shareView') && <ForWhom role={view?.role ?? null} />}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('views.cancel')}</Button>
        <Button type="submit" variant="contained" loading={busy} disabled={name.trim() === ''}>
          {text('views.save')}
        </Button>
      </DialogActions>
    </form>
  )
}

const ForWhom = ({ role }: { readonly role: View['role'] }) => {
  const text = useText()
  return (
    <TextField
      select
      name="role"
      id="view-role"
      label={text('views.forWhom')}
      defaultValue={role ?? ''}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{text('views.forMe')}</MenuItem>
      {keysOf(en.roles)
        .filter((role) => !outside.has(role))
        .map((role) => (
          <MenuItem key={role} value={role}>
            {text('views.forRole', { role: text(`roles.${role}`) })}
          </MenuItem>
        ))}
    </TextField>
  )
}

/** They have no lists to look at. */
const outside: ReadonlySet<string> = new Set(['API_CLIENT', 'CITIZEN'])

function useSaving({ view, views, onClose }: Props) {
  const { perform, busy, error } = useAct(saveView)
  const send = async (event: FormEvent<HTMLFormElement>, name: string) => {
    event.preventDefault()
    const role = keyIn(en.roles, new FormData(event.currentTarget).get('role')) ?? null
    const saved = await perform({
      ...(view !== null && { viewId: view.id, expectedVersion: view.version }),
      list: views.of.list,
      name: name.trim(),
      filter: view === null ? views.filter : (view.filter ?? {}),
      columns: [...(view ?? views).columns],
      role,
    })
    if (saved === null) return
    onClose()
    await views.readAgain(saved.viewId)
  }
  return { busy, error, send }
}
