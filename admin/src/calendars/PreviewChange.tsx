import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { PreviewCalendar, type PreviewCalendarQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { Section } from '../cases/Section.tsx'
import { Tabled } from '../lists/Tabled.tsx'
import { Failure } from '../shell/Failure.tsx'
import { Waiting } from '../shell/Waiting.tsx'
import { clockName } from '../texts/clock-name.ts'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import type { Calendar } from './use-calendar.ts'

type Preview = PreviewCalendarQuery['calendarPreview']

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
  const text = useText()
  const { data, error, refetch } = useQuery({
    queryKey: ['calendarPreview', calendarId],
    queryFn: ({ signal }) => ask(PreviewCalendar, { calendarId }, signal),
    gcTime: 0,
  })
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Waiting />
  const { changes, ...sums } = data.calendarPreview
  return (
    <>
      <Box role="status" sx={{ mb: 1 }}>
        {text('calendars.previewSum', sums)}
      </Box>
      {changes.length === 0 ? text('calendars.previewNothing') : <Changes changes={changes} />}
    </>
  )
}

const Changes = ({ changes }: Pick<Preview, 'changes'>) => {
  const text = useText()
  const { instantInFull } = useTimes()
  return (
    <Tabled
      label={text('calendars.previewFirst', { count: changes.length })}
      rows={changes.map((change) => ({ ...change, id: `${change.caseId} ${change.key}` }))}
      columns={[
        {
          name: 'case',
          label: text('calendars.case'),
          cell: ({ caseId, caseNumber }) => <Link to={`/cases/${caseId}`}>{caseNumber}</Link>,
        },
        { name: 'clock', label: text('calendars.clock'), cell: ({ key }) => clockName(text, key) },
        {
          name: 'before',
          label: text('calendars.before'),
          cell: ({ before }) => instantInFull(before),
        },
        {
          name: 'after',
          label: text('calendars.after'),
          cell: ({ after }) => instantInFull(after),
        },
      ]}
    />
  )
}
