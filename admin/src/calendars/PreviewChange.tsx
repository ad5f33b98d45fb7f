import Button from '@mui/material/Button'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PreviewCalendar } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { Section } from '../cases/Section.tsx'
import { Failure } from '../shell/Failure.tsx'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { ChangeSums } from './ChangeSums.tsx'
import type { Calendar } from './use-calendar.ts'

/** 变更预览 — which open cases would get which other due date; asked for, because it computes them all. */
export const PreviewChange = ({ calendar }: { readonly calendar: Calendar }) => {
  const text = useText()
  const [open, setOpen] = useState(false)
  const button = (
    <Button variant="outlined" aria-expanded={open} onClick={() => setOpen(!open)}>
      {text(open ? 'derivation.hide' : 'calendars.preview')}
    </Button>
  )
  return (
    <Section title={text('calendars.preview')} aside={button}>
      {open ? <Previewed calendarId={calendar.id} /> : text('calendars.previewNote')}
    </Section>
  )
}

const Previewed = ({ calendarId }: { readonly calendarId: string }) => {
  const { data, error, refetch } = useQuery({
    queryKey: ['calendarPreview', calendarId],
    queryFn: ({ signal }) => ask(PreviewCalendar, { calendarId }, signal),
    gcTime: 0,
  })
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Waiting />
  return <ChangeSums preview={data.calendarPreview} />
}
