import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useQuery } from '@tanstack/react-query'
import { ListBase, useListContext } from 'ra-core'
import { Link } from 'react-router'
import { ReadWaiting } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { Section } from '../cases/Section.tsx'
import { Listing } from '../lists/Listing.tsx'
import { NextCase } from '../reservations/NextCase.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { countsKey } from '../work-list/use-counts.ts'
import { useLiveWorkList } from '../work-list/use-live-work-list.ts'
import type { Counts } from './counts.ts'
import { LightCounts } from './LightCounts.tsx'
import { Nothing } from './Nothing.tsx'
import { StepCounts } from './StepCounts.tsx'
import { UrgentTasks } from './UrgentTasks.tsx'

/** 等我办理 — how much waits, under which light and at which step, and the five most urgent. */
export const WaitingForMe = () => (
  <ListBase resource="work-list" perPage={5} disableSyncWithLocation storeKey={false}>
    <Waiting />
  </ListBase>
)

const Waiting = () => {
  const text = useText()
  useLiveWorkList()
  const counts = useWaiting()
  const reports = useViewer()?.may('reportCase') ?? false
  const advice = reports ? 'home.nothingWaits' : 'home.nothingWaitsYet'
  const { data = [] } = useListContext()
  return (
    <Section title={text('home.waiting')} aside={data.length > 0 && <Acts />}>
      {counts !== null && counts.total > 0 && (
        <Box sx={figures}>
          <LightCounts counts={counts} />
          <StepCounts counts={counts} />
        </Box>
      )}
      <Listing empty={<Nothing title={text('work.empty')} advice={text(advice)} />}>
        <UrgentTasks />
      </Listing>
    </Section>
  )
}

const Acts = () => {
  const text = useText()
  return (
    <>
      <Button component={Link} to="/work-list">
        {text('home.toWorkList')}
      </Button>
      <NextCase />
    </>
  )
}

function useWaiting(): Counts | null {
  const { data } = useQuery({
    queryKey: [...countsKey, 'home'],
    queryFn: ({ signal }) => ask(ReadWaiting, {}, signal),
  })
  return data?.workListCounts ?? null
}

const figures = {
  display: 'grid',
  gap: 2,
  mb: 2,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 2fr) minmax(0, 3fr)' },
  alignItems: 'start',
}
