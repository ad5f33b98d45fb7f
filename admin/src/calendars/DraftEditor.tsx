import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useAct } from '../api/use-act.ts'
import { Section } from '../cases/Section.tsx'
import { Failure } from '../shell/Failure.tsx'
import { useText } from '../texts/use-text.ts'
import { saveCalendar } from './change-calendars.ts'
import { DaysFields } from './DaysFields.tsx'
import { type Draft, draftOf, type Editing } from './draft.ts'
import { OverridesFields } from './OverridesFields.tsx'
import { SchedulesFields } from './SchedulesFields.tsx'
import type { Calendar } from './use-calendar.ts'
import { WeekdaysField } from './WeekdaysField.tsx'
import { WindowsField } from './WindowsField.tsx'

/** 日历草稿 — the form of a draft; it is saved as a whole, and the year below shows what was saved. */
export const DraftEditor = ({ calendar }: { readonly calendar: Calendar }) => {
  const text = useText()
  const { draft, change, changed, saved, busy, error, save } = useDraft(calendar)
  const editing = { draft, change }
  return (
    <Section
      title={`${calendar.name} · ${text('calendars.edition', { number: calendar.edition })}`}
    >
      <Stack component="form" noValidate onSubmit={save} sx={{ gap: 2 }}>
        <Basics {...editing} />
        <SchedulesFields {...editing} />
        <DaysFields {...editing} />
        <OverridesFields {...editing} />
        {error !== null && <Failure error={error} />}
        <Stack direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
          <Button type="submit" variant="contained" loading={busy}>
            {text('calendars.save')}
          </Button>
          {changed && <span role="status">{text('calendars.unsaved')}</span>}
          {saved && !changed && (
            <Alert severity="success" role="status">
              {text('calendars.saved')}
            </Alert>
          )}
        </Stack>
      </Stack>
    </Section>
  )
}

function useDraft(calendar: Calendar) {
  const client = useQueryClient()
  const { perform, busy, error } = useAct(saveCalendar)
  const [draft, setDraft] = useState(() => draftOf(calendar))
  const [changed, setChanged] = useState(false)
  const [saved, setSaved] = useState(false)
  const change = (given: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...given }))
    setChanged(true)
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const { id: calendarId, version: expectedVersion } = calendar
    const answer = await perform({ ...draft, calendarId, expectedVersion })
    if (answer === null) return
    client.setQueryData(['calendar', calendarId], answer.calendar)
    setChanged(false)
    setSaved(true)
  }
  return { draft, change, changed, saved, busy, error, save }
}

const Basics = ({ draft, change }: Editing) => {
  const text = useText()
  const { workingDayMinutes } = draft
  return (
    <>
      <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap' }}>
        <TextField
          label={text('calendars.name')}
          value={draft.name}
          onChange={({ target }) => change({ name: target.value })}
          sx={{ flex: '1 1 200px' }}
        />
        <TextField
          type="date"
          label={text('calendars.effectiveOn')}
          value={draft.effectiveOn}
          onChange={({ target }) => change({ effectiveOn: target.value })}
          slotProps={{ inputLabel: { shrink: true } }}
          sx={{ flex: '1 1 160px' }}
        />
        <TextField
          type="number"
          label={text('calendars.workingDay')}
          helperText={text('calendars.workingDayHint')}
          value={workingDayMinutes == null ? '' : workingDayMinutes / 60}
          onChange={({ target: { value } }) =>
            change({ workingDayMinutes: value === '' ? null : Math.round(Number(value) * 60) })
          }
          slotProps={{ htmlInput: { min: 0, max: 24, step: 0.5 } }}
          sx={{ flex: '1 1 200px' }}
        />
      </Stack>
      <WeekdaysField weekdays={draft.weekdays} onChange={(weekdays) => change({ weekdays })} />
      <WindowsField windows={draft.windows} onChange={(windows) => change({ windows })} />
      <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap' }}>
        <TextField
          label={text('calendars.document')}
          helperText={text('calendars.documentHint')}
          value={draft.documentNumber ?? ''}
          onChange={({ target }) => change({ documentNumber: target.value || null })}
          sx={{ flex: '1 1 200px' }}
        />
        <TextField
          label={text('calendars.reason')}
          value={draft.reason ?? ''}
          onChange={({ target }) => change({ reason: target.value })}
          sx={{ flex: '2 1 240px' }}
        />
      </Stack>
    </>
  )
}
