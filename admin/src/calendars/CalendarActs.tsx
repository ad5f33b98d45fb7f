import AddIcon from '@mui/icons-material/Add'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { useAct } from '../api/use-act.ts'
import { ActDialog } from '../forms/ActDialog.tsx'
import { Failure } from '../shell/Failure.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { discardCalendar, draftCalendar, publishCalendar } from './change-calendars.ts'
import type { Calendar } from './use-calendar.ts'

/** 起草新版本 — a copy of the newest edition, opened to be changed. */
export const DraftButton = () => {
  const text = useText()
  const viewer = useViewer()
  const goTo = useNavigate()
  const client = useQueryClient()
  const { perform, busy, error } = useAct(draftCalendar)
  if (!viewer?.may('draftCalendar')) return null
  const draft = async () => {
    const drafted = await perform({})
    if (drafted === null) return
    await client.invalidateQueries({ queryKey: ['calendars'] })
    await goTo(`/calendars/${drafted.calendarId}/show`)
  }
  return (
    <>
      <Button variant="contained" startIcon={<AddIcon />} loading={busy} onClick={draft}>
        {text('calendars.draft')}
      </Button>
      {error !== null && <Failure error={error} />}
    </>
  )
}

/** 草稿操作 — publishing a draft, or giving it up. */
export const CalendarActs = ({ calendar }: { readonly calendar: Calendar }) => {
  const text = useText()
  const goTo = useNavigate()
  const client = useQueryClient()
  const { id: calendarId, version: expectedVersion } = calendar
  const given = () => ({ calendarId, expectedVersion })
  const done = async (to: string) => {
    await goTo(to)
    await client.invalidateQueries({ queryKey: ['calendars'] })
    await client.invalidateQueries({ queryKey: ['calendar'] })
  }
  return (
    <>
      <ActDialog
        label={text('calendars.discard')}
        title={text('calendars.discard')}
        advice={text('calendars.discardAdvice')}
        look="text"
        danger
        act={discardCalendar}
        given={given}
        onDone={() => void done('/calendars')}
      />
      <ActDialog
        label={text('calendars.publish')}
        title={text('calendars.publish')}
        advice={text('calendars.publishAdvice')}
        look="contained"
        act={publishCalendar}
        given={(fields) => ({ ...given(), applyToOpen: fields.get('applyToOpen') === 'yes' })}
        onDone={() => void done(`/calendars/${calendarId}/show`)}
      >
        <FormControlLabel
          label={text('calendars.applyToOpen')}
          control={<Checkbox name="applyToOpen" value="yes" defaultChecked />}
        />
      </ActDialog>
    </>
  )
}
