import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormGroup from '@mui/material/FormGroup'
import FormLabel from '@mui/material/FormLabel'
import TextField from '@mui/material/TextField'
import { useText } from '../texts/use-text.ts'
import type { useChoices } from './use-releases.ts'

type Choices = NonNullable<ReturnType<typeof useChoices>['data']>
type Chosen = { readonly id: string }
type Drafts = Pick<Choices, 'drafts'> & { readonly chosen?: readonly Chosen[] | undefined }

/** 选择流程草稿 — any of them. */
export const DraftChoice = ({ drafts, chosen = [] }: Drafts) => {
  const text = useText()
  const tied = new Set(chosen.map(({ id }) => id))
  return (
    <FormGroup role="group" aria-label={text('releases.processes')}>
      <FormLabel>{text('releases.processes')}</FormLabel>
      {drafts.length === 0 && <div>{text('releases.noDrafts')}</div>}
      {drafts.map(({ id, processId, note }) => (
        <FormControlLabel
          key={id}
          control={<Checkbox name="draftIds" value={id} defaultChecked={tied.has(id)} />}
          label={`${processId} · ${note}`}
        />
      ))}
    </FormGroup>
  )
}

type Calendars = Pick<Choices, 'calendars'> & { readonly chosen?: Chosen | null | undefined }

/** 选择日历草稿 — one of them, or none. */
export const CalendarChoice = ({ calendars, chosen }: Calendars) => {
  const text = useText()
  return (
    <TextField
      select
      name="calendarId"
      label={text('releases.calendar')}
      defaultValue={chosen?.id ?? ''}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      <option value="">{text('releases.none')}</option>
      {calendars.map(({ id, edition: number, name: title }) => (
        <option key={id} value={id}>
          {text('releases.edition', { number, title })}
        </option>
      ))}
    </TextField>
  )
}
