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
import { keyIn, keysOf } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { useText } from '../texts/use-text.ts'
import { isAsFirst, textsIn } from '../typed-texts.ts'
import { useTyped } from '../use-typed.ts'
import { saveView } from './change-views.ts'
import type { useViews } from './use-views.ts'
import type { View } from './view.ts'

type Props = {
  /** The view to change; null for a new one. */
  readonly view: View | null
  readonly views: ReturnType<typeof useViews>
  readonly onClose: () => void
}

/** 视图表单 — a name, and for whom: oneself, or everybody of a role; what is typed outlives a reload, until it is saved or canceled. */
export const ViewForm = (props: Props) => {
  const text = useText()
  const viewer = useViewer()
  // what it was opened for: while it closes nothing is asked any more
  const [view] = useState(props.view)
  const { views } = props
  const { content, change, forget } = useViewDraft(view, views.of.list)
  const { name, role } = content
  const close = () => {
    forget()
    props.onClose()
  }
  const { busy, error, send } = useSaving({ view, views, onClose: close })
  return (
    <form onSubmit={(event) => send(event, content)} noValidate>
      <DialogTitle id="view-form">{text(view === null ? 'views.new' : 'views.change')}</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          {error !== null && <Failure error={error} />}
          <TextField
            label={text('views.name')}
            helperText={text(views.of.hint)}
            value={name}
            onChange={({ target }) => change({ name: target.value })}
            autoComplete="off"
            autoFocus
            slotProps={{ htmlInput: { maxLength: 60 } }}
          />
          {viewer?.may('shareView') && (
            <ForWhom role={role} onChange={(chosen) => change({ role: chosen })} />
          )}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{text('views.cancel')}</Button>
        <Button type="submit" variant="contained" loading={busy} disabled={name.trim() === ''}>
          {text('views.save')}
        </Button>
      </DialogActions>
    </form>
  )
}

type Draft = { readonly name: string; readonly role: string }

function useViewDraft(view: View | null, list: string) {
  const first: Draft = { name: view?.name ?? '', role: view?.role ?? '' }
  return useTyped({
    what: `view ${view?.id ?? list}`,
    read: (kept) => textsIn(kept, first),
    isUntouched: (draft) => isAsFirst(draft, first),
  })
}

type ForWhomProps = Pick<Draft, 'role'> & { readonly onChange: (role: string) => void }

const ForWhom = ({ role, onChange }: ForWhomProps) => {
  const text = useText()
  return (
    <TextField
      select
      id="view-role"
      label={text('views.forWhom')}
      value={role}
      onChange={({ target }) => onChange(target.value)}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{text('views.forMe')}</MenuItem>
      {keysOf(texts.roles)
        .filter((one) => !outside.has(one))
        .map((one) => (
          <MenuItem key={one} value={one}>
            {text('views.forRole', { role: text(`roles.${one}`) })}
          </MenuItem>
        ))}
    </TextField>
  )
}

/** They have no lists to look at. */
const outside: ReadonlySet<string> = new Set(['API_CLIENT', 'CITIZEN'])

function useSaving({ view, views, onClose }: Props) {
  const { perform, busy, error } = useAct(saveView)
  const send = async (event: FormEvent, { name, role }: Draft) => {
    event.preventDefault()
    const saved = await perform({
      ...(view !== null && { viewId: view.id, expectedVersion: view.version }),
      list: views.of.list,
      name: name.trim(),
      filter: view === null ? views.filter : (view.filter ?? {}),
      columns: [...(view ?? views).columns],
      role: keyIn(texts.roles, role) ?? null,
    })
    if (saved === null) return
    onClose()
    await views.readAgain(saved.viewId)
  }
  return { busy, error, send }
}
