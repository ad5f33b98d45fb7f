import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useAct } from '../api/use-act.ts'
import { useSignedOut } from '../api/use-signed-out.ts'
import { Section } from '../cases/Section.tsx'
import { RestoredNote } from '../cases/steps/StepNotes.tsx'
import { Failure } from '../shell/Failure.tsx'
import { useText } from '../texts/use-text.ts'
import { useTyped } from '../use-typed.ts'
import { saveCalendar } from './change-calendars.ts'
import { DaysFields } from './DaysFields.tsx'
import { type Draft, draftOf, type Editing } from './draft.ts'
import { changesIn } from './kept-changes.ts'
import { OverridesFields } from './OverridesFields.tsx'
import { SchedulesFields } from './SchedulesFields.tsx'
import type { Calendar } from './use-calendar.ts'
import { WeekdaysField } from './WeekdaysField.tsx'
import { WindowsField } from './WindowsField.tsx'
import { fieldOfCity, halfIn, hasHalf, type Written } from './written-hours.ts'

/** 日历草稿 — the form of a draft; it is saved as a whole, and the year below shows what was saved. What is not saved yet outlives a reload. */
export const DraftEditor = ({ calendar }: { readonly calendar: Calendar }) => {
  const text = useText()
  const { changed, saved, busy, error, save, ...kept } = useDraft(calendar)
  const { draft, change, written, write } = kept
  const editing = { draft, change, written, write }
  return (
    <Section
      title={`${calendar.name} · ${text('calendars.edition', { number: calendar.edition })}`}
    >
      <Stack key={kept.round} component="form" noValidate onSubmit={save} sx={{ gap: 2 }}>
        {kept.restoredAt !== null && <RestoredNote at={kept.restoredAt} onClose={kept.discard} />}
        <Basics {...editing} />
        <SchedulesFields {...editing} />
        <DaysFields {...editing} />
        <OverridesFields {...editing} />
        {error !== null && <Failure error={error} />}
        <Stack direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
          <Button type="submit" variant="contained" loading={busy}>
            {text('calendars.save')}
          </Button>
          {kept.isHalf && <Alert severity="error">{text('calendars.windowsWrong')}</Alert>}
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
  useSignedOut(error)
  const {
    content,
    change: keep,
    forget,
    restoredAt,
  } = useTyped({
    what: `calendar ${calendar.id}`,
    read: (kept) => ({
      ...changesIn(draftOf(calendar), kept),
      ...{ written: halfIn(kept['written']), version: calendar.version },
    }),
    isUntouched: ({ changed, written }) => changed === null && !hasHalf(written),
  })
  const { written } = content
  const [isRestored] = useState(content.changed !== null || hasHalf(written))
  const [isHalf, setHalf] = useState(false)
  const [saved, setSaved] = useState(false)
  const [round, setRound] = useState(0)
  const draft = content.changed ?? content.over
  const save = async (event: FormEvent) => {
    event.preventDefault()
    // what cannot be read is not left out unseen
    setHalf(hasHalf(written))
    if (hasHalf(written)) return
    const { id: calendarId } = calendar
    // of what it was changed over: a colleague's changes are not undone unseen
    const answer = await perform({ ...draft, calendarId, expectedVersion: content.version })
    if (answer === null) return
    client.setQueryData(['calendar', calendarId], answer.calendar)
    forget()
    const { version } = answer.calendar
    keep({ over: draftOf(answer.calendar), changed: null, written: {}, version })
    setSaved(true)
  }
  return {
    draft,
    change: (given: Partial<Draft>) => keep({ changed: { ...draft, ...given } }),
    changed: content.changed !== null || hasHalf(written),
    written,
    write: (given: Written) => keep({ written: given }),
    isHalf: isHalf && hasHalf(written),
    ...{ saved, busy, error, save, round },
    restoredAt: isRestored ? restoredAt : null,
    discard: () => {
      forget()
      setRound((before) => before + 1)
    },
  }
}

const Basics = ({ draft, change, written, write }: Editing) => {
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
      <WindowsField
        field={fieldOfCity}
        {...{ written, write }}
        windows={draft.windows}
        onChange={(windows) => change({ windows })}
      />
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
