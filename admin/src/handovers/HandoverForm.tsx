import Autocomplete from '@mui/material/Autocomplete'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { useAct } from '../api/use-act.ts'
import { useSignedOut } from '../api/use-signed-out.ts'
import { Section } from '../cases/Section.tsx'
import { useNoChoice } from '../forms/use-no-choice.ts'
import { Failure } from '../shell/Failure.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { useTyped } from '../use-typed.ts'
import { handOverShift } from './hand-over.ts'
import { type HandoverDraft, handoverDraftIn, isUntouched } from './handover-draft.ts'
import { TaskNotes } from './TaskNotes.tsx'
import { type Colleague, useColleagues } from './use-colleagues.ts'

const longest = { htmlInput: { maxLength: 2000 } }

/** 交班 — to whom, with what to say about all of it or about single steps; what is said is written down during the shift, and kept. */
export const HandoverForm = () => (useViewer() === null ? <Waiting /> : <Notes />)

const Notes = () => {
  const text = useText()
  const { colleagues, ...asked } = useColleagues()
  const noChoice = useNoChoice(asked, text('handovers.nobody'))
  const [colleague, setColleague] = useState<Colleague | null>(null)
  const { content, change, forget } = useTyped({
    what: 'handover',
    read: handoverDraftIn,
    isUntouched,
  })
  const { note, notes } = content
  const { busy, error, send } = useSending({ colleague, ...content, onSent: forget })
  return (
    <form onSubmit={send} noValidate>
      <PageTitle title={text('handovers.handOver')} note={text('handovers.formNote')} />
      <Stack sx={{ gap: 2 }}>
        {error !== null && <Failure error={error} />}
        <Section title={text('handovers.to')}>
          <Stack sx={{ gap: 2 }}>
            <Autocomplete
              options={[...colleagues]}
              value={colleague}
              onChange={(_event, chosen) => setColleague(chosen)}
              getOptionLabel={({ label }) => label}
              getOptionKey={({ id }) => id}
              isOptionEqualToValue={(one, other) => one.id === other.id}
              {...noChoice}
              openText={text('handovers.open')}
              closeText={text('app.close')}
              clearText={text('handovers.clear')}
              renderInput={({ size: _usual, ...input }) => (
                <TextField {...input} label={text('handovers.receiver')} />
              )}
              sx={{ maxWidth: 480 }}
            />
            <TextField
              label={text('handovers.overall')}
              helperText={text('handovers.noteHint')}
              value={note}
              onChange={({ target }) => change({ note: target.value })}
              multiline
              minRows={3}
              slotProps={longest}
            />
          </Stack>
        </Section>
        <TaskNotes
          notes={notes}
          onNote={(id, said) => change({ notes: { ...notes, [id]: said } })}
        />
        <Stack direction="row" sx={{ justifyContent: 'flex-end' }}>
          <Button type="submit" variant="contained" loading={busy} disabled={colleague === null}>
            {text('handovers.handOver')}
          </Button>
        </Stack>
      </Stack>
    </form>
  )
}

type Written = HandoverDraft & {
  readonly colleague: Colleague | null
  readonly onSent: () => void
}

function useSending({ colleague, note, notes, onSent }: Written) {
  const navigate = useNavigate()
  const { perform, busy, error } = useAct(handOverShift)
  useSignedOut(error)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (colleague === null) return
    const taskNotes = Object.entries(notes)
      .map(([taskId, said]) => ({ taskId, note: said.trim() }))
      .filter(({ note }) => note !== '')
    const said = note.trim()
    const handed = await perform({
      toPersonId: colleague.id,
      ...(said !== '' && { note: said }),
      taskNotes,
    })
    if (handed === null) return
    onSent()
    navigate(`/handovers/${handed.id}/show`)
  }
  return { busy, error, send }
}
