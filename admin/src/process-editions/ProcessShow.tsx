import Button from '@mui/material/Button'
import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { Link, useParams } from 'react-router'
import { Failsafe } from '../shell/Failsafe.tsx'
import { Failure } from '../shell/Failure.tsx'
import { lazily } from '../shell/lazily.ts'
import { PageTitle } from '../shell/PageTitle.tsx'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { readProcessEdition, type ShownProcess } from './read-process-edition.ts'
import { StepTable } from './StepTable.tsx'

const Diagram = lazily(async () => (await import('./Diagram.tsx')).Diagram)

/** 流程版本 — one model: its diagram, and its officers' steps as a table. */
export const ProcessShow = () => {
  const { id = '' } = useParams()
  const text = useText()
  const { data, error, refetch } = useQuery({
    queryKey: ['processEdition', id],
    queryFn: ({ signal }) => readProcessEdition(id, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (data !== undefined) return <Process edition={data} />
  return (
    <>
      <PageTitle title={text('processEditions.title')} />
      {error === null ? <Waiting /> : <Failure error={error} onRetry={() => void refetch()} />}
    </>
  )
}

const Process = ({ edition }: { readonly edition: ShownProcess }) => {
  const text = useText()
  const { instantInFull } = useTimes()
  const { processId, number, deployedAt, xml, steps } = edition
  return (
    <>
      <PageTitle
        title={`${processId} · ${text('processEditions.numbered', { number })}`}
        note={`${text('processEditions.deployedAt')} ${instantInFull(deployedAt)}`}
      >
        <Button component={Link} to="/process-editions">
          {text('processEditions.back')}
        </Button>
      </PageTitle>
      <Failsafe>
        <Suspense fallback={<Waiting />}>
          <Diagram xml={xml} label={text('processEditions.diagram', { name: processId })} />
        </Suspense>
      </Failsafe>
      <StepTable steps={steps} />
    </>
  )
}
