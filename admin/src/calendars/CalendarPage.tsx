import Stack from '@mui/material/Stack'
import { useParams } from 'react-router'
import { HeldByRelease } from '../releases/HeldByRelease.tsx'
import { Failure } from '../shell/Failure.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { CalendarActs, DraftButton } from './CalendarActs.tsx'
import { CalendarFacts } from './CalendarFacts.tsx'
import { CityTime } from './CityTime.tsx'
import { DraftEditor } from './DraftEditor.tsx'
import { EditionLinks } from './EditionLinks.tsx'
import { EvaluationPeriods } from './EvaluationPeriods.tsx'
import { FailedChange } from './FailedChange.tsx'
import { Ladder } from './Ladder.tsx'
import { PreviewChange } from './PreviewChange.tsx'
import { RequestRules } from './RequestRules.tsx'
import { ReworkLimit } from './ReworkLimit.tsx'
import { StepLimits } from './StepLimits.tsx'
import { useCalendar, useCalendars } from './use-calendar.ts'
import { VerificationWeights } from './VerificationWeights.tsx'
import { YearView } from './YearView.tsx'

/** 工作日历 — an edition with its year; without one named, the newest that is published. A draft can be changed here. */
export const CalendarPage = () => {
  const text = useText()
  const viewer = useViewer()
  const { id } = useParams()
  const { data: editions, error, refetch } = useCalendars()
  const shown = id ?? editions?.find(({ state }) => state === 'PUBLISHED')?.id
  const { data: calendar, error: missing } = useCalendar(shown)
  const held = calendar?.heldByRelease != null
  const editing = calendar?.state === 'DRAFT' && !held && (viewer?.may('saveCalendar') ?? false)
  const failed = error ?? missing
  return (
    <>
      <PageTitle title={text('calendars.title')} note={text('calendars.note')}>
        {editing ? <CalendarActs calendar={calendar} /> : <DraftButton />}
      </PageTitle>
      {failed !== null && <Failure error={failed} onRetry={() => void refetch()} />}
      {failed === null && calendar === undefined && <Waiting />}
      {calendar !== undefined && (
        <Stack sx={{ gap: 2 }}>
          <HeldByRelease name={calendar.heldByRelease} />
          <EditionLinks editions={editions ?? []} shown={calendar.id} />
          <FailedChange change={calendar.change} queryKey={['calendar', calendar.id]} />
          {editing ? (
            <>
              <DraftEditor key={calendar.id} calendar={calendar} />
              <PreviewChange key={`${calendar.id}-${calendar.version}`} calendar={calendar} />
            </>
          ) : (
            <CalendarFacts calendar={calendar} />
          )}
          <YearView key={`year-${calendar.id}`} calendar={calendar} />
          {!editing && (
            <>
              <EvaluationPeriods />
              <ReworkLimit />
              <VerificationWeights />
              <StepLimits />
              <Ladder />
              <RequestRules />
              <CityTime />
            </>
          )}
        </Stack>
      )}
    </>
  )
}
